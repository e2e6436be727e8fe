import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const generated = path.resolve(import.meta.dirname, '../web/graphql/generated');

/** An entry of the generated map: the text of a document, and the constant that holds it parsed. */
const ENTRY = /^\s+("(?:[^"\\]|\\.)*"): types\.(\w+),$/gm;
const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const IMPORT = /^import \{ graphql \} from '[^']*\/generated\/gql\.js';$/m;

/**
 * Puts the parsed document in the place of each `graphql(…)` call. The generated function finds it by its text in a map
 * of every text of the product, which would all travel with the first page.
 */
export function typedDocuments(): Plugin {
  let names = new Map<string, string>();
  return {
    name: 'typed-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const map = readFileSync(path.join(generated, 'gql.ts'), 'utf8');
      names = new Map([...map.matchAll(ENTRY)].map(([, text = '', name = '']) => [JSON.parse(text), name]));
    },
    transform(code, id) {
      if (!IMPORT.test(code) || id.includes('node_modules')) return null;
      const used = new Set<string>();
      const replaced = code.replace(CALL, (_call, text: string) => {
        const name = names.get(text);
        if (!name) throw new Error(`${id} holds a document that is not generated: run "npm run codegen".`);
        used.add(name);
        return name;
      });
      const from = JSON.stringify(path.join(generated, 'graphql.ts'));
      return {
        code: replaced.replace(IMPORT, `import { ${[...used].join(', ')} } from ${from};`),
        map: null,
      };
    },
  };
}
