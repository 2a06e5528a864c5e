/**
 * The window's build, into out/renderer: the same files serve the browser shell and
 * Electron. The content security policy there is strict, so nothing is put inline: no
 * preload helper script, no data: URLs, every style and font a file of its own.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    minify: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
