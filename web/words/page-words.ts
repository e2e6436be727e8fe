/** Words of the frame around every page. */
export const PAGE_WORDS = {
  service: 'Care Market Atlas',
  skip: 'Skip to main content',
  navigation: 'Main',
  navigationLinks: [
    { text: 'Data', to: '/data' },
    { text: 'Measures', to: '/metrics' },
    { text: 'Methods', to: '/methods' },
  ],
  explorer: 'API explorer',
  signIn: 'Sign in',
  breadcrumbs: 'Breadcrumb',
  start: 'Home',
  phase: 'Beta',
  phaseText: 'This is a new service. Every figure says where it comes from and how it was made.',
  demonstrationLabel: 'Demonstration data',
  demonstration: 'Demonstration data: these places and homes do not exist',
  footerLinks: [
    { text: 'What is loaded', to: '/data' },
    { text: 'Measures', to: '/metrics' },
    { text: 'Methods', to: '/methods' },
  ],
  notGovernment: 'Not a government service; built on open government data.',
  licenceLead:
    'Contains public sector information from the Care Quality Commission, the Office for National Statistics and the Department of Health and Social Care, © Crown copyright, under the',
  licenceName: 'Open Government Licence v3.0',
  licenceTail: '. The source of each figure stands below it.',
} as const;
