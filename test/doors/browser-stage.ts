/** A stand-in for Chromium on the PATH, that writes down its arguments and stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';

export interface BrowserStage {
  readonly env: { readonly PATH: string };
  /** Waits for that many windows; the arguments of each. */
  opened(count: number): Promise<readonly string[]>;
}

const PATIENCE_MS = 10_000;

export function browserStage(): BrowserStage {
  const folder = tempDir();
  const log = join(folder, 'opened');
  const script = `#!/bin/sh\nprintf '%s\\n' "$*" >> "${log}"\nexec /bin/sleep 60\n`;
  writeFileSync(join(folder, 'chromium'), script, { mode: 0o755 });
  const opened = (count: number): Promise<readonly string[]> =>
    vi.waitFor(() => {
      const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(count);
      return lines;
    }, PATIENCE_MS);
  return { env: { PATH: folder }, opened };
}
