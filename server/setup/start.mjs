#!/usr/bin/env node
import { prepare } from './prepare.mjs';

await prepare();
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import('../../dist/server/main.js');
