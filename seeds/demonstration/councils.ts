/** A district of the demonstration country. `lsoas` is its number of small areas, which sets its size and its shares. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly lsoas: number;
  readonly subIcbCode: string;
}

/** A council of the demonstration country with the care homes that it starts with. */
export interface Council {
  readonly code: string;
  readonly name: string;
  /** Other spellings that files use for it. */
  readonly aliases: readonly string[];
  readonly districts: readonly District[];
  readonly nursingHomes: number;
  readonly residentialHomes: number;
  /** People aged 65 and over in mid-2018, of every thousand. */
  readonly olderPerThousand: number;
  /** Yearly growth of the people aged 65 and over, per thousand. */
  readonly olderGrowth: number;
  readonly quality: 'USUAL' | 'LOW';
}

export const COUNTRY = { code: 'D92000001', name: 'Merrowland' } as const;
export const REGION = { code: 'D12000001', name: 'Merrowland Counties' } as const;

export const HARROWDALE = 'D10000001';
export const SALTMERE = 'D10000002';
export const ELDERMARCH = 'D10000003';
export const BRINDLEWICK = 'D10000004';
export const CORROWBY = 'D10000005';
export const TARNHOLM = 'D10000006';

export const ICBS = [
  { code: 'D54000001', name: 'Upper Merrow Integrated Care Board' },
  { code: 'D54000002', name: 'Lower Merrow Integrated Care Board' },
] as const;

export const SUB_ICBS = [
  { code: 'D38000001', name: 'Upper Merrow - Harrow', icbCode: 'D54000001' },
  { code: 'D38000002', name: 'Upper Merrow - Brindle and West March', icbCode: 'D54000001' },
  { code: 'D38000003', name: 'Lower Merrow - Coast and Isle', icbCode: 'D54000002' },
  { code: 'D38000004', name: 'Lower Merrow - Corrow and East March', icbCode: 'D54000002' },
] as const;

const district = (number: number, name: string, lsoas: number, subIcb: 1 | 2 | 3 | 4): District => ({
  code: `D07${String(number).padStart(6, '0')}`,
  name,
  lsoas,
  subIcbCode: SUB_ICBS[subIcb - 1]!.code,
});

export const COUNCILS: readonly Council[] = [
  {
    code: HARROWDALE,
    name: 'Harrowdale',
    aliases: ['Harrow Dale', 'Harrow and Dales'],
    districts: [
      district(1, 'Dalemoor Vale', 52, 1),
      district(2, 'Highscar', 45, 1),
      district(3, 'Wethermoss', 41, 1),
      district(4, 'Nether Harrow', 52, 1),
    ],
    nursingHomes: 26,
    residentialHomes: 38,
    olderPerThousand: 210,
    olderGrowth: 17,
    quality: 'USUAL',
  },
  {
    code: SALTMERE,
    name: 'Saltmere',
    aliases: ['Salt Mere', 'Saltmere and Coast'],
    districts: [
      district(5, 'Gullhaven', 38, 3),
      district(6, 'Saltmere Bay', 44, 3),
      district(7, 'Marramside', 31, 3),
      district(8, 'Lowstrand', 30, 3),
      district(9, 'Cocklestead', 27, 3),
    ],
    nursingHomes: 20,
    residentialHomes: 56,
    olderPerThousand: 260,
    olderGrowth: 19,
    quality: 'USUAL',
  },
  {
    // Three of its five districts (90 of 150 small areas) lie in one ICB, two in the other.
    code: ELDERMARCH,
    name: 'Eldermarch',
    aliases: ['Elder March', 'The Elder Marches'],
    districts: [
      district(10, 'Elderbourne', 33, 2),
      district(11, 'Marchwold', 29, 2),
      district(12, 'Stannerby', 28, 2),
      district(13, 'Oxenlea', 34, 4),
      district(14, 'Fernwold', 26, 4),
    ],
    nursingHomes: 19,
    residentialHomes: 35,
    olderPerThousand: 200,
    olderGrowth: 16,
    quality: 'USUAL',
  },
  {
    code: BRINDLEWICK,
    name: 'Brindlewick',
    aliases: ['Brindle Wick', 'Brindlewick and Loomgate'],
    districts: [
      district(15, 'Brindle Cross', 55, 2),
      district(16, 'Kilnside', 48, 2),
      district(17, 'Wickforge', 40, 2),
      district(18, 'Loomgate', 37, 2),
    ],
    nursingHomes: 19,
    residentialHomes: 31,
    olderPerThousand: 150,
    olderGrowth: 12,
    quality: 'LOW',
  },
  {
    code: CORROWBY,
    name: 'Corrowby',
    aliases: ['Corrow-by', 'Corrowby and Forest'],
    districts: [
      district(19, 'Newlarch', 36, 4),
      district(20, 'Thistleburn', 30, 4),
      district(21, 'Ashmarsh Levels', 28, 4),
      district(22, 'Corrow Forest', 26, 4),
    ],
    nursingHomes: 12,
    residentialHomes: 22,
    olderPerThousand: 180,
    olderGrowth: 24,
    quality: 'USUAL',
  },
  {
    code: TARNHOLM,
    name: 'Isle of Tarnholm',
    aliases: ['Tarnholm', 'Tarnholm Isle'],
    districts: [
      district(23, 'Inner Tarn', 17, 3),
      district(24, 'Holmsound', 13, 3),
      district(25, 'Skerrywick', 10, 3),
    ],
    nursingHomes: 0,
    residentialHomes: 20,
    olderPerThousand: 270,
    olderGrowth: 15,
    quality: 'USUAL',
  },
];

/** The ICB that a sub-ICB location belongs to. */
export function icbOf(subIcbCode: string): string {
  return SUB_ICBS.find((subIcb) => subIcb.code === subIcbCode)!.icbCode;
}
