import { Foundation1700000000001 } from './1700000000001-foundation.js';
import { Replay1700000000002 } from './1700000000002-replay.js';
import { Disclosure1700000000003 } from './1700000000003-disclosure.js';
import { Events1700000000004 } from './1700000000004-events.js';
import { PublicationNotice1700000000005 } from './1700000000005-publication-notice.js';
import { Access1700000000006 } from './1700000000006-access.js';
import { ReportedFigures1700000000007 } from './1700000000007-reported-figures.js';
import { Placements1700000000008 } from './1700000000008-placements.js';
import { Fees1700000000009 } from './1700000000009-fees.js';
import { ShortTermBeds1700000000010 } from './1700000000010-short-term-beds.js';
import { PlacementsToldTo1700000000011 } from './1700000000011-placements-told-to.js';
import { ElapsedHours1700000000012 } from './1700000000012-elapsed-hours.js';

/** Every migration in the order in which it runs. */
export const migrations = [
  Foundation1700000000001,
  Replay1700000000002,
  Disclosure1700000000003,
  Events1700000000004,
  PublicationNotice1700000000005,
  Access1700000000006,
  ReportedFigures1700000000007,
  Placements1700000000008,
  Fees1700000000009,
  ShortTermBeds1700000000010,
  PlacementsToldTo1700000000011,
  ElapsedHours1700000000012,
];
