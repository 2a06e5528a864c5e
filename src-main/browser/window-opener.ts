/**
 * Lets a browser in, each time with a fresh token: by the launch file when a window is
 * opened for the cashier, by an address with the token when --no-open asks for one. The
 * address is only ever printed in the terminal of the till's owner.
 */
import type { WindowGranted, WindowWish } from '../launch/control.ts';
import type { BrowserWindows } from './browser-window.ts';
import { writeLaunchFile } from './launch-file.ts';
import type { LaunchTokens } from './launch-tokens.ts';

export interface WindowOpenerOptions {
  readonly dataDir: string;
  /** The till's address without a token. */
  readonly url: string;
  readonly tokens: LaunchTokens;
  /** Null: no browser was found, or none is wanted. */
  readonly browser: BrowserWindows | null;
  readonly randomName: () => string;
}

/** What the ready line says; a file to open by hand when no browser was found. */
export interface FirstWindow {
  readonly url: string;
  readonly fileToOpen: string | null;
}

export interface WindowOpener {
  /** The first window, at start. */
  first(open: boolean): FirstWindow;
  /** Another window, asked for by a second start. */
  readonly grant: (wish: WindowWish) => Promise<WindowGranted>;
  close(): void;
}

export const LAUNCH_FILE_LIFETIME_MS = 30_000;
/** Somebody copies the address, or opens the file, by hand. */
export const BY_HAND_LIFETIME_MS = 10 * 60_000;

export function windowOpener({ dataDir, url, tokens, browser, randomName }: WindowOpenerOptions): WindowOpener {
  const removals = new Set<() => void>();
  const byAddress = (): string => `${url}#launch=${tokens.issue('till', BY_HAND_LIFETIME_MS)}`;
  const byFile = (lifetimeMs: number) => {
    const remove = (): void => {
      clearTimeout(timer);
      file.remove();
      removals.delete(remove);
    };
    const token = tokens.issue('till', lifetimeMs, remove);
    const file = writeLaunchFile(dataDir, randomName(), `${url}#launch=${token}`);
    const timer = setTimeout(remove, lifetimeMs).unref();
    removals.add(remove);
    return file;
  };
  return {
    first: (open) => {
      if (!open) return { url: byAddress(), fileToOpen: null };
      if (browser === null) return { url, fileToOpen: byFile(BY_HAND_LIFETIME_MS).path };
      browser.open(byFile(LAUNCH_FILE_LIFETIME_MS).url);
      return { url, fileToOpen: null };
    },
    grant: async ({ open }) => {
      if (!open || browser === null) return { url: byAddress() };
      browser.open(byFile(LAUNCH_FILE_LIFETIME_MS).url);
      return { url: null };
    },
    close: () => {
      for (const remove of [...removals]) remove();
      browser?.close();
    },
  };
}
