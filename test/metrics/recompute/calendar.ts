/** A day so many days later, YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Every day from one to another, both included. */
export function everyDay(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The last days of the months that lie between two days, both included. */
export function monthEnds(from: string, to: string): string[] {
  return everyDay(from, to).filter((day) => addDays(day, 1).endsWith('-01'));
}

/** The days of the month that a day ends. */
export const daysOfMonth = (monthEnd: string): string[] => everyDay(`${monthEnd.slice(0, 7)}-01`, monthEnd);

/** The last day of the month before. */
export const monthBefore = (monthEnd: string): string => addDays(`${monthEnd.slice(0, 7)}-01`, -1);
