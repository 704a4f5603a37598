import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the pages into dist/web. Paths are relative because the mount path is known only when a page is served;
 * the places marked `{{…}}` in index.html are filled in by the Nest module that serves it.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  html: { cspNonce: '{{nonce}}' },
  build: {
    outDir: resolve(import.meta.dirname, '../../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Few larger files that keep their names over releases, instead of a request for every small component.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack|dayjs)[\\/]/,
              priority: 2,
            },
            { name: 'components', test: /node_modules/, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
});
