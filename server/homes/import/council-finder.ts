import type { AreaResolver } from '../../areas/area-resolver.js';
import type { Row } from '../../releases/reading/row.js';
import { textValue } from '../../releases/reading/values.js';

/** Finds the councils that the rows of a file name; a name is looked up once. */
export class CouncilFinder {
  private readonly found = new Map<string, string | null>();

  constructor(
    private readonly resolver: AreaResolver,
    private readonly asAt: string,
  ) {}

  /** The code of the council of that name or code; null where there is none. */
  find(text: string): string | null {
    let code = this.found.get(text);
    if (code === undefined) {
      const resolution = this.resolver.council(text, { asAt: this.asAt });
      code = 'code' in resolution ? resolution.code : null;
      this.found.set(text, code);
    }
    return code;
  }

  /**
   * The council of a row, by its name.
   * @throws RowRejected COUNCIL_MISSING, COUNCIL_UNKNOWN
   */
  ofRow<Column extends string>(row: Row<Column>, column: Column): { code: string; name: string } {
    const name = row.required(column, 'COUNCIL_MISSING', 'The council');
    const code = this.find(name);
    if (code === null) throw row.rejected('COUNCIL_UNKNOWN', column, `No council is called “${name}”.`);
    return { code, name: textValue(name) ?? name };
  }
}
