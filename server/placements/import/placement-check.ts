import { CodeColumn } from '../../releases/reading/code-column.js';
import type { Header } from '../../releases/reading/header.js';
import { MomentReader } from '../../releases/reading/moments.js';
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

/**
 * Checks the rows of a file of placements one by one. Every value it hands on was looked up, matched or read, so that none
 * needs escaping.
 */
export class PlacementCheck {
  private readonly at: Record<PlacementColumn, number>;
  private readonly seen = new SeenKeys();
  private readonly moments: PlacementMoments;
  private readonly pauses: PauseReader;
  private readonly codes;

  /** @param last the last minute (since 1970) of the day that the file speaks of */
  constructor(
    private readonly header: Header<PlacementColumn>,
    private readonly known: KnownCodes,
    private readonly report: Report,
    last: number,
  ) {
    // A column that the file lacks stands at -1, where no row has a cell.
    this.at = { ...ABSENT, ...header.at };
    const reader = new MomentReader();
    this.moments = new PlacementMoments(reader, last);
    this.pauses = new PauseReader(this.title('pauses'), reader);
    const codes = (column: PlacementColumn, all: readonly string[]) =>
      new CodeColumn(this.title(column), all);
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
    const council = this.known.council(cells[at.commissioner], this.title('commissioner'));
    const ref = referenceOf(cells[at.ref], this.title('ref'));
    const location = locationOf(cells[at.location], this.title('location'));
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
    const pauses = this.pausesOf(cells[at.pauses], times.requested);
    if (!this.seen.add(`${council}|${ref}`))
      throw new RowRejected('DUPLICATE_ROW', `${ref} comes a second time.`, { column: this.title('ref') });
    if (pathway !== null && origin !== 'HOSPITAL') this.warnOfPathway(row, pathway);
    this.warnOfHome(location, outcome);
    return (
      `${council}\t${ref}\t${location || NULL}\t${urgency}\t${lot}\t${bedType}\t${funder}\t${origin}\t` +
      `${pathway ?? NULL}\t${assessor}\t${times.text}\t${outcome}\t${exit}\t${miss}\t${block}\t${pauses}`
    );
  }

  private title(column: PlacementColumn): string {
    return this.header.titles[this.header.at[column] ?? -1] ?? column;
  }

  private lot(cells: string[], council: string, bedType: string, row: number): string {
    const code = (cells[this.at.lot] ?? '').trim().toLowerCase();
    const bedTypes = this.known.lot(code, council, this.title('lot'));
    if (bedType !== 'UNKNOWN' && !bedTypes.includes(bedType)) {
      const place = { row, column: this.title('bedType'), value: bedType };
      this.report.say('LOT_OF_OTHER_BEDS', place, `The lot ${code} is for ${bedTypes.join(', ')}.`);
    }
    return code;
  }

  /** The seven dates in the order of the table, and the moment of the request. */
  private times(cells: string[], outcome: string): { requested: number; text: string } {
    const { at, moments } = this;
    const requested = moments.read(cells[at.requested], this.title('requested'));
    if (Number.isNaN(requested.at))
      throw new RowRejected('CODE_MISSING', 'The row does not say when it was requested.', {
        column: this.title('requested'),
      });
    const needed = moments.day(cells[at.needed], this.title('needed'));
    const assessed = moments.read(cells[at.assessed], this.title('assessed'));
    const offered = moments.read(cells[at.offered], this.title('offered'));
    const accepted = moments.read(cells[at.accepted], this.title('accepted'));
    const started = moments.day(cells[at.started], this.title('started'));
    const ended = moments.day(cells[at.ended], this.title('ended'));
    inOrder(requested.at, assessed.at, 'Assessed before it was requested.', this.title('assessed'));
    inOrder(requested.at, offered.at, 'Offered before it was requested.', this.title('offered'));
    inOrder(requested.at, accepted.at, 'Accepted before it was requested.', this.title('accepted'));
    inOrder(offered.at, accepted.at, 'Accepted before it was offered.', this.title('accepted'));
    const acceptedOn = Number.isNaN(accepted.at) ? '' : accepted.text.slice(0, 10);
    inOrder(acceptedOn, started, 'Started before it was accepted.', this.title('started'));
    inOrder(started, ended, 'Ended before it started.', this.title('ended'));
    this.agrees(outcome, acceptedOn, started, ended);
    const text =
      `${requested.text}\t${needed || NULL}\t${assessed.text}\t${offered.text}\t${accepted.text}\t` +
      `${started || NULL}\t${ended || NULL}`;
    return { requested: requested.at, text };
  }

  private agrees(outcome: string, acceptedOn: string, started: string, ended: string): void {
    const problem =
      outcome === 'PLACED' && acceptedOn === ''
        ? 'Placed, but no offer was accepted.'
        : outcome === 'OPEN' && acceptedOn !== ''
          ? 'Open, but an offer was accepted.'
          : outcome !== 'PLACED' && started !== ''
            ? 'Started, but not placed.'
            : started === '' && ended !== ''
              ? 'Ended, but never started.'
              : null;
    if (problem !== null)
      throw new RowRejected('OUTCOME_CONTRADICTED', problem, {
        column: this.title('outcome'),
        value: outcome,
      });
  }

  private block(cell: string | undefined): string {
    return textValue(cell) === null ? NULL : referenceOf(cell, this.title('block'));
  }

  private pausesOf(cell: string | undefined, requested: number): string {
    return cell === undefined || cell === '' || textValue(cell) === null
      ? NULL
      : this.pauses.read(cell, requested);
  }

  private warnOfPathway(row: number, value: string): void {
    const place = { row, column: this.title('pathway'), value };
    this.report.say('PATHWAY_WITHOUT_HOSPITAL', place, 'The request is not from hospital; kept as it is.');
  }

  private warnOfHome(location: string, outcome: string): void {
    if (location !== '' && !this.known.isHome(location)) this.report.tally('HOME_UNKNOWN', location);
    if (location === '' && outcome === 'PLACED') this.report.tally('PLACED_NOWHERE', 'no home given');
  }
}
