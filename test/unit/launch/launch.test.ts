/** The parts of the launch that need no process: flags, folders, lock, words. */
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../contract/app.ts';
import { isOurFile, isOurPage } from '../../../src-main/electron/page-address.ts';
import { programArguments } from '../../../src-main/electron/program-arguments.ts';
import { defaultDataDir, prepareDataDir } from '../../../src-main/launch/data-folder.ts';
import { LAUNCH_FAILURES, LaunchFailure } from '../../../src-main/launch/failure.ts';
import { parseFlags } from '../../../src-main/launch/flags.ts';
import { contentSecurityPolicy } from '../../../src-main/launch/security-headers.ts';
import { acquireTillLock } from '../../../src-main/launch/till-lock.ts';
import { readWindowFiles } from '../../../src-main/launch/window-files.ts';
import { say, terminalLanguage } from '../../../src-main/launch/words.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('flags', () => {
  const DEFAULTS = {
    browser: false,
    open: true,
    port: 7420,
    dataDir: null,
    language: null,
    demo: false,
    country: null,
  };
  it.each([
    ['', {}],
    ['--browser', { browser: true }],
    ['--no-open', { open: false }],
    ['--port 0', { port: 0 }],
    ['--port=8000', { port: 8000 }],
    ['--data here', { dataDir: '/work/here' }],
    ['--data /there', { dataDir: '/there' }],
    ['--lang ro --demo', { language: 'ro', demo: true }],
    ['--country RO', { country: 'RO' }],
    ['--country=es', { country: 'ES' }],
  ])('%s', (text, expected) => {
    const args = text === '' ? [] : text.split(' ');
    expect(parseFlags(args, '/work')).toEqual({ ...DEFAULTS, ...expected });
  });

  it.each([
    ['--prot 1', 'flag-unknown', '--prot'],
    ['-d', 'flag-unknown', '-d'],
    ['word', 'flag-unknown', 'word'],
    ['--port', 'flag-value', '--port'],
    ['--port x', 'flag-value', '--port x'],
    ['--port 70000', 'flag-value', '--port 70000'],
    ['--lang de', 'flag-value', '--lang de'],
    ['--no-open=1', 'flag-value', '--no-open'],
    ['--data --demo', 'flag-value', '--data'],
    ['--country FR', 'flag-value', '--country FR'],
  ])('%s is refused', (text, code, subject) => {
    expect(failure(() => parseFlags(text.split(' '), '/work'))).toMatchObject({ code, subject, exitCode: 2 });
  });
});

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/ada/.local/share/tessera'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/tessera'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/tessera'],
    ['darwin', {}, '/home/ada/Library/Application Support/Tessera'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/Tessera'],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(defaultDataDir({ platform, env, home: '/home/ada' })).toBe(expected);
  });

  it('is made private, with its parents', () => {
    const dir = join(tempDir(), 'a', 'b');
    prepareDataDir(dir);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    writeFileSync(join(dir, 'file'), '');
    expect(statSync(join(dir, 'file')).mode & 0o777).toBe(0o600);
  });

  it('is closed when it is empty or a till\u2019s, and left alone when it holds other things', () => {
    const modeAfter = (file: string | null): number => {
      const dir = tempDir();
      if (file !== null) writeFileSync(join(dir, file), '');
      chmodSync(dir, 0o755);
      failure(() => prepareDataDir(dir));
      return statSync(dir).mode & 0o777;
    };
    expect([null, 'till.lock', 'letter.txt'].map(modeAfter)).toEqual([0o700, 0o700, 0o755]);
  });

  it('is refused when it is a file', () => {
    const file = join(tempDir(), 'file');
    writeFileSync(file, '');
    expect(failure(() => prepareDataDir(file))).toMatchObject({ code: 'folder-unusable', subject: file, exitCode: 1 });
  });
});

describe('the lock', () => {
  it('is one per folder and can be had again', () => {
    const dir = tempDir();
    const first = acquireTillLock(dir);
    expect(first).not.toBeNull();
    expect(acquireTillLock(dir)).toBeNull();
    expect(acquireTillLock(tempDir())).not.toBeNull();
    first?.release();
    expect(acquireTillLock(dir)).not.toBeNull();
  });
});

describe('the words', () => {
  it.each(LANGUAGES)('are all there in %s, and name their subject', (language) => {
    for (const code of LAUNCH_FAILURES) expect(say(language, code, 'SUBJECT')).toContain('SUBJECT');
    expect(say(language, 'already-running')).not.toBe('');
  });

  it('differ between languages', () => {
    for (const code of LAUNCH_FAILURES) expect(new Set(LANGUAGES.map((one) => say(one, code, ''))).size).toBe(4);
  });

  it.each([
    [{ LANG: 'it_IT.UTF-8' }, 'it'],
    [{ LANG: 'ro_RO' }, 'ro'],
    [{ LANG: 'it_IT', LC_ALL: 'es_ES' }, 'es'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('%j is spoken to in %s', (env, expected) => expect(terminalLanguage(env)).toBe(expected));
});

describe('the built window', () => {
  it('is served from memory, by exact path, without its source maps', () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, 'index.html'), '<title>Tessera</title>');
    writeFileSync(join(dir, 'assets', 'a.js'), '1');
    writeFileSync(join(dir, 'assets', 'a.js.map'), 'secret');
    const files = readWindowFiles(dir);
    expect([...files.keys()].sort()).toEqual(['/', '/assets/a.js', '/index.html']);
    expect(files.get('/')).toMatchObject({ contentType: 'text/html; charset=utf-8' });
    expect(files.get('/assets/a.js')?.bytes.toString()).toBe('1');
  });

  it('is missed by name', () => {
    const dir = tempDir();
    expect(failure(() => readWindowFiles(dir))).toMatchObject({ code: 'window-not-built', subject: dir });
  });

  it('has a policy without unsafe words', () => {
    const policy = contentSecurityPolicy(['ws://127.0.0.1:7420']);
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(policy).toContain("script-src 'self'; style-src 'self';");
  });
});

describe('Electron\u2019s page', () => {
  it.each([
    ['tessera://app/', true, true],
    ['tessera://app/#x', true, true],
    ['tessera://app/assets/a.js', false, true],
    ['tessera://other/', false, false],
    ['tessera://app:80/', false, false],
    ['tessera://user@app/', false, true],
    ['https://app/', false, false],
    ['file:///etc/passwd', false, false],
    ['nonsense', false, false],
  ])('%s', (address, page, file) => {
    expect([isOurPage(address), isOurFile(address)]).toEqual([page, file]);
  });

  it.each([
    [['electron', '/app', '--demo'], '/app', ['--demo']],
    [['electron', '--no-sandbox', '/app', '--data', 'x'], '/app', ['--data', 'x']],
    [['/opt/tessera', '--lang', 'it', '--ozone-platform=x11'], null, ['--lang', 'it']],
    [['/opt/tessera'], null, []],
  ])('%j', (argv, folder, expected) => expect(programArguments(argv, folder)).toEqual(expected));
});

function failure(work: () => unknown): LaunchFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof LaunchFailure) return error;
    throw error;
  }
  return new LaunchFailure('flag-unknown', 'nothing failed');
}
