/** Words of the first page. */
export const WELCOME_WORDS = {
  title: 'What do you want to know about a care market?',
  lede: 'Care-home beds, ratings and how both moved, for every council, NHS integrated care board and region. Each figure says what it means, where it comes from and how it was made.',
  hint: 'For example Oldham, Staffordshire or North West',
  doorsHeading: 'Three ways in',
  doors: [
    {
      title: 'Is capacity growing?',
      audience: 'For commissioners in councils',
      text: 'Beds per 100,000 people over time, what made them move, against the region and the country. Opens Harrowdale, a council of the demonstration country that lost a quarter of its nursing beds.',
      to: '/areas/D10000001',
    },
    {
      title: 'Is there enough nursing care?',
      audience: 'For partners in the NHS',
      text: 'Nursing beds place by place for the people who may need them, and how the homes are rated. Opens Upper Merrow, an integrated care board of the demonstration country.',
      to: '/areas/D54000001?care=nursing',
    },
    {
      title: 'What is the market around me?',
      audience: 'For providers',
      text: 'Which homes opened, closed, grew or changed hands, and what is published about the area. Opens Corrowby, where a new builder came to the demonstration country.',
      to: '/areas/D10000005#market',
    },
  ],
  use: 'Use the API, the data, the methods',
  links: [
    {
      title: 'API explorer',
      text: 'Ask the GraphQL API in the browser. Every page of this service is made from it.',
      href: '/explorer',
      isPage: false,
    },
    {
      title: 'Measures and methods',
      text: 'What each measure is, out of what, with which caveats, down to the query.',
      href: '/metrics',
      isPage: true,
    },
    {
      title: 'Data sets and releases',
      text: 'What is loaded, from whom, under which licence, and how to load more.',
      href: '/data',
      isPage: true,
    },
  ],
} as const;
