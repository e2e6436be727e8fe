import { registerEnumType } from 'type-graphql';

export enum AreaType {
  COUNTRY = 'COUNTRY',
  REGION = 'REGION',
  CASSR = 'CASSR',
  LOWER_TIER_LA = 'LOWER_TIER_LA',
  ICB = 'ICB',
  SUB_ICB_LOCATION = 'SUB_ICB_LOCATION',
  PLACE = 'PLACE',
  HEALTH_BOARD = 'HEALTH_BOARD',
  REGIONAL_PARTNERSHIP = 'REGIONAL_PARTNERSHIP',
  CUSTOM = 'CUSTOM',
}

export enum Nation {
  ENGLAND = 'ENGLAND',
  WALES = 'WALES',
  SCOTLAND = 'SCOTLAND',
  NORTHERN_IRELAND = 'NORTHERN_IRELAND',
  DEMONSTRATION = 'DEMONSTRATION',
}

export enum SuccessionKind {
  SAME_FOOTPRINT = 'SAME_FOOTPRINT',
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
}

export enum Regulator {
  CQC = 'CQC',
  CIW = 'CIW',
}

export enum ComparatorMethod {
  NATION = 'NATION',
  REGION = 'REGION',
  ICB = 'ICB',
  IMPORTED_NEIGHBOURS = 'IMPORTED_NEIGHBOURS',
  CUSTOM_LIST = 'CUSTOM_LIST',
  PREVIOUS_PERIOD = 'PREVIOUS_PERIOD',
  TARGET = 'TARGET',
}

registerEnumType(AreaType, {
  name: 'AreaType',
  description: 'Kind of area.',
  valuesConfig: {
    COUNTRY: { description: 'England, Wales or the demonstration country.' },
    REGION: { description: 'One of the nine English regions.' },
    CASSR: {
      description:
        'Council with adult social services responsibilities; a unitary council is listed here only.',
    },
    LOWER_TIER_LA: { description: 'District council within a county.' },
    ICB: { description: 'Integrated care board of the NHS in England.' },
    SUB_ICB_LOCATION: {
      description: 'Part of an integrated care board, mostly a former clinical commissioning group.',
    },
    PLACE: { description: 'Place within an integrated care board.' },
    HEALTH_BOARD: { description: 'Local health board of NHS Wales.' },
    REGIONAL_PARTNERSHIP: { description: 'Regional partnership board area in Wales.' },
    CUSTOM: { description: 'A saved list of areas.' },
  },
});
registerEnumType(Nation, {
  name: 'Nation',
  description: 'Nation, which fixes regulator and law.',
  valuesConfig: {
    ENGLAND: { description: 'England: regulated by the Care Quality Commission.' },
    WALES: { description: 'Wales: regulated by Care Inspectorate Wales.' },
    SCOTLAND: { description: 'Scotland: not covered.' },
    NORTHERN_IRELAND: { description: 'Northern Ireland: not covered.' },
    DEMONSTRATION: { description: 'The fictional demonstration country, never part of any real total.' },
  },
});
registerEnumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'How an area gave way to another.',
  valuesConfig: {
    SAME_FOOTPRINT: { description: 'New code or status, same ground: figures carry over exactly.' },
    MERGE: { description: 'The whole of the predecessor went in: figures add up exactly.' },
    SPLIT: {
      description:
        'A part of the predecessor went in: only home-level figures and populations can be recast.',
    },
  },
});
registerEnumType(Regulator, {
  name: 'Regulator',
  description: 'Who registers and rates care homes.',
  valuesConfig: {
    CQC: { description: 'Care Quality Commission (England).' },
    CIW: { description: 'Care Inspectorate Wales.' },
  },
});
registerEnumType(ComparatorMethod, {
  name: 'ComparatorMethod',
  description: 'Where a comparator group or a benchmark comes from.',
  valuesConfig: {
    NATION: { description: 'The nation that the area lies in.' },
    REGION: {
      description: 'The region: its own figure as a benchmark, its other councils as a group.',
    },
    ICB: {
      description: 'The integrated care board: its own figure as a benchmark, its other councils as a group.',
    },
    IMPORTED_NEIGHBOURS: { description: 'A neighbour list that was imported for this area, nearest first.' },
    CUSTOM_LIST: { description: 'The areas named in areaCodes, in that order, the area itself left out.' },
    PREVIOUS_PERIOD: { description: 'The area itself, some months earlier; as a group it has no members.' },
    TARGET: { description: 'A value that is aimed at; as a group it has no members.' },
  },
});
