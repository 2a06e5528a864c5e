/**
 * A window of the till in a real Chromium, and everything that it complains of or asks for:
 * console errors, refusals by the content security policy, requests to anyone but the till.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env['TESSERA_TEST_BROWSER'] ?? '/usr/bin/chromium';
const ARGS = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const DESK: Size = { width: 1366, height: 768 };

export interface TillWindow {
  readonly page: Page;
  /** In the order in which they came; empty when all was well. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export function launchBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...ARGS, ...sandbox] });
}

/** @param url with the token that lets this window in */
export async function openWindow(browser: Browser, url: string, size = DESK): Promise<TillWindow> {
  const context = await browser.newContext({ viewport: size, locale: 'it-IT' });
  const complaints: string[] = [];
  listen(context, new URL(url).host, complaints);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('output').waitFor();
  return { page, complaints, close: () => context.close() };
}

function listen(context: BrowserContext, host: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`not caught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A reload drops what the page before was still fetching.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  const heed = (url: string): void => {
    if (new URL(url).host !== host) complaints.push(`asked someone else: ${url}`);
  };
  context.on('request', (request) => heed(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => heed(socket.url())));
}
