import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { graphql } from '../graphql/generated/gql.js';
import type { Population_AreaFragment } from '../graphql/generated/graphql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { MissingValue } from '../ui/MissingValue.js';
import { AREA_WORDS } from '../words/area-words.js';
import { formatCount } from '../words/numbers.js';
import type { PopulationModel } from './toPopulation.js';

export const POPULATION = graphql(`
  fragment Population_area on Area {
    gssCode
    name
    people18: population(band: AGE_18_PLUS, asPublishedOn: $asPublishedOn) {
      value
      status
      statusReason
      period {
        to
      }
    }
    people65: population(band: AGE_65_PLUS, asPublishedOn: $asPublishedOn) {
      value
      status
      statusReason
      period {
        to
      }
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
    people75: population(band: AGE_75_PLUS, asPublishedOn: $asPublishedOn) {
      value
      status
      statusReason
      period {
        to
      }
    }
    people85: population(band: AGE_85_PLUS, asPublishedOn: $asPublishedOn) {
      value
      status
      statusReason
      period {
        to
      }
    }
  }
`);

export interface PopulationProps {
  name: string;
  model: PopulationModel;
  /** The people aged 65 and over, whose definition and sources stand for all ages. */
  about: Population_AreaFragment['people65'];
}

/** How many people live in the area, at the ages that rates are told for. */
export function Population({ name, model, about }: PopulationProps) {
  const words = AREA_WORDS.peopleColumns;
  const subtitle = AREA_WORDS.peopleSubtitle(name);
  return (
    <Figure
      id="population"
      isWide
      headline={model.headline}
      subtitle={subtitle}
      chart={<HorizontalBars rows={model.bars} format={formatCount} />}
      table={
        <DataTable
          caption={subtitle}
          rows={model.rows}
          rowKey={(row) => row.band}
          columns={[
            { header: words.band, cell: (row) => row.label },
            {
              header: words.people,
              isNumber: true,
              cell: (row) =>
                row.people === null ? (
                  <MissingValue status={row.status} reason={row.reason} />
                ) : (
                  formatCount(row.people)
                ),
            },
            {
              header: words.midYear,
              isNumber: true,
              cell: (row) => (row.people === null ? '' : String(row.midYear)),
            },
          ]}
        />
      }
      about={<AboutObservation observation={about} />}
      flat={model.flat}
      sources={toSourceLines(about.sources)}
    />
  );
}
