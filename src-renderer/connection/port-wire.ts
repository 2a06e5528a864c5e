/**
 * Electron's way: the preload posts `tessera:port` with one MessagePort. The window asks
 * nobody for it; the port arrives after the page has loaded, once for each connection.
 */
import { RPCLink } from '@orpc/client/message-port';
import type { OpenWire, Wire } from './wire.ts';

const PORT_MESSAGE = 'tessera:port';

/** Listens from now on, so call it before anything slow. */
export function portWires(target: Window): OpenWire {
  const waiting: MessagePort[] = [];
  let wanted: ((port: MessagePort) => void) | null = null;
  target.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== target || event.data !== PORT_MESSAGE || !port) return;
    if (wanted) wanted(port);
    else waiting.push(port);
  });
  return async () => {
    const port = waiting.shift() ?? (await new Promise<MessagePort>((resolve) => (wanted = resolve)));
    wanted = null;
    return { ok: true, wire: portWire(port) };
  };
}

export function portWire(port: MessagePort): Wire {
  let open = true;
  const closed = new Promise<void>((resolve) => {
    port.addEventListener('close', () => {
      open = false;
      resolve();
    });
  });
  const link = new RPCLink({ port });
  port.start();
  return { link, isOpen: () => open, closed };
}
