/** One HTTP request with exactly the headers that a test wants; fetch would mend some of them. */
import { request } from 'node:http';

export interface RawRequest {
  readonly port: number;
  readonly method?: string;
  readonly path?: string;
  /** Without `host` here, none is sent. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawResponse {
  /** 101 when a WebSocket was opened. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export function rawRequest({ port, method = 'GET', path = '/', headers = {}, body }: RawRequest): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers, setHost: false, agent: false } as const;
    const outgoing = request(options, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }));
    });
    outgoing.on('upgrade', (incoming, socket) => {
      socket.destroy();
      resolve({ status: 101, headers: incoming.headers, body: '' });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export const WEBSOCKET_HEADERS = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
} as const;
