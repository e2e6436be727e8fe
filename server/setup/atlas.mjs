#!/usr/bin/env node
import { at } from './layout.mjs';
import { prepare } from './prepare.mjs';

// What a command prints on standard output may be read by a program: set-up talks on the other channel.
await prepare({ print: console.error });
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
process.argv[1] = at('dist', 'server', 'cli', 'main.js');
await import('../../dist/server/cli/main.js');
