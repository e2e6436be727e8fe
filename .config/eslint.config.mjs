import eslint from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const insteadOf = (name, message, importNames) => ({ name, message, ...(importNames && { importNames }) });
const responsiveCharts = ['ResponsiveLine', 'ResponsiveBar', 'ResponsiveLineCanvas', 'ResponsiveBarCanvas'];
const clientHooks = ['useQuery', 'useLazyQuery', 'useMutation', 'useFragment', 'ApolloProvider'];

/** What to use instead, said where the hand reaches for it. */
const restrictedImports = {
  paths: [
    ...['@nivo/line', '@nivo/bar', '@nivo/core'].map((name) =>
      insteadOf(name, 'Use <ChartFrame> of web/charts, which measures the box and names the chart.', [
        ...responsiveCharts,
        'ResponsiveWrapper',
      ]),
    ),
    insteadOf('@apollo/client', 'Import hooks from @apollo/client/react.', clientHooks),
    insteadOf('fs', 'Write node:fs.'),
    insteadOf('path', 'Write node:path.'),
    insteadOf('xlsx', 'Use @e965/xlsx: the package called xlsx is stale and has known holes.'),
  ],
  patterns: [
    { group: ['**/dist/**'], message: 'Import the source; dist/ is only what the build makes of it.' },
    { group: ['date-fns/*'], message: 'Import from date-fns itself.' },
  ],
};

/** A part of a statement may be put together from constants; a value may not: here one follows an operator or a quote. */
const sqlWithValues = {
  selector:
    "CallExpression[callee.property.name='query'] > TemplateLiteral.arguments:first-child > " +
    "TemplateElement[tail=false][value.raw=/(=|<|>|\\b(LIKE|ILIKE|LIMIT|OFFSET|BETWEEN)\\b|'%?)\\s*$/i]",
  message: 'Pass values as $1, $2, … parameters, so that no value is ever read as SQL.',
};
const publicText = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Render elements: markup from data would run in the reader’s browser.',
};

export default tseslint.config(
  { ignores: ['dist/', '.data/', '.cache/', 'coverage/', 'web/graphql/generated/', 'web/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [eslint.configs.recommended, ...tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 4],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
      'no-restricted-imports': ['error', restrictedImports],
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['.config/**'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', sqlWithValues] },
  },
  { files: ['server/cli/**/*.ts', 'server/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs', 'seeds/**/*.ts'], languageOptions: { globals: globals.node } },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', publicText],
      // What the page measures of itself is known only once it is drawn.
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    // A describe block is one function, and as long as its list of sentences.
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
        },
      ],
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/unique-type-names': 'error',
    },
  },
);
