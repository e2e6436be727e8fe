import { registerEnumType } from 'type-graphql';
import { BED_TYPES, FUNDERS, ORIGINS, PATHWAYS, URGENCIES } from './codes.js';

type Codes<T extends readonly string[]> = { [K in T[number]]: K };
const codes = <T extends readonly string[]>(all: T): Codes<T> =>
  Object.fromEntries(all.map((code) => [code, code])) as Codes<T>;

export const BedType = codes(BED_TYPES);
export const Urgency = codes(URGENCIES);
export const Funder = codes(FUNDERS);
export const RequestOrigin = codes(ORIGINS);

export enum TargetVerdict {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  TOO_FEW_TO_JUDGE = 'TOO_FEW_TO_JUDGE',
  NOT_JUDGED = 'NOT_JUDGED',
}
export enum PlacementAxis {
  COMMISSIONER = 'COMMISSIONER',
  LOCATION = 'LOCATION',
}
export enum ClockCounts {
  ELAPSED = 'ELAPSED',
  WORKING = 'WORKING',
}

const described = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, description]) => [key, { description }]));

/** Words for codes, as tables and captions show them. */
export const LABELS: Readonly<Record<string, string>> = {
  PRIORITY: 'Priority',
  URGENT: 'Urgent',
  STANDARD: 'Standard',
  COUNCIL: 'Council',
  CHC: 'NHS continuing healthcare',
  FNC: 'NHS-funded nursing care',
  SELF: 'Self-funded',
  HOSPITAL: 'From hospital',
  COMMUNITY: 'From the community',
  STEP_UP: 'Step-up, from the community',
  STEP_DOWN: 'Step-down, from hospital',
  ...Object.fromEntries(PATHWAYS.map((pathway) => [pathway, `Discharge pathway ${pathway}`])),
};

/** A code in words: its label or, without one, the code written as words. */
export function labelOf(code: string): string {
  return LABELS[code] ?? inWords(code);
}

/** Where somebody went, in words: here HOSPITAL is no origin, and not "From hospital". */
export const exitLabelOf = (code: string): string => inWords(code);

function inWords(code: string): string {
  return `${code.charAt(0)}${code.slice(1).toLowerCase().replace(/[_-]/g, ' ')}`;
}

registerEnumType(BedType, {
  name: 'BedType',
  description: 'Bed types of the national Capacity Tracker return.',
  valuesConfig: described(Object.fromEntries(BED_TYPES.map((code) => [code, `${labelOf(code)} beds.`]))),
});
registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'Urgency classes of placement requests; their hours are dated configuration.',
  valuesConfig: described({
    PRIORITY: 'The most urgent class.',
    URGENT: 'Urgent, but not first.',
    STANDARD: 'All other requests.',
  }),
});
registerEnumType(Funder, {
  name: 'Funder',
  description: 'Who pays for a placement.',
  valuesConfig: described({
    COUNCIL: 'The council.',
    CHC: 'The NHS, all of it (continuing healthcare).',
    FNC: 'The NHS pays for nursing, somebody else for the rest.',
    SELF: 'The person who lives there.',
  }),
});
registerEnumType(RequestOrigin, {
  name: 'RequestOrigin',
  description: 'Where the person is when a place is asked for.',
  valuesConfig: described({ HOSPITAL: 'In hospital.', COMMUNITY: 'Anywhere else.' }),
});
registerEnumType(TargetVerdict, {
  name: 'TargetVerdict',
  description: 'Whether a share meets its target.',
  valuesConfig: described({
    MET: 'The share is at the target or above.',
    NOT_MET: 'The share is below the target.',
    TOO_FEW_TO_JUDGE: 'Fewer requests were judged than the rules ask for.',
    NOT_JUDGED: 'There is no share to judge.',
  }),
});
registerEnumType(PlacementAxis, {
  name: 'PlacementAxis',
  description: 'Which placements an area’s figures are about. The two are never added up.',
  valuesConfig: described({
    COMMISSIONER: 'Those that the councils of the area asked for, wherever the home is.',
    LOCATION: 'Those in homes that lie in the area, whoever asked for them.',
  }),
});
registerEnumType(ClockCounts, {
  name: 'ClockCounts',
  description: 'Which hours count.',
  valuesConfig: described({
    ELAPSED: 'Every hour, day and night.',
    WORKING: 'Hours of the working week, without bank holidays.',
  }),
});
