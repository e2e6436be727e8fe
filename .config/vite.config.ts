import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { NodePackageImporter } from 'sass';
import { defineConfig } from 'vite';
import { leaveOutUnused } from './leave-out-unused.js';
import { typedDocuments } from './typed-documents.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.ATLAS_API ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: at('../web'),
  plugins: [leaveOutUnused(), typedDocuments(), react()],
  css: {
    // govuk-frontend carries an old media-query hack that Lightning CSS would refuse to minify.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { importers: [new NodePackageImporter()] } },
  },
  build: {
    outDir: at('../dist/web'),
    emptyOutDir: true,
    manifest: true,
    // Nothing becomes a data: address, which the content security policy would stop.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '^/graphql$': api, '/explorer': api, '/health': api, '^/auth(/|$)': api } },
});
