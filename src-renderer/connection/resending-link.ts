/**
 * The one link under the contract client. A call waits for a wire; if the wire breaks before
 * the answer, the very same call goes out again over the next one. That is safe because each
 * command carries its own id (the same scan twice adds once) and a sale closes by its sale
 * id. The few calls that are not made twice fail instead, and their screen shows the state.
 */
import { type ClientContext, type ClientLink, ORPCError } from '@orpc/client';
import type { Connection } from './connection.ts';

/** Sending a file again, repeating a step of an import, or making a customer a second time is a person's decision. */
const SENT_ONCE: ReadonlySet<string> = new Set([
  'imports.stage',
  'imports.apply',
  'imports.undo',
  'customers.save',
  'customers.addNote',
  'customers.removeNote',
  'customers.erase',
]);

/** The wire broke and the call was not made again. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

export function resendingLink(connection: Connection): ClientLink<ClientContext> {
  return {
    call: async (path, input, options) => {
      for (;;) {
        const wire = await connection.currentWire(options.signal);
        try {
          return await wire.link.call(path, input, options);
        } catch (error) {
          if (error instanceof ORPCError || options.signal?.aborted || wire.isOpen()) throw error;
          if (SENT_ONCE.has(path.join('.'))) throw new ConnectionLost(path.join('.'));
          await wire.closed;
        }
      }
    },
  };
}
