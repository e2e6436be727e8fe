import { formatDate } from './dates.js';
import { countOf, formatCount } from './numbers.js';

/** Words of the page that a provider begins with. */
export const MY_HOMES_WORDS = {
  title: 'Your care homes',
  titleOf: (company: string) => `Care homes of ${company}`,
  homes: (company: string, homes: number, { beds, unknown }: { beds: number; unknown: number }) =>
    `${company} runs ${countOf(homes, 'care home', 'care homes')} with ${countOf(beds, 'registered bed', 'registered beds')}${unknown > 0 ? ` (${countOf(unknown, 'home', 'homes')} not counted: how many beds is not known)` : ''}.`,
  rated: (good: number, rated: number) =>
    `${formatCount(good)} of ${formatCount(rated)} rated ones ${good === 1 ? 'is' : 'are'} good or outstanding.`,
  noneRated: 'None of them is rated.',
  oldest: (name: string, day: string) =>
    `The oldest rating is that of ${name}, published ${formatDate(day)}.`,
  beds: { heading: 'Free beds', text: 'What your homes returned last, and which returns are overdue.' },
  list: {
    heading: 'Your homes',
    text: 'As the regulator registers and rates them. Each name leads to its page.',
  },
  market: {
    heading: 'The market around you',
    text: 'Homes, beds, ratings and published fees of the councils that your homes lie in.',
  },
  moreCouncils: (shown: number, all: number) =>
    `Free beds are shown for the ${formatCount(shown)} councils with most of your homes; the pages of all ${formatCount(all)} are below.`,
  columns: {
    name: 'Care home',
    council: 'Council',
    care: 'Type of care',
    beds: 'Beds',
    rating: 'Rating',
    published: 'Rated',
  },
  caption: (company: string) => `Care homes of ${company}`,
  none: (company: string) => `No release shows a care home of ${company}`,
  noneText:
    'Your homes appear here once a list of the regulator that names them is loaded. Who looks after the data can load one.',
  noCompany: 'Your sign-in names no provider that is known here',
  noCompanyText:
    'Ask whoever manages your account to give you the regulator’s number of your company, or whoever looks after the data to load the regulator’s list.',
  signedOut: 'Sign in to see your care homes',
  signedOutText: 'A provider finds the free beds, the returns and the ratings of their own homes here.',
  signIn: 'Sign in',
} as const;
