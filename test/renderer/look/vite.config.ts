/** Serves the window with the fake till, for looking at it: `vite --config test/renderer/look/vite.config.ts`. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'test/renderer/look',
  plugins: [react()],
  build: { outDir: '../../../out/look', emptyOutDir: true },
});
