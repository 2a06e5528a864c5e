/**
 * Electron's bundles: main as a module, preload as CommonJS (a sandboxed preload must be).
 * Everything is bundled but Electron, Node and the packages in `dependencies`. The window
 * is built by vite.config.ts alone; here it only joins for electron-vite's dev server.
 */
import { defineConfig } from 'electron-vite';
import { assetFiles } from './tools/build/asset-files.ts';
import { workerEntries } from './tools/build/worker-entries.ts';
import rendererConfig from './vite.config.ts';

const main = {
  plugins: [workerEntries(), assetFiles()],
  build: {
    outDir: 'out/main',
    minify: false,
    rollupOptions: {
      input: { main: 'src-main/electron/main.ts' },
      output: { format: 'es' as const, entryFileNames: '[name].js' },
    },
  },
};

const preload = {
  build: {
    outDir: 'out/preload',
    rollupOptions: {
      input: { preload: 'src-main/electron/preload.ts' },
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
    },
  },
};

export default defineConfig(({ command }) =>
  command === 'build' ? { main, preload } : { main, preload, renderer: rendererConfig },
);
