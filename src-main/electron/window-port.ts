/**
 * Gives a window its port. The preload asks once a page has loaded; who asks is checked
 * first (the main frame of a window that we made, showing our page), and only then is a
 * port made. A reload asks again: its former connection is closed.
 */
import { type IpcMainEvent, ipcMain, MessageChannelMain, type WebContents } from 'electron';
import type { WindowKind } from '../launch/window-kind.ts';
import type { WindowConnection, WindowService } from '../launch/window-service.ts';
import { isOurPage } from './page-address.ts';
import { servePort } from './port-transport.ts';

/** The same words stand in preload.ts, which can import nothing. */
const ASK_FOR_PORT = 'tessera:ask-for-port';
const HERE_IS_PORT = 'tessera:here-is-port';

export interface WindowPorts {
  /** Only windows named here are ever given a port, and each for what it is named for. */
  allow(contents: WebContents, kind: WindowKind): void;
}

export function serveWindowPorts(service: WindowService): WindowPorts {
  const allowed = new Map<WebContents, WindowKind>();
  const connections = new Map<WebContents, WindowConnection>();
  ipcMain.on(ASK_FOR_PORT, (event) => {
    const { sender } = event;
    const kind = allowed.get(sender);
    if (kind === undefined || !isMainFrameOfOurs(event)) return;
    connections.get(sender)?.close();
    const { port1, port2 } = new MessageChannelMain();
    connections.set(sender, servePort(port1, service, kind));
    sender.postMessage(HERE_IS_PORT, null, [port2]);
  });
  return {
    allow: (contents, kind) => {
      allowed.set(contents, kind);
      contents.once('destroyed', () => {
        allowed.delete(contents);
        connections.get(contents)?.close();
        connections.delete(contents);
      });
    },
  };
}

function isMainFrameOfOurs({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
}
