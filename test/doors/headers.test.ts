/** The port of a running till against requests that are not its own page's. */
import { beforeAll, describe, expect, it } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';
import { type RawRequest, rawRequest, WEBSOCKET_HEADERS } from './raw-request.ts';
import { exchange, type ReadyAddress, readyAddress, startTill } from './till-process.ts';

let door: ReadyAddress;
let host: string;
let secret: string;
let cookie: string;

beforeAll(async () => {
  door = await readyAddress(startTill(['--no-open', '--port', '0', '--data', tempDir(), '--demo']));
  host = `127.0.0.1:${door.port}`;
  const response = await exchange(door, door.token ?? '');
  ({ secret } = (await response.json()) as { secret: string });
  cookie = response.headers.get('set-cookie') ?? '';
});

const ask = (request: Omit<RawRequest, 'port'>) => rawRequest({ port: door.port, ...request });
const OTHER = 'http://127.0.0.1:1';

describe('the page', () => {
  it.each([
    ['our host', () => ({ host }), 200],
    ['our host and Origin', () => ({ host, origin: door.origin }), 200],
    ['a navigation from the launch file', () => ({ host, ...site('cross-site', 'navigate', 'document') }), 200],
    ['a typed address', () => ({ host, ...site('none', 'navigate', 'document') }), 200],
    ['no host', () => ({}), 400],
    ['localhost', () => ({ host: `localhost:${door.port}` }), 421],
    ['a name pointed at us', () => ({ host: `evil.example:${door.port}` }), 421],
    ['no port', () => ({ host: '127.0.0.1' }), 421],
    ['another port', () => ({ host: '127.0.0.1:1' }), 421],
    ['a dot at the end', () => ({ host: `127.0.0.1.:${door.port}` }), 421],
    ['another Origin', () => ({ host, origin: OTHER }), 403],
    ['a sandboxed Origin', () => ({ host, origin: 'null' }), 403],
    ['https', () => ({ host, origin: door.origin.replace('http', 'https') }), 403],
    ['an image elsewhere', () => ({ host, ...site('same-site', 'no-cors', 'image') }), 403],
    ['a frame elsewhere', () => ({ host, ...site('same-site', 'navigate', 'iframe') }), 403],
    ['a script elsewhere', () => ({ host, ...site('cross-site', 'no-cors', 'script') }), 403],
  ])('with %s', async (_what, headers, status) => {
    expect(await ask({ headers: headers() as Record<string, string> })).toMatchObject({ status });
  });

  it.each([
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/..%2fpackage.json', 404],
    ['//etc/passwd', 404],
    ['/till.sqlite', 404],
    ['/%', 400],
    ['/rpc', 404],
  ])('%s is not a file of the window', async (path, status) => {
    const response = await ask({ path, headers: { host } });
    expect([response.status, response.body]).toEqual([status, '']);
  });

  it('carries the strict headers, refused or not', async () => {
    for (const path of ['/', '/nothing']) {
      const { headers } = await ask({ path, headers: { host } });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toMatch(
        new RegExp(
          `^default-src 'none'; script-src 'self'; .*connect-src 'self' ws://${host}; .*frame-ancestors 'none'$`,
        ),
      );
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('POST /session', () => {
  const json = 'application/json';
  it.each([
    ['a wrong token', () => ({ host, origin: door.origin, 'content-type': json }), 401],
    ['no Origin', () => ({ host, 'content-type': json }), 403],
    ['another Origin', () => ({ host, origin: OTHER, 'content-type': json }), 403],
    ['another host', () => ({ host: 'evil.example', origin: door.origin, 'content-type': json }), 421],
    ['the type of a form', () => ({ host, origin: door.origin, 'content-type': 'text/plain' }), 400],
  ])('with %s', async (_what, headers, status) => {
    const body = JSON.stringify({ token: 'wrong' });
    expect(await ask({ method: 'POST', path: '/session', headers: headers(), body })).toMatchObject({
      status,
      body: '',
    });
  });

  it.each([['{'], ['[]'], ['{"token":5}'], ['{"token":"a","more":1}'], ['x'.repeat(2000)]])(
    'refuses %s',
    async (body) => {
      const headers = { host, origin: door.origin, 'content-type': json };
      const response = await ask({ method: 'POST', path: '/session', headers, body });
      expect([400, 413]).toContain(response.status);
      expect(response.body).toBe('');
    },
  );

  it('gave a cookie that no script and no other site sees', () => {
    expect(cookie).toMatch(/^tessera-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });
});

describe('the WebSocket', () => {
  const attempts: readonly (readonly [string, () => Record<string, string>, number])[] = [
    ['everything right', () => ({}), 101],
    ['no Origin', () => ({ origin: '' }), 403],
    ['another Origin', () => ({ origin: OTHER }), 403],
    ['another host', () => ({ host: 'evil.example' }), 421],
    ['no cookie', () => ({ cookie: '' }), 401],
    ['a wrong cookie', () => ({ cookie: `tessera-${door.port}=wrong` }), 401],
    ['the cookie twice', () => ({ cookie: `${bare()}; ${bare()}` }), 401],
    ['no secret', () => ({ 'sec-websocket-protocol': 'tessera' }), 401],
    ['a wrong secret', () => ({ 'sec-websocket-protocol': 'tessera, wrong' }), 401],
    ['the cookie as the secret', () => ({ 'sec-websocket-protocol': `tessera, ${bare().split('=')[1]}` }), 401],
    ['the secret alone', () => ({ 'sec-websocket-protocol': secret }), 401],
    ['a third protocol', () => ({ 'sec-websocket-protocol': `tessera, ${secret}, more` }), 401],
  ];
  const bare = (): string => cookie.split(';')[0] ?? '';
  const right = () => ({
    host,
    origin: door.origin,
    cookie: bare(),
    'sec-websocket-protocol': `tessera, ${secret}`,
    ...WEBSOCKET_HEADERS,
  });

  it.each(attempts)('with %s', async (_what, change, status) => {
    const headers = Object.entries({ ...right(), ...change() }).filter(([, value]) => value !== '');
    const response = await ask({ path: '/rpc', headers: Object.fromEntries(headers) });
    expect(response.status).toBe(status);
    if (status === 101) expect(response.headers['sec-websocket-protocol']).toBe('tessera');
    expect(JSON.stringify(response)).not.toContain(secret);
  });

  it('is nowhere but at /rpc', async () => {
    expect(await ask({ path: '/', headers: right() })).toMatchObject({ status: 404 });
    expect(await ask({ path: `/rpc?secret=${secret}`, headers: right() })).toMatchObject({ status: 404 });
  });
});

function site(siteName: string, mode: string, dest: string): Record<string, string> {
  return { 'sec-fetch-site': siteName, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
}
