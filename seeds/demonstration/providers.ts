/** A company that runs care homes. Brands join companies under one owner. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly brandId: string | null;
  readonly brandName: string | null;
  /** How many of the homes it runs at the start, beside the others; 0: it comes into a story later. */
  readonly weight: number;
}

const BRANDS = {
  fernlight: { brandId: 'DEMO-B01', brandName: 'BRAND Fernlight' },
  oakensound: { brandId: 'DEMO-B02', brandName: 'BRAND Oakensound' },
  tidewell: { brandId: 'DEMO-B03', brandName: 'BRAND Tidewell' },
  larkfen: { brandId: 'DEMO-B04', brandName: 'BRAND Larkfen' },
  none: { brandId: null, brandName: null },
} as const;

const provider = (
  number: number,
  name: string,
  weight: number,
  brand: keyof typeof BRANDS = 'none',
): Provider => ({ id: `DEMO-P${String(number).padStart(2, '0')}`, name, weight, ...BRANDS[brand] });

export const PROVIDERS: readonly Provider[] = [
  provider(1, 'Fernlight Residential Limited', 26, 'fernlight'),
  provider(2, 'Fernlight Nursing Limited', 14, 'fernlight'),
  provider(3, 'Oakensound Homes Limited', 24, 'oakensound'),
  provider(4, 'Oakensound Living Limited', 10, 'oakensound'),
  provider(5, 'Tidewell East Limited', 16, 'tidewell'),
  provider(6, 'Tidewell West Limited', 15, 'tidewell'),
  provider(7, 'Larkfen Living Limited', 0, 'larkfen'),
  provider(8, 'Stonebeckon Limited', 15),
  provider(9, 'Quillmere Homes Limited', 15),
  provider(10, 'Amberwold Living PLC', 14),
  provider(11, 'Gallowmead Limited', 13),
  provider(12, 'Pennyfield Hearth Limited', 13),
  provider(13, 'Silverthrush Homes Limited', 12),
  provider(14, 'Hollowbridge Living Limited', 12),
  provider(15, 'Merrow Housing and Support', 11),
  provider(16, 'Cinderbrook Limited', 10),
  provider(17, 'Windlefold Homes Limited', 9),
  provider(18, 'Thornquay Limited', 8),
  provider(19, 'Brackenlode Limited', 7),
  provider(20, 'Fallowmint Homes Limited', 6),
  provider(21, 'Candlemoor Limited', 5),
  provider(22, 'Roewater Hearth Limited', 4),
  provider(23, 'Sandlarch Limited', 3),
  provider(24, 'Tarnwater Homes Trust', 3),
  provider(25, 'Marlspring New Homes Limited', 0),
  provider(26, 'Hearthquill Limited', 0),
];

/** The provider that fails in February 2024. */
export const LARKFEN = PROVIDERS[6]!;
/** The provider that takes on three of its homes. */
export const OAKENSOUND = PROVIDERS[2]!;
/** The builder of the new homes in Corrowby. */
export const MARLSPRING = PROVIDERS[24]!;
/** The company that Hollowbridge becomes part of: its homes are registered anew under it. */
export const HEARTHQUILL = PROVIDERS[25]!;
