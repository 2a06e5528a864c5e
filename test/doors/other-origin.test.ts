/**
 * A page from another loopback port, in the same real browser as the till's own window, so
 * that cookies would help it if they could: they do not know ports. It even knows the
 * window's secret in one attempt. It gets nothing; the till's own page still gets in.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';
import { rawRequest, WEBSOCKET_HEADERS } from './raw-request.ts';
import { type ReadyAddress, readyAddress, startTill } from './till-process.ts';

const CHROMIUM = process.env['TESSERA_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

let browser: Browser;
let context: BrowserContext;
let door: ReadyAddress;
let secret: string;
let evil: Page;
/** Cookies that the other page's server was given by the browser. */
const leaked: string[] = [];

beforeAll(async () => {
  door = await readyAddress(startTill(['--no-open', '--port', '0', '--data', tempDir(), '--demo']));
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP rebound.example 127.0.0.1',
    ],
  });
  context = await browser.newContext();
  const till = await context.newPage();
  await till.goto(`${door.origin}/`);
  secret = await till.evaluate(async (token) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/session', { method: 'POST', headers, body: JSON.stringify({ token }) });
    return ((await response.json()) as { secret: string }).secret;
  }, door.token);
  evil = await context.newPage();
  await evil.goto(await evilServer());
});
afterAll(() => browser.close());

async function evilServer(): Promise<string> {
  const server = createServer((request, response) => {
    leaked.push(request.headers.cookie ?? '');
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Another page</title>');
  });
  closeAtEnd(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** In a page: opens the till's WebSocket and says how that went. */
const openSocket = ([address, protocols]: [string, string[]]) =>
  new Promise<string>((resolve) => {
    const socket = new WebSocket(address, protocols);
    socket.onopen = () => resolve(`open: ${socket.protocol}`);
    socket.onerror = () => resolve('refused');
  });
const rpc = () => `${door.origin.replace('http', 'ws')}/rpc`;

describe('a page of another loopback port', () => {
  it.each([
    ['reads the page', '/', { method: 'GET' }],
    ['reads the page with cookies', '/', { method: 'GET', credentials: 'include' }],
    ['asks for a session', '/session', { method: 'POST', body: '{"token":"guess"}', credentials: 'include' }],
    ['asks before it posts', '/session', { method: 'POST', headers: { 'content-type': 'application/json' } }],
    ['deletes', '/', { method: 'DELETE', credentials: 'include' }],
  ] as const)('fails when it %s', async (_what, path, init) => {
    const outcome = await evil.evaluate(
      ([url, options]) =>
        fetch(url, options as RequestInit).then(
          async (response) => `${response.status} ${await response.text()}`,
          () => 'failed',
        ),
      [`${door.origin}${path}`, init] as const,
    );
    expect(outcome).toBe('failed');
  });

  it('gets an empty answer when it does not ask to read', async () => {
    const outcome = await evil.evaluate(async (url) => {
      const response = await fetch(url, { mode: 'no-cors', credentials: 'include' }).catch(() => null);
      return response === null ? 'failed' : `${response.type} ${(await response.text()).length}`;
    }, `${door.origin}/`);
    expect(['failed', 'opaque 0']).toContain(outcome);
  });

  it.each([
    ['without a secret', () => ['tessera']],
    ['with a guess', () => ['tessera', 'guess']],
    ['with the very secret', () => ['tessera', secret]],
  ])('cannot open the socket %s', async (_what, protocols) => {
    expect(await evil.evaluate(openSocket, [rpc(), protocols()] as [string, string[]])).toBe('refused');
  });

  it.each(['img', 'script', 'link', 'video'])('cannot load it as %s', async (tag) => {
    const outcome = await evil.evaluate(
      ([name, url]) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(name);
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
          element.setAttribute(name === 'link' ? 'href' : 'src', url);
          document.body.append(element);
        }),
      [tag, `${door.origin}/index.html`] as const,
    );
    expect(outcome).toBe('refused');
  });

  it('cannot show it in a frame', async () => {
    await evil.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      return new Promise((resolve) => {
        frame.onload = resolve;
        setTimeout(resolve, 3_000);
      });
    }, `${door.origin}/`);
    const inside = await Promise.all(
      evil
        .frames()
        .slice(1)
        .map((frame) => frame.content()),
    );
    expect(inside.join()).not.toContain('Tessera</title>');
    expect(evil.frames()[1]?.url()).not.toBe(`${door.origin}/`);
  });

  it('gets an empty page for a form', async () => {
    const form = await context.newPage();
    await form.goto(evil.url());
    const answer = form.waitForResponse(`${door.origin}/session`);
    await form.evaluate((url) => {
      const element = document.createElement('form');
      Object.assign(element, { method: 'POST', action: url, enctype: 'text/plain' });
      document.body.append(element);
      element.submit();
    }, `${door.origin}/session`);
    expect((await answer).status()).toBe(403);
    await form.close();
  });

  it('holds no window that it opens on the till', async () => {
    const popup = context.waitForEvent('page');
    await evil.evaluate((url) => {
      Object.assign(window, { opened: window.open(url) });
    }, `${door.origin}/`);
    await (await popup).waitForLoadState();
    const held = await evil.evaluate(() => {
      const { opened } = window as unknown as { opened: Window };
      return { closed: opened.closed, frames: opened.length };
    });
    expect(held).toEqual({ closed: true, frames: 0 });
  });

  it('is sent the cookie by the browser, which is why the cookie alone opens nothing', async () => {
    await evil.reload();
    const cookie = leaked.at(-1) ?? '';
    expect(cookie).toContain(`tessera-${door.port}=`);
    const host = `127.0.0.1:${door.port}`;
    const headers = { host, origin: door.origin, cookie, 'sec-websocket-protocol': 'tessera, guess' };
    const response = await rawRequest({ port: door.port, path: '/rpc', headers: { ...headers, ...WEBSOCKET_HEADERS } });
    expect(response.status).toBe(401);
  });
});

describe('a foreign name that points at this machine', () => {
  it('gets nothing', async () => {
    const page = await context.newPage();
    const url = `http://rebound.example:${door.port}/`;
    const answer = page.waitForResponse(url);
    // Chromium shows an error page for an empty refusal.
    await expect(page.goto(url)).rejects.toThrow('ERR_HTTP_RESPONSE_CODE_FAILURE');
    expect((await answer).status()).toBe(421);
    await page.close();
  });
});

describe('the till\u2019s own page', () => {
  it('gets in with its secret and its cookie', async () => {
    const page = await context.newPage();
    await page.goto(`${door.origin}/`);
    expect(await page.evaluate(openSocket, [rpc(), ['tessera', secret]] as [string, string[]])).toBe('open: tessera');
    await page.close();
  });
});
