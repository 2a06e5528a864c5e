/**
 * Opens the window in an installed browser: one page without tabs or address bar, with a
 * profile of its own in the data folder, so that no extension, no saved password and no
 * sync of the cashier's own browser ever meets the till.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BrowserWindows {
  open(url: string): void;
  /** Ends the browsers that were started here and still run. */
  close(): void;
}

export interface BrowserProgram {
  readonly path: string;
  readonly profileDir: string;
  /** Only for uid 0, where Chromium refuses to start with its sandbox. */
  readonly withoutSandbox: boolean;
}

const OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls',
  'MediaRouter',
  'OptimizationHints',
  'PasswordManagerOnboarding',
  'Translate',
];

/** Chromium reads these on the profile's first start and keeps them. */
const FIRST_PREFERENCES = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  signin: { allowed: false },
};

export function browserArguments({ profileDir, withoutSandbox }: BrowserProgram, url: string): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileDir}`,
    '--start-maximized',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--no-pings',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-save-password-bubble',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    '--password-store=basic',
    '--autoplay-policy=no-user-gesture-required', // a scan sounds before anybody has clicked
    `--disable-features=${OFF.join(',')}`,
    ...(withoutSandbox ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export function browserWindows(program: BrowserProgram): BrowserWindows {
  const running = new Set<ReturnType<typeof spawn>>();
  return {
    open: (url) => {
      prepareProfile(program.profileDir);
      const browser = spawn(program.path, [...browserArguments(program, url)], { stdio: 'ignore' });
      running.add(browser);
      browser.once('exit', () => running.delete(browser));
      browser.once('error', () => running.delete(browser));
    },
    close: () => {
      for (const browser of running) browser.kill('SIGTERM');
    },
  };
}

function prepareProfile(profileDir: string): void {
  const folder = join(profileDir, 'Default');
  if (existsSync(join(folder, 'Preferences'))) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(FIRST_PREFERENCES), { mode: 0o600 });
}
