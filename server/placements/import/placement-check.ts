import { CodeColumn } from '../../releases/reading/code-column.js';
import type { Header } from '../../releases/reading/header.js';
import type { Report } from '../../releases/reading/report.js';
import { RowRejected } from '../../releases/reading/row.js';
import { SeenKeys } from '../../releases/reading/seen-keys.js';
import { textValue } from '../../releases/reading/values.js';
import {
  ASSESSORS,
  BED_TYPES,
  EXIT_DESTINATIONS,
  FUNDERS,
  MISS_REASONS,
  ORIGINS,
  OUTCOMES,
  PATHWAYS,
  URGENCIES,
} from '../codes.js';
import { locationOf, type KnownCodes } from './known-codes.js';
import { PauseReader } from './pauses.js';
import { placementColumns, type PlacementColumn } from './placement-columns.js';
import { inOrder, PlacementMoments } from './placement-moments.js';
import { referenceOf } from './references.js';

const NULL = '\\N';
const ABSENT = Object.fromEntries(Object.keys(placementColumns).map((column) => [column, -1])) as Record<
  PlacementColumn,
  number
>;

function titlesOf({ titles, at }: Header<PlacementColumn>): Record<PlacementColumn, string> {
  const columns = Object.keys(placementColumns) as PlacementColumn[];
  return Object.fromEntries(columns.map((column) => [column, titles[at[column] ?? -1] ?? column])) as Record<
    PlacementColumn,
    string
  >;
}

/**
 * Checks the rows of a file of placements one by one. Every value it hands on was looked up, matched or read, so that none
 * needs escaping.
 */
export class PlacementCheck {
  private readonly at: Record<PlacementColumn, number>;
  private readonly titles: Record<PlacementColumn, string>;
  private readonly seen = new SeenKeys();
  private requested = NaN;
  private readonly moments: PlacementMoments;
  private readonly pauses: PauseReader;
  private readonly codes;

  /** @param last the last minute (since 1970) of the day that the file speaks of */
  constructor(
    header: Header<PlacementColumn>,
    private readonly known: KnownCodes,
    private readonly report: Report,
    last: number,
  ) {
    // A column that the file lacks stands at -1, where no row has a cell.
    this.at = { ...ABSENT, ...header.at };
    this.titles = titlesOf(header);
    this.moments = new PlacementMoments(last);
    this.pauses = new PauseReader(this.titles.pauses, this.moments.reader);
    const codes = (column: PlacementColumn, all: readonly string[]) =>
      new CodeColumn(this.titles[column], all);
    this.codes = {
      urgency: codes('urgency', URGENCIES),
      bedType: codes('bedType', BED_TYPES),
      funder: codes('funder', FUNDERS),
      origin: codes('origin', ORIGINS),
      pathway: codes('pathway', PATHWAYS),
      assessor: codes('assessor', ASSESSORS),
      outcome: codes('outcome', OUTCOMES),
      exit: codes('exit', EXIT_DESTINATIONS),
      miss: codes('miss', MISS_REASONS),
    };
  }

  /** The row as COPY takes it, in the order of PLACEMENT_TABLE_COLUMNS. @throws RowRejected */
  check(cells: string[], row: number): string {
    const { at, codes } = this;
    const council = this.known.council(cells[at.commissioner], this.titles.commissioner);
    const ref = referenceOf(cells[at.ref], this.titles.ref);
    const location = locationOf(cells[at.location], this.titles.location);
    const urgency = codes.urgency.required(cells[at.urgency]);
    const bedType = codes.bedType.required(cells[at.bedType]);
    const lot = this.lot(cells, council, bedType, row);
    const funder = codes.funder.required(cells[at.funder]);
    const origin = codes.origin.required(cells[at.origin]);
    const pathway = codes.pathway.read(cells[at.pathway]);
    const assessor = codes.assessor.read(cells[at.assessor]) ?? NULL;
    const outcome = codes.outcome.required(cells[at.outcome]);
    const exit = codes.exit.read(cells[at.exit]) ?? NULL;
    const miss = codes.miss.read(cells[at.miss]) ?? NULL;
    const times = this.times(cells, outcome);
    const block = this.block(cells[at.block]);
    const pauses = this.pausesOf(cells[at.pauses], this.requested);
    if (!this.seen.add(ref, council))
      throw new RowRejected('DUPLICATE_ROW', `${ref} comes a second time.`, { column: this.titles.ref });
    if (pathway !== null && origin !== 'HOSPITAL') this.warnOfPathway(row, pathway);
    this.warnOfHome(location, outcome);
    return (
      `${council}\t${ref}\t${location || NULL}\t${urgency}\t${lot}\t${bedType}\t${funder}\t${origin}\t` +
      `${pathway ?? NULL}\t${assessor}\t${times}\t${outcome}\t${exit}\t${miss}\t${block}\t${pauses}`
    );
  }

  private lot(cells: string[], council: string, bedType: string, row: number): string {
    const { code, bedTypes } = this.known.lot(cells[this.at.lot], council, this.titles.lot);
    if (bedType !== 'UNKNOWN' && !bedTypes.includes(bedType)) {
      const place = { row, column: this.titles.bedType, value: bedType };
      this.report.say('LOT_OF_OTHER_BEDS', place, `The lot ${code} is for ${bedTypes.join(', ')}.`);
    }
    return code;
  }

  /** The seven dates in the order of the table; leaves the moment of the request in `requested`. */
  private times(cells: string[], outcome: string): string {
    const { at, moments, titles } = this;
    const requested = moments.moment(cells[at.requested], titles.requested);
    if (Number.isNaN(requested))
      throw new RowRejected('CODE_MISSING', 'The row does not say when it was requested.', {
        column: titles.requested,
      });
    this.requested = requested;
    let text = moments.text;
    moments.date(cells[at.needed], titles.needed);
    text += `\t${moments.text}`;
    inOrder(
      requested,
      moments.moment(cells[at.assessed], titles.assessed),
      'Assessed before it was requested.',
      titles.assessed,
    );
    text += `\t${moments.text}`;
    const offered = moments.moment(cells[at.offered], titles.offered);
    inOrder(requested, offered, 'Offered before it was requested.', titles.offered);
    text += `\t${moments.text}`;
    const accepted = moments.moment(cells[at.accepted], titles.accepted);
    inOrder(requested, accepted, 'Accepted before it was requested.', titles.accepted);
    inOrder(offered, accepted, 'Accepted before it was offered.', titles.accepted);
    text += `\t${moments.text}`;
    const acceptedOn = moments.day;
    const started = moments.date(cells[at.started], titles.started);
    inOrder(acceptedOn, started, 'Started before it was accepted.', titles.started);
    text += `\t${moments.text}`;
    const ended = moments.date(cells[at.ended], titles.ended);
    inOrder(started, ended, 'Ended before it started.', titles.ended);
    this.agrees(outcome, accepted === accepted, started === started, ended === ended);
    return `${text}\t${moments.text}`;
  }

  private agrees(outcome: string, isAccepted: boolean, hasStarted: boolean, hasEnded: boolean): void {
    const problem =
      outcome === 'PLACED' && !isAccepted
        ? 'Placed, but no offer was accepted.'
        : outcome === 'OPEN' && isAccepted
          ? 'Open, but an offer was accepted.'
          : outcome !== 'PLACED' && hasStarted
            ? 'Started, but not placed.'
            : !hasStarted && hasEnded
              ? 'Ended, but never started.'
              : null;
    if (problem !== null)
      throw new RowRejected('OUTCOME_CONTRADICTED', problem, { column: this.titles.outcome, value: outcome });
  }

  private block(cell: string | undefined): string {
    return textValue(cell) === null ? NULL : referenceOf(cell, this.titles.block);
  }

  private pausesOf(cell: string | undefined, requested: number): string {
    return cell === undefined || cell === '' || textValue(cell) === null
      ? NULL
      : this.pauses.read(cell, requested);
  }

  private warnOfPathway(row: number, value: string): void {
    const place = { row, column: this.titles.pathway, value };
    this.report.say('PATHWAY_WITHOUT_HOSPITAL', place, 'The request is not from hospital; kept as it is.');
  }

  private warnOfHome(location: string, outcome: string): void {
    if (location !== '' && !this.known.isHome(location)) this.report.tally('HOME_UNKNOWN', location);
    if (location === '' && outcome === 'PLACED') this.report.tally('PLACED_NOWHERE', 'no home given');
  }
}
