import { countOf } from './numbers.js';

const days = (value: string) => (value === '1' ? '1 day' : `${value} days`);

/** Words of the placements page. */
export const PLACEMENTS_WORDS = {
  title: (place: string) => `Placements in ${place}: finding a place, and the wait for it`,
  windowTitle: (place: string) => `${place}: care-home placements`,
  signIn:
    'Signed in as the commissioner of this council or as its NHS partner you see how quickly places were found, by urgency, and which beds are free today.',
  signInBoard:
    'Signed in as a partner of this board you see how quickly places were found, by urgency, and which beds are free today.',
  waits: 'Waits for care',
  waitsText: 'How long adults waited, as councils answered under the Freedom of Information Act.',
  waitTitle: (place: string, waits: readonly string[], year: string) =>
    `In ${year} half of those who asked ${place} waited no more than ${waits.join(' and ')}`,
  waitNames: {
    median_wait_for_assessment: {
      label: 'For an assessment',
      told: (n: string) => `${days(n)} for an assessment`,
    },
    median_wait_for_care_start: {
      label: 'For care to start',
      told: (n: string) => `${days(n)} for care to start`,
    },
  },
  waitSubtitle: (place: string, span: string) => `Median wait in days · ${place} · ${span}`,
  waitsNot:
    'Waits for care in general, most of it at home: not for care-home places alone. Councils count differently; compare with care.',
  waitColumns: { wait: 'Wait', answer: 'What the council answered' },
  noWaits: (place: string) => `${place} gave no figures of waits`,
  noWaitsOf: (wait: string, years: string, reason: string) => `${wait}, ${years}: ${reason}`,
  waitsNotLoaded: 'No answers about waits are loaded',
  waitsNotLoadedText: 'They appear once the answers of councils are loaded.',
  waitsCommands: ['npm run atlas -- import care-waits FILE'],
  waitsInvented: 'Councils’ answers are real, and this place is invented.',
  waitsByCouncil: 'Councils were asked, so waits are told by council:',
  days: (value: number) => days(String(Math.round(value * 10) / 10)),
  discharge: 'Patients who could leave hospital',
  dischargeText:
    'Patients who need no hospital bed any more and are still there, as hospitals report them by board.',
  resideTitle: (place: string, count: string, month: string, change: string) =>
    `${count} patients in ${place} were in hospital on an average day of ${month} without needing it${change}`,
  resideChange: (size: string, isMore: boolean) =>
    `, ${size} ${isMore ? 'more' : 'fewer'} than a year before`,
  resideSubtitle: (place: string, span: string) =>
    `Patients who no longer meet the criteria to reside, mean of the days of each month · ${place} · ${span}`,
  delayTitle: (place: string, count: number, month: string) =>
    `${countOf(count, 'patient', 'patients')} in ${place} waited in hospital for a care-home place in ${month}`,
  delaySubtitle: (place: string, span: string) =>
    `Patients delayed by reason, as reported for each month · ${place} · ${span}`,
  delayNames: {
    delayed_awaiting_care_home: 'For a care-home place',
    delayed_awaiting_funding_or_chc: 'For funding or fast-track care',
  },
  partly: (count: number, noun: readonly [string, string]) =>
    `${countOf(count, ...noun)} ${count === 1 ? 'rests' : 'rest'} on fewer days or hospitals than there are.`,
  monthNoun: ['month', 'months'] as const,
  dischargeNotLoaded: (place: string) => `No counts of delayed discharges are loaded for ${place}`,
  dischargeNotLoadedText: 'They appear once the national collections are loaded.',
  dischargeInvented: 'The national collections are real, and this place is invented.',
  dischargeCommands: [
    'npm run atlas -- import criteria-to-reside FILE',
    'npm run atlas -- import discharge-delay-reasons FILE',
  ],
  dischargeByBoard: 'Hospitals report by NHS integrated care board:',
  fresh: (parts: readonly string[]) => parts.join(' · '),
} as const;
