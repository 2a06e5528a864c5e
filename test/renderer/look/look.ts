/** Shows the window with the fake till; `?lang=en&theme=dark` chooses how it speaks and looks. */
import type { Language, Theme } from '../../../contract/app.ts';
import { portWire } from '../../../src-renderer/connection/port-wire.ts';
import { start } from '../../../src-renderer/start.tsx';
import { newFakeTill, newHello } from '../fake-till.ts';

const asked = new URLSearchParams(location.search);
const till = newFakeTill(
  newHello({
    language: (asked.get('lang') ?? 'it') as Language,
    theme: (asked.get('theme') ?? 'light') as Theme,
  }),
);
Object.assign(window, { till });
const root = document.getElementById('root');
if (root) start(root, async () => ({ ok: true, wire: portWire(till.connect()) }));
