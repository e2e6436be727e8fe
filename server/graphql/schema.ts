import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { guardSchema } from '../access/guard-schema.js';
import { AuditResolver } from '../access/audit.resolver.js';
import { PolicyResolver } from '../access/policy.resolver.js';
import { AreaResolver } from '../areas/area.resolver.js';
import { AreaFactsResolver } from '../areas/area-facts.resolver.js';
import { CapacityChangeResolver, CapacityResolver } from '../capacity/capacity.resolver.js';
import { AreaEventsResolver, EventResolver } from '../events/event.resolver.js';
import { ComparisonResolver } from '../comparisons/comparison.resolver.js';
import { TrendResolver } from '../comparisons/trend.resolver.js';
import { feeResolvers } from '../fees/resolvers.js';
import { DisclosureReportResolver } from '../disclosure/disclosure-report.resolver.js';
import { CareHomeConnectionResolver } from '../homes/care-home-connection.js';
import { CareHomeResolver } from '../homes/care-home.resolver.js';
import {
  AreaCareHomesResolver,
  ObservationCareHomeResolver,
  ProviderResolver,
} from '../homes/care-homes-of.resolver.js';
import { ViewerResolver } from '../identity/viewer.resolver.js';
import { AreaPopulationResolver } from '../metrics/area-population.resolver.js';
import { MetricResolver } from '../metrics/metric.resolver.js';
import { ObservationResolver } from '../metrics/observation.resolver.js';
import { SymbolsResolver } from '../metrics/symbols.resolver.js';
import { ObservationQueriesResolver } from '../observations/observation-queries.resolver.js';
import { placementResolvers } from '../placements/resolvers.js';
import { CareHomeRatingResolver } from '../quality/rating.resolver.js';
import { RatingProfileResolver } from '../quality/rating-profile.resolver.js';
import { DatasetReleaseResolver, DatasetResolver } from '../releases/dataset.resolver.js';
import { DataVersionResolver, PublicationResolver } from '../releases/data-version.resolver.js';
import { ReleaseChangeResolver, ReleaseFigureChangeResolver } from '../releases/release-change.resolver.js';
import {
  ReleaseValidationResolver,
  ValidationReportResolver,
} from '../releases/validation-report.resolver.js';
import {
  AreaPublishedResolver,
  PublishedFigureResolver,
  PublishedTableResolver,
} from '../releases/published-table.js';
import { ErrorCatalogueResolver } from './error-catalogue.resolver.js';
import { NodeResolver } from './node.resolver.js';

/** Inputs of which exactly one field must be given. */
const ONE_OF = ['AreaKey', 'CareHomeKey'];

/** The whole API as one schema. */
export function buildAtlasSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      AuditResolver,
      PolicyResolver,
      ErrorCatalogueResolver,
      DisclosureReportResolver,
      AreaResolver,
      AreaFactsResolver,
      AreaPopulationResolver,
      AreaCareHomesResolver,
      AreaPublishedResolver,
      CareHomeConnectionResolver,
      CareHomeResolver,
      CareHomeRatingResolver,
      ProviderResolver,
      CapacityResolver,
      CapacityChangeResolver,
      RatingProfileResolver,
      MetricResolver,
      ObservationResolver,
      ObservationCareHomeResolver,
      ObservationQueriesResolver,
      ComparisonResolver,
      TrendResolver,
      SymbolsResolver,
      DatasetResolver,
      DatasetReleaseResolver,
      DataVersionResolver,
      PublicationResolver,
      PublishedTableResolver,
      PublishedFigureResolver,
      AreaEventsResolver,
      EventResolver,
      ReleaseChangeResolver,
      ReleaseFigureChangeResolver,
      ReleaseValidationResolver,
      ValidationReportResolver,
      ...feeResolvers,
      ...placementResolvers,
      ViewerResolver,
    ],
    validate: false,
  });
  for (const name of ONE_OF) {
    const type = schema.getType(name);
    if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  }
  guardSchema(schema);
  schema.getQueryType()!.description = 'Everything that can be read.';
  schema.getMutationType()!.description =
    'Everything that can be changed; expected failures come back as userErrors.';
  return schema;
}

/** The schema as it is committed: sorted, so that a change of order in the code is no change of the API. */
export function printAtlasSchema(): string {
  return `# Generated from the classes in server/; run "npm run schema" to write it anew.\n\n${printSchema(lexicographicSortSchema(buildAtlasSchema()))}\n`;
}
