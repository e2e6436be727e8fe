import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const generated = path.resolve(import.meta.dirname, '../web/graphql/generated');

/** An entry of the generated map: the text of a document, and the constant that holds it parsed. */
const ENTRY = /^\s+("(?:[^"\\]|\\.)*"): types\.(\w+),$/gm;
/** A parsed document: its constant, and its value. */
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm;
const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const IMPORT = /^import \{ graphql \} from '[^']*\/generated\/gql\.js';$/m;
const MARK = '\0document:';

/**
 * Puts the parsed document in the place of each `graphql(…)` call, as a module of its own. The generated function finds it
 * by its text in a map of every text and document of the product, all of which would travel with the first page.
 */
export function typedDocuments(): Plugin {
  let names = new Map<string, string>();
  let documents = new Map<string, string>();
  return {
    name: 'typed-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      names = new Map(pairs('gql.ts', ENTRY).map(([text, name]) => [JSON.parse(text), name]));
      documents = new Map(pairs('graphql.ts', DOCUMENT));
    },
    resolveId: (source) => (source.startsWith('document:') ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith(MARK)) return null;
      return `export default ${documents.get(id.slice(MARK.length))};`;
    },
    transform(code, id) {
      if (!IMPORT.test(code) || id.includes('node_modules')) return null;
      const used = new Set<string>();
      const replaced = code.replace(CALL, (_call, text: string) => {
        const name = names.get(text) ?? '';
        if (!documents.has(name))
          throw new Error(`${id} holds a document that is not generated: run "npm run codegen".`);
        used.add(name);
        return name;
      });
      const imports = [...used].map((name) => `import ${name} from 'document:${name}';`);
      return { code: replaced.replace(IMPORT, imports.join(' ')), map: null };
    },
  };
}

function pairs(file: string, pattern: RegExp): [string, string][] {
  const text = readFileSync(path.join(generated, file), 'utf8');
  return [...text.matchAll(pattern)].map(([, key = '', value = '']) => [key, value]);
}
