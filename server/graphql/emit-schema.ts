import { writeFileSync } from 'node:fs';
import { printAtlasSchema } from './schema.js';

// Prints the schema with --stdout; otherwise writes schema.graphql in the working directory.
const text = printAtlasSchema();
if (process.argv.includes('--stdout')) process.stdout.write(text);
else writeFileSync('schema.graphql', text);
