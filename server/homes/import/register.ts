/** Registration under the Health and Social Care Act 2008 was complete on this day: earlier homes are not all listed. */
export const REGISTER_COMPLETE_FROM = '2011-04-01';
