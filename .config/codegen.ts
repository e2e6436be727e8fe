import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every query and fragment in web/, from the committed schema. Run by `npm run codegen`. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['web/**/*.{ts,tsx}', '!web/graphql/generated/**'],
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    'web/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          Date: 'string',
          DateTime: 'string',
          YearMonth: 'string',
          PeriodKey: 'string',
          Moment: 'string',
          FinancialYear: 'string',
          Decimal: 'string',
          GssCode: 'string',
          CqcLocationId: 'string',
          Cursor: 'string',
        },
      },
    },
  },
};

export default config;
