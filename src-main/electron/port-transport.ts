/**
 * One window over one MessagePort, or anything shaped like one: Electron's MessagePortMain,
 * a worker's port. No Electron here, so the tests run the very code that serves a window.
 */
import {
  onMessagePortClose,
  onMessagePortMessage,
  postMessagePortMessage,
  type SupportedMessagePort,
} from '@orpc/client/message-port';
import type { WindowKind } from '../launch/window-kind.ts';
import type { WindowConnection, WindowService } from '../launch/window-service.ts';

export type ServablePort = SupportedMessagePort & { start(): void };

export function servePort(port: ServablePort, service: WindowService, kind: WindowKind): WindowConnection {
  const window = service.connect((message) => postMessagePortMessage(port, message), kind);
  onMessagePortMessage(port, (data: unknown) => {
    if (isWireMessage(data)) window.receive(data);
  });
  onMessagePortClose(port, () => window.close());
  // Messages wait in the port until it is started, so nothing is lost before this line.
  port.start();
  return window;
}

function isWireMessage(data: unknown): data is string | ArrayBuffer | Uint8Array {
  return typeof data === 'string' || data instanceof ArrayBuffer || data instanceof Uint8Array;
}
