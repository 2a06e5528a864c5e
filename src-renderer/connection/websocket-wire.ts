/**
 * The browser shell's way: one WebSocket, opened with the window's secret as a subprotocol
 * (a header that a page can set and that stays out of addresses and logs).
 */
import { RPCLink } from '@orpc/client/websocket';
import { admission, reloadOnLaunch, takeLaunchToken, tillAnswers } from './browser-session.ts';
import type { OpenWire, Wire, WireResult } from './wire.ts';

const PROTOCOL = 'tessera';

export function websocketWires(page: Window): OpenWire {
  let token = takeLaunchToken(page);
  reloadOnLaunch(page);
  return async () => {
    const door = await admission(token);
    if (door.kind === 'unreachable') return { ok: false, refusal: 'unreachable' };
    token = null;
    if (door.kind === 'shut-out') return { ok: false, refusal: 'shut-out' };
    return openSocket(`ws://${page.location.host}/rpc`, door.secret);
  };
}

async function openSocket(address: string, secret: string): Promise<WireResult> {
  const socket = new WebSocket(address, [PROTOCOL, secret]);
  const wire = socketWire(socket);
  const opened = new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    void wire.closed.then(() => resolve(false));
  });
  if (await opened) return { ok: true, wire };
  // A refused handshake looks to the page like a dead network; whether anybody answers tells them apart.
  return { ok: false, refusal: (await tillAnswers()) ? 'shut-out' : 'unreachable' };
}

function socketWire(socket: WebSocket): Wire {
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve());
  });
  return { link: new RPCLink({ websocket: socket }), isOpen: () => socket.readyState === WebSocket.OPEN, closed };
}
