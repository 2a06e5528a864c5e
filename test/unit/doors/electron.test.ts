/** Electron's thin files against a stand-in for Electron: who gets a port, and that all else is denied. */
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const stand = vi.hoisted(() => ({ ipc: null as unknown, app: null as unknown, ports: [] as unknown[] }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Port extends Emitter {
    start = vi.fn();
    close = vi.fn();
    postMessage = vi.fn();
  }
  stand.ipc = new Emitter();
  stand.app = Object.assign(new Emitter(), { isPackaged: true });
  return {
    app: stand.app,
    ipcMain: stand.ipc,
    MessageChannelMain: class {
      port1 = new Port();
      port2 = new Port();
      constructor() {
        stand.ports.push(this);
      }
    },
  };
});

const { serveWindowPorts } = await import('../../../src-main/electron/window-port.ts');
const { denyEverything } = await import('../../../src-main/electron/permissions.ts');

const PAGE = 'tessera://app/';

class Contents extends EventEmitter {
  readonly mainFrame = { url: PAGE };
  readonly postMessage = vi.fn();
  openHandler: (() => unknown) | null = null;
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler;
  }
}

describe('a window\u2019s port', () => {
  const connection = { receive: vi.fn(), close: vi.fn() };
  const service = { connect: vi.fn(() => connection) };
  let ports: ReturnType<typeof serveWindowPorts>;
  let ours: Contents;
  beforeEach(() => {
    vi.clearAllMocks();
    (stand.ipc as EventEmitter).removeAllListeners();
    ports = serveWindowPorts(service);
    ours = new Contents();
    ports.allow(ours as never, 'till');
  });
  const ask = (sender: Contents, senderFrame: unknown) =>
    (stand.ipc as EventEmitter).emit('tessera:ask-for-port', { sender, senderFrame });

  it('is made for the main frame of our window on our page', () => {
    ask(ours, ours.mainFrame);
    expect(service.connect).toHaveBeenCalledTimes(1);
    expect(ours.postMessage).toHaveBeenCalledWith('tessera:here-is-port', null, [expect.anything()]);
  });

  it('is for what the window was named for, whatever its page asks', () => {
    const display = new Contents();
    ports.allow(display as never, 'customer-display');
    ask(display, display.mainFrame);
    expect(service.connect).toHaveBeenCalledWith(expect.anything(), 'customer-display');
  });

  it.each([
    ['a window that we did not make', () => [new Contents(), undefined]],
    ['a frame inside the page', () => [ours, { url: PAGE }]],
    ['a frame that has gone', () => [ours, null]],
    ['our window on another page', () => [ours, Object.assign(ours.mainFrame, { url: 'https://evil.example/' })]],
    ['our window on a file', () => [ours, Object.assign(ours.mainFrame, { url: 'file:///tmp/x.html' })]],
  ] as const)('is not made for %s', (_who, who) => {
    const [sender, frame] = who() as [Contents, unknown];
    ask(sender, frame === undefined ? sender.mainFrame : frame);
    expect(service.connect).not.toHaveBeenCalled();
    expect(sender.postMessage).not.toHaveBeenCalled();
  });

  it('of a page that reloads replaces the former one', () => {
    ask(ours, ours.mainFrame);
    ask(ours, ours.mainFrame);
    expect(service.connect).toHaveBeenCalledTimes(2);
    expect(connection.close).toHaveBeenCalledTimes(1);
  });

  it('is closed with its window', () => {
    ask(ours, ours.mainFrame);
    ours.emit('destroyed');
    expect(connection.close).toHaveBeenCalledTimes(1);
    ask(ours, ours.mainFrame);
    expect(service.connect).toHaveBeenCalledTimes(1);
  });
});

describe('everything else', () => {
  const handlers: Record<string, (...args: never[]) => unknown> = {};
  const keep =
    (name: string) =>
    (handler: (...args: never[]) => unknown): void => {
      handlers[name] = handler;
    };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep('load') },
  });
  denyEverything(session as never);
  const call = (name: string, ...args: unknown[]) => (handlers[name] as (...all: unknown[]) => unknown)(...args);

  it('is no permission', () => {
    const answer = vi.fn();
    call('request', {}, 'media', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect([call('check'), call('device')]).toEqual([false, false]);
  });

  it.each([
    ['tessera://app/assets/a.js', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:7420/', true],
    ['ws://127.0.0.1:7420/rpc', true],
    ['file:///etc/passwd', true],
    ['tessera://other/', true],
    ['devtools://devtools/bundled/x.html', true],
  ])('loads %s: cancelled %s', (url, cancel) => {
    const answer = vi.fn();
    call('load', { url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  it.each([
    ['will-frame-navigate', { url: 'https://evil.example/', isMainFrame: true }, true],
    ['will-frame-navigate', { url: PAGE, isMainFrame: false }, true],
    ['will-frame-navigate', { url: PAGE, isMainFrame: true }, false],
    ['will-redirect', { url: PAGE, isMainFrame: true }, true],
    ['will-attach-webview', {}, true],
  ])('%s %j: prevented %s', (name, details, prevented) => {
    const contents = new Contents();
    (stand.app as EventEmitter).emit('web-contents-created', {}, contents);
    const preventDefault = vi.fn();
    contents.emit(name, { ...details, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(prevented ? 1 : 0);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  it.each([
    ['blob:tessera://app/0f6c', 'application/pdf', false],
    ['blob:tessera://app/0f6c', 'text/csv', false],
    ['blob:tessera://app/0f6c', 'text/html', true],
    ['blob:tessera://app.evil/0f6c', 'application/pdf', true],
    ['https://example.com/a.pdf', 'application/pdf', true],
    ['tessera://app/index.html', 'text/html', true],
  ])('download of %s as %s is prevented: %s', (url, mimeType, prevented) => {
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault }, { getURL: () => url, getMimeType: () => mimeType });
    expect(preventDefault).toHaveBeenCalledTimes(prevented ? 1 : 0);
  });
});
