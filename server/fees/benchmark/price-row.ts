/** One price that is compared. Pounds a week, on the FNC basis and in the price base asked for. */
export interface PriceRow {
  readonly locationId: string;
  readonly needBand: string | null;
  readonly bedType: string;
  readonly contract: string;
  readonly startedOn: string;
  readonly districtCode: string | null;
  readonly fncBasis: string;
  readonly price: number;
  /** Null where the council has no model for the lot in the financial year of the first day. */
  readonly modelled: number | null;
}
