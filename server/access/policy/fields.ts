import type { RuleName } from './rules.js';

/** `dataset`: what the dataset's own rule says; where that is not open, only who sees everything under it. */
export type FieldRule = RuleName | 'dataset';

type FieldLists = Readonly<Record<string, Partial<Readonly<Record<FieldRule, string>>>>>;

/** The rule of every field of every type. A field without a line is denied: the schema is not built. */
const lists: FieldLists = {
  AccessRule: { open: 'name reaches what' },
  AudienceReach: { open: 'audience reach' },
  Area: {
    open: 'aliases areaType careHomes childShares children comparators coverage events gssCode id isDemonstration name nation parentShares parents population predecessors privateCoverage publishedTables regulator successors validFrom validTo',
  },
  AreaConnection: { open: 'edges nodes pageInfo totalCount' },
  // Each of its fields asks the private door itself, and is null where that stays shut.
  PrivateCoverage: { open: 'bedReturnsTo placementsTo pricesTo' },
  AreaCoverage: { open: 'bedsFrom bedsTo homesFrom homesTo latest missing ratingsFrom ratingsTo' },
  AreaEdge: { open: 'cursor node' },
  AreaMatch: { open: 'area matchedOn' },
  AreaShare: { open: 'area basis share' },
  AuditEvent: { steward: 'about action actor at audiences hash requestId rule seq' },
  AuditEventConnection: { steward: 'edges nodes pageInfo totalCount' },
  AuditEventEdge: { steward: 'cursor node' },
  AuditIntegrity: { steward: 'brokenAt events head isIntact' },
  AreaSuccession: { open: 'area instrument kind on share' },
  BedSpan: { open: 'beds from isDormant isEstimated serviceType to' },
  CapacityChange: { open: 'beds careHome kind month serviceType' },
  CapacityFlow: {
    open: 'averageBeds closed closingBeds extended month opened openingBeds reclassified reduced',
  },
  CapacitySummary: { open: 'area asAt changes flow homes per100k registeredBeds serviceType' },
  CareHome: {
    open: 'areas bedHistory brand council countsTowardsSupply cqcLocationId deregisteredOn dualRegistrationOf hasRepeatedBelowGood id isDemonstration isDormant latestSeenOn name odsCode postcode predecessors provider rating ratingHistory registeredBeds registeredFrom regulator serviceType serviceTypes source specialisms successors',
    bedReturns: 'capacity',
  },
  CareHomeConnection: { open: 'edges emptyBecause nodes pageInfo totalCount' },
  CareHomeEdge: { open: 'cursor node' },
  ComparatorMember: { open: 'area distance rank source' },
  Comparison: {
    open: 'basis benchmarkLabel benchmarkReason benchmarkStatus benchmarkValue difference excluded groupSize level method notRanked numeratorToReach outcome percentDifference quintile rank rankOf ratio statement targetMet',
  },
  ComparisonExclusion: { open: 'gssCode name reason' },
  DataVersion: { open: 'figuresSince isNewest newer publishedAt version' },
  Dataset: {
    open: 'code description dueOn expectedDays expectedFrequency homepage id isStale licence licenceUrl name newestRelease publisher release',
    dataset: 'releases',
  },
  DatasetRelease: {
    open: 'dataset id isDemonstration number publishedAt referenceDate replacedBy status version',
    dataset:
      'acceptedCount changeSummary changes checksum comparedWith figureChanges fileNames rejectedCount rowCount sourceNote validation warningCount',
  },
  DatasetReleaseConnection: { open: 'edges nodes pageInfo totalCount' },
  DatasetReleaseEdge: { open: 'cursor node' },
  Denominator: { open: 'band label midYear source value' },
  DimensionValue: { open: 'dimension key label' },
  DisclosureReport: { open: 'metricCode primary secondary shown unproven version' },
  DomainRating: { open: 'band domain status' },
  EmptyReason: { open: 'availableAreaTypes availableFrom availableTo code message successors' },
  ErrorCatalogueEntry: { open: 'code example extensionFields meaning retry' },
  Event: {
    open: 'areas beds code datasetCodes datasets description homeCount homes isGeneral kind metricCodes metrics on release source title until',
  },
  EventHome: { open: 'beds careHome on' },
  EventSource: { open: 'licence publishedOn publisher title' },
  FigureChange: { open: 'added areas changed metricCode withdrawn' },
  FiguresSince: { open: 'added changed withdrawn' },
  Interval: { open: 'level lower method upper' },
  Metric: {
    open: 'caveats changes code coverage definition denominatorDefinition formula groupBys id intervalMethod multiplier name numeratorDefinition polarity populationBand reviewedOn sql supplyBasis unit version whyItMatters',
  },
  MetricChange: { open: 'on what' },
  MetricCoverage: { open: 'areaType areas from to' },
  MetricSeries: { open: 'area dimensions emptyBecause metric periods points statuses trend values' },
  Node: { open: 'id' },
  Observation: {
    open: 'area careHome comparison denominator dimensions flags homesContributing homesExpected interval metric numerator period sources status statusReason value',
  },
  ObservationConnection: { open: 'edges emptyBecause nodes pageInfo totalCount' },
  ObservationEdge: { open: 'cursor node' },
  PageInfo: { open: 'endCursor hasNextPage hasPreviousPage startCursor' },
  Period: { open: 'financialYear from label month to' },
  Provider: { open: 'brand careHomes cqcProviderId id name' },
  Publication: { open: 'action at figures isCorrection release version' },
  PublishedComparison: {
    open: 'against againstLabel difference itemLabel percentDifference serviceType statement value',
  },
  PublishedFigure: {
    open: 'asPublished denominator interval item itemLabel note numerator periodFrom periodLabel periodTo serviceType status subject subjectLabel unit value',
  },
  PublishedTable: { open: 'code comparisons figures note release title' },
  Query: {
    prices: 'feeBenchmark feeUplift feeUplifts',
    placements: 'placementTimeliness shortTermBeds',
    blockBeds: 'blockBeds',
    bedReturns: 'vacancies',
    steward: 'auditIntegrity auditTrail',
    open: 'accessRules area areaSearch areas capacity careHome careHomes dataVersion dataset datasets disclosureReports errorCatalogue events feeRates fundedNursingCare lots metric metrics node nodes observations priceGrowth provider ratingProfile series symbols viewer',
  },
  RatingProfile: {
    open: 'area asAt bedsInGoodOrBetter distribution goodOrBetterOfAll goodOrBetterOfRated homes rated ratedHomes ratingAgeMonths serviceType status statusReason unrated',
  },
  RatingShare: { open: 'band beds homes status' },
  RegulatoryRating: {
    open: 'ageInMonths domains framework isInherited overall publishedOn regulator serviceGroups status',
  },
  RegulatoryRatingConnection: { open: 'edges nodes pageInfo totalCount' },
  RegulatoryRatingEdge: { open: 'cursor node' },
  ReleaseChange: { open: 'after before detail entity field isBreaking key kind label' },
  ReleaseChangeConnection: { open: 'edges nodes pageInfo totalCount' },
  ReleaseChangeCount: { open: 'breaking entity facts kind' },
  ReleaseChangeEdge: { open: 'cursor node' },
  ReleaseFigureChange: { open: 'added areas changed metric withdrawn' },
  ServiceGroupRating: { open: 'group overall publishedOn status' },
  Symbol: { open: 'flag meaning name status symbol' },
  TrendResult: { open: 'absoluteChange chiSquared direction from percentChange pointsUsed reason to' },
  ValidationMessage: { open: 'column message row rule severity' },
  ValidationMessageConnection: { open: 'edges nodes pageInfo totalCount' },
  ValidationMessageEdge: { open: 'cursor node' },
  ValidationReport: { open: 'errors messages rejectedRows rules warnings' },
  ValidationRuleCount: { open: 'count description rule severity' },
  Viewer: { open: 'areaCodes areas audiences isDemonstration name providerIds providers signedIn' },
  CostOfCare: {
    prices:
      'distance financialYear homesInvited homesReturned isDoubtful lowerQuartile median outlierRule release returnRate upperQuartile',
  },
  FeeAddOn: { open: 'name type value' },
  FeeBenchmark: {
    prices:
      'averageWeeklyPrice byFinancialYear byMonth coefficientOfVariation commissioner costOfCare emptyBecause factors fncTreatment gap gapPercent interquartileRange lot lotCode lotName lowerQuartile median modelledAveragePrice outlierRule outliers p10 p90 p90ToP10 period placements placementsCompared placementsWithModel priceBase refunds standardDeviation unexplainedShare unexplainedVariation upperQuartile',
  },
  FeeRate: {
    open: 'addOns band bandTrigger careCategory effectiveFrom effectiveTo financialYear fncBasis isDoubtful knownFrom release source weeklyGross weeklyNet weeklyRate',
  },
  FeeRateList: { open: 'effectiveOn emptyBecause knownOn rates' },
  FncRate: { open: 'band effectiveFrom effectiveTo knownFrom note source weeklyRate' },
  FundedNursingCare: { open: 'emptyBecause knownOn on rates' },
  PeriodPrice: { prices: 'average averageOfModelled financialYear modelled month placements withModel' },
  BlockBedSummary: {
    blockBeds:
      'area contracted contracts emptyBecause medianHoursToAccepted medianHoursToAssessed notes period shareOfCommissioned sources utilisation voidBedDays voidCost',
  },
  BlockContractUse: {
    blockBeds:
      'bedType beds breakEven careHome contractedBedDays dailyRate from lotCode ref spotDailyRate to usedBedDays utilisation voidBedDays voidCost',
  },
  ClassChange: { placements: 'judgedBefore judgedNow partBefore partNow shareBefore shareNow urgency' },
  Lot: { open: 'bedTypes code id name' },
  MixWarning: { placements: 'classes judgedBefore judgedNow previous statement totalBefore totalNow' },
  ReasonCount: { placements: 'count label reason' },
  RulesCitation: { placements: 'area author kind validFrom version' },
  ShortTermBedReport: {
    placements:
      'area byBedType byKind byPathway contracted contractedByBedType emptyBecause isDemonstration notes period sources total',
  },
  ShortTermContracts: { placements: 'bedDays bedType beds usedBedDays utilisation' },
  ShortStays: {
    placements: 'bedDays begun ended exits exitsNotRecorded key label lengthOfStay stillThere',
  },
  LengthOfStay: { placements: 'lowerQuartile median p90 stays upperQuartile' },
  StillThere: { placements: 'longestDays medianDays people' },
  ExitCount: { placements: 'count destination label share' },
  TimelinessGroup: {
    placements:
      'admittedElsewhere counts died due hoursBasis key label late medianHours meetsTarget onTime openNotDue openOverdue p90Hours requested share targetHours urgency verdict withdrawn withoutRule',
  },
  TimelinessReport: {
    placements:
      'area by byFunder byLot byMonth byOrigin byPathway byUrgency emptyBecause fewestJudged hoursBasis medianHours missReasons mixWarning notes openNotDue openOverdue overall p90Hours period rules sources statement target total verdict withdrawn',
  },
  HomeCapacityLine: {
    bedReturns: 'bedType exceedsMaximum maximum occupied unavailable vacantAccepting vacantReserved',
  },
  HomeCapacity: {
    bedReturns: 'admittableVacancies asAt freshDays isStale lines month occupancy sources warnings',
  },
  HomeVacancy: {
    bedReturns: 'asAt careHome isStale maximum occupied unavailable vacantAccepting vacantReserved',
  },
  HomeVacancyConnection: { bedReturns: 'edges nodes pageInfo totalCount' },
  HomeVacancyEdge: { bedReturns: 'cursor node' },
  VacancyGroup: {
    bedReturns: 'bedType district maximum occupied unavailable vacantAccepting vacantReserved',
  },
  VacancySummary: {
    bedReturns:
      'admittableVacancies area asAt byBedType byDistrict byHome freshDays homesContributing homesExpected homesOverFull homesStale homesWithoutReturn medianHomeOccupancy occupancy',
  },
  PlacementPrice: { prices: 'careHome modelled residual startedOn weekly' },
  PlacementPriceConnection: { prices: 'edges nodes pageInfo totalCount' },
  PlacementPriceEdge: { prices: 'cursor node' },
  FeeUplift: {
    prices: 'assumptions author budgetEffect commissioner financialYear id lots rate savedAt shares',
  },
  PriceGrowth: { open: 'kind rate source' },
  FeeUpliftLot: { prices: 'bedWeeks budgetEffect change lotCode lotName newWeekly presentWeekly' },
  FeeUpliftResult: { prices: 'uplift userErrors' },
  FeeUpliftShare: { prices: 'kind name rate source weight' },
  Mutation: { prices: 'saveFeeUplift' },
  SaveFeeUpliftPayload: { prices: 'clientMutationId uplift userErrors' },
  UserError: { open: 'code field hint message' },
};

/** Type and field, as Type.field, to rule. */
export const FIELD_RULES: ReadonlyMap<string, FieldRule> = new Map(
  Object.entries(lists).flatMap(([type, rules]) =>
    (Object.entries(rules) as [FieldRule, string][]).flatMap(([rule, fields]) =>
      fields
        .trim()
        .split(/\s+/)
        .map((field) => [`${type}.${field}`, rule] as const),
    ),
  ),
);
