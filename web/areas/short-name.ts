/** The name as figures carry it: "NHS Greater Manchester Integrated Care Board" → "Greater Manchester ICB". */
export function shortName(name: string): string {
  return name.replace(/^NHS (?=.* Integrated Care Board$)/, '').replace(/ Integrated Care Board$/, ' ICB');
}
