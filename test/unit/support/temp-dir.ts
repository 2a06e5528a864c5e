/** Folders for real files, removed when the test file ends; whatever was opened in them is closed first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
const closings: (() => void | Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closings.reverse()) await close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function tempDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-test-'));
  folders.push(folder);
  return folder;
}

/** Runs at the end of the file, the latest first; closing twice must be harmless. */
export function closeAtEnd(close: () => void | Promise<void>): void {
  closings.push(close);
}
