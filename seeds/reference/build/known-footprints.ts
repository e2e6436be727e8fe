/**
 * Abolished districts whose successor council lies across ICBs. The lookup at hand speaks of the successor only;
 * these parts are entered by hand from the general geography of the ICBs and fit the successor's LSOA counts.
 */
export interface KnownPart {
  readonly icb: string;
  /** LSOAs of the district in the ICB; null when the whole district lies there. */
  readonly lsoas: number | null;
}

const NORTH_EAST_AND_NORTH_CUMBRIA = 'E54000050';
const LANCASHIRE_AND_SOUTH_CUMBRIA = 'E54000048';
const HUMBER_AND_NORTH_YORKSHIRE = 'E54000051';
const WEST_YORKSHIRE = 'E54000054';
const NORFOLK_AND_WAVENEY = 'E54000022';
const SUFFOLK_AND_NORTH_EAST_ESSEX = 'E54000023';

const whole = (icb: string): KnownPart[] => [{ icb, lsoas: null }];

export const KNOWN_FOOTPRINTS: Readonly<Record<string, readonly KnownPart[]>> = {
  E07000026: whole(NORTH_EAST_AND_NORTH_CUMBRIA),
  E07000027: whole(LANCASHIRE_AND_SOUTH_CUMBRIA),
  E07000028: whole(NORTH_EAST_AND_NORTH_CUMBRIA),
  // Copeland: the six LSOAs around Millom are served from South Cumbria.
  E07000029: [
    { icb: NORTH_EAST_AND_NORTH_CUMBRIA, lsoas: 43 },
    { icb: LANCASHIRE_AND_SOUTH_CUMBRIA, lsoas: 6 },
  ],
  E07000030: whole(NORTH_EAST_AND_NORTH_CUMBRIA),
  E07000031: whole(LANCASHIRE_AND_SOUTH_CUMBRIA),
  // Craven: Airedale goes with Bradford, Bentham with Morecambe Bay.
  E07000163: [
    { icb: WEST_YORKSHIRE, lsoas: 30 },
    { icb: LANCASHIRE_AND_SOUTH_CUMBRIA, lsoas: 3 },
  ],
  E07000164: whole(HUMBER_AND_NORTH_YORKSHIRE),
  E07000165: whole(HUMBER_AND_NORTH_YORKSHIRE),
  E07000166: whole(HUMBER_AND_NORTH_YORKSHIRE),
  E07000167: whole(HUMBER_AND_NORTH_YORKSHIRE),
  E07000168: whole(HUMBER_AND_NORTH_YORKSHIRE),
  E07000169: whole(HUMBER_AND_NORTH_YORKSHIRE),
  E07000205: whole(SUFFOLK_AND_NORTH_EAST_ESSEX),
  E07000206: whole(NORFOLK_AND_WAVENEY),
};

/** Welsh councils by health board since 2019. */
export const HEALTH_BOARD_COUNCILS: Readonly<Record<string, readonly string[]>> = {
  W11000023: ['W06000001', 'W06000002', 'W06000003', 'W06000004', 'W06000005', 'W06000006'],
  W11000024: ['W06000023'],
  W11000025: ['W06000008', 'W06000009', 'W06000010'],
  W11000028: ['W06000018', 'W06000019', 'W06000020', 'W06000021', 'W06000022'],
  W11000029: ['W06000014', 'W06000015'],
  W11000030: ['W06000013', 'W06000016', 'W06000024'],
  W11000031: ['W06000011', 'W06000012'],
};
/** Bridgend moved between boards on this day, and the two boards it left and joined were given new codes. */
export const HEALTH_BOARDS_REVISED = '2019-04-01';
export const REVISED_HEALTH_BOARDS = ['W11000030', 'W11000031'];
