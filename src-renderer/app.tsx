/** Which of the window's three conditions holds: shut out, still waiting for the till, or at work. */
import type { ReactNode } from 'react';
import { useConnectionState } from './connection/till-context.tsx';
import { DoorScreen } from './shell/door-screen.tsx';
import { useHello } from './shell/hello-store.ts';
import { Shell } from './shell/shell.tsx';

export function App(): ReactNode {
  const connection = useConnectionState();
  const hello = useHello((state) => state.hello);
  if (connection === 'shut-out') return <DoorScreen kind="shut-out" />;
  if (!hello) return connection === 'lost' ? <DoorScreen kind="waiting" /> : null;
  return <Shell />;
}
