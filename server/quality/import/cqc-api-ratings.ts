import type { Report } from '../../releases/reading/report.js';
import { parseDate } from '../../releases/reading/dates.js';
import { readDomain, readRating, type RatingLabel } from './rating-labels.js';
import { withoutRepeats, type DomainRating, type RatingSighting } from './rating-sighting.js';

/** The parts of a CQC location that hold ratings, of both rating models. Any of it may be absent. */
export interface ApiRatings {
  currentRatings?: { reportDate?: string; overall?: ApiOverall };
  historicRatings?: ApiHistoric[];
  assessment?: ApiAssessment[];
}
interface ApiOverall {
  rating?: string;
  reportDate?: string;
  keyQuestionRatings?: ApiDomain[];
}
interface ApiHistoric {
  reportDate?: string;
  organisationId?: string;
  overall?: ApiOverall;
}
interface ApiDomain {
  name?: string;
  rating?: string;
  organisationId?: string;
}
interface ApiAssessment {
  assessmentPlanPublishedDateTime?: string;
  ratings?: { asgRatings?: ApiGroup[] };
}
interface ApiGroup {
  name?: string;
  rating?: string;
  assessmentDate?: string;
  keyQuestionRatings?: ApiDomain[];
}

interface Subject {
  locationId: string;
  asAt: string;
  registeredFrom: string | null;
  report: Report;
  row: number;
}

/**
 * Every rating the API tells of a location: the current one, the earlier ones, and those of the single assessment
 * framework, one for each service group. A label such as "No published rating" counts only beside its date, or where
 * there is no rating at all.
 */
export function apiRatings(location: ApiRatings, subject: Subject): RatingSighting[] {
  const dated = [
    ...current(location, subject),
    ...(location.historicRatings ?? []).flatMap((historic) => earlier(historic, subject)),
    ...(location.assessment ?? []).flatMap((assessment) => assessed(assessment, subject)),
  ];
  const unique = withoutRepeats(dated);
  const withDate = unique.filter(({ publishedOn }) => publishedOn !== null);
  const usable =
    withDate.length > 0 ? withDate : unique.filter(({ status }) => status !== 'RATED').slice(0, 1);
  return usable.sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''));
}

function current({ currentRatings }: ApiRatings, subject: Subject): RatingSighting[] {
  const overall = currentRatings?.overall;
  const date = overall?.reportDate ?? currentRatings?.reportDate;
  const isInherited = (overall?.keyQuestionRatings ?? []).some(
    ({ organisationId }) => organisationId !== undefined && organisationId !== subject.locationId,
  );
  return rating(overall, date, subject, { framework: 'KEY_LINES_OF_ENQUIRY', isInherited });
}

function earlier({ overall, reportDate, organisationId }: ApiHistoric, subject: Subject): RatingSighting[] {
  const isInherited = organisationId !== undefined && organisationId !== subject.locationId;
  return rating(overall, reportDate, subject, { framework: 'KEY_LINES_OF_ENQUIRY', isInherited });
}

function assessed(assessment: ApiAssessment, subject: Subject): RatingSighting[] {
  return (assessment.ratings?.asgRatings ?? []).flatMap((group) =>
    rating(group, assessment.assessmentPlanPublishedDateTime ?? group.assessmentDate, subject, {
      framework: 'SINGLE_ASSESSMENT_FRAMEWORK',
      serviceGroup: group.name?.trim() || null,
    }),
  );
}

function rating(
  given: ApiOverall | undefined,
  date: string | undefined,
  subject: Subject,
  kind: Pick<RatingSighting, 'framework'> & Partial<Pick<RatingSighting, 'serviceGroup' | 'isInherited'>>,
): RatingSighting[] {
  const label = known(given?.rating, subject);
  if (!given || !label) return [];
  const publishedOn = date ? parseDate(date, 'DMY') : null;
  if (label.status === 'RATED' && publishedOn === null) {
    const place = { row: subject.row, column: 'reportDate', value: date ?? null };
    subject.report.say(
      'RATING_DATE_MISSING',
      place,
      `${subject.locationId}: a rating without a readable date is left out.`,
    );
    return [];
  }
  const { locationId, asAt, registeredFrom } = subject;
  const isBefore = publishedOn !== null && registeredFrom !== null && publishedOn < registeredFrom;
  return [
    {
      locationId,
      asAt,
      publishedOn,
      framework: kind.framework,
      serviceGroup: kind.serviceGroup ?? null,
      ...label,
      domains: domains(given.keyQuestionRatings ?? []),
      isInherited: (kind.isInherited ?? false) || isBefore,
    },
  ];
}

function known(text: string | undefined, { report, row, locationId }: Subject): RatingLabel | null {
  const label = readRating(text);
  if (label !== 'UNKNOWN') return label;
  const place = { row, column: 'rating', value: text ?? null };
  report.say('RATING_LEFT_OUT', place, `${locationId}: “${text}” is not a rating.`);
  return null;
}

/** Key questions with a rating or a label for its absence; anything else is not a judgement. */
function domains(given: readonly ApiDomain[]): DomainRating[] {
  return given.flatMap(({ name, rating: text }) => {
    const domain = readDomain(name);
    const label = readRating(text);
    return domain && label && label !== 'UNKNOWN' ? [{ domain, ...label }] : [];
  });
}
