/** One browser for a test file, and everything that was started closed at its end. */
import type { Browser } from 'playwright-core';
import { closeAtEnd, tempDir } from '../../unit/support/temp-dir.ts';
import { type RunningTill, startTill, type TillOptions } from './till.ts';
import { launchBrowser, openWindow, type Size, type TillWindow } from './window.ts';

let browser: Promise<Browser> | null = null;

export function theBrowser(): Promise<Browser> {
  if (!browser) {
    browser = launchBrowser();
    closeAtEnd(async () => (await browser)?.close());
  }
  return browser;
}

export async function aTill(options: Partial<TillOptions> = {}): Promise<RunningTill> {
  const till = await startTill({ dataDir: tempDir(), ...options });
  closeAtEnd(() => till.kill());
  return till;
}

export async function aWindow(url: string, size?: Size): Promise<TillWindow> {
  return openWindow(await theBrowser(), url, size);
}
