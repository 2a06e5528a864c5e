/** A run over real sales: begun by a key, followed while it counts, given up when the panel goes. */
import { useEffect, useRef, useState } from 'react';
import type { LoyaltyProfile, ProgrammeDocument, ReplayNews } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

export type ReplayState = ReplayNews | { readonly kind: 'idle' } | { readonly kind: 'failed' };

/** What was typed; the rest is as it is in force. */
export interface ReplayedRules {
  readonly profiles: readonly LoyaltyProfile[];
  readonly rules: ProgrammeDocument | null;
}

export interface ReplayRun {
  readonly state: ReplayState;
  readonly run: (days: number) => void;
}

export function useReplay({ profiles, rules }: ReplayedRules): ReplayRun {
  const { client } = useTill();
  const [state, setState] = useState<ReplayState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (days: number): Promise<void> => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'progress', done: 0, total: 0 });
    try {
      const news = await client.replay.run({ days, profiles: [...profiles], rules }, { signal: stop.signal });
      for await (const each of news) setState(each);
    } catch {
      if (!stop.signal.aborted) setState({ kind: 'failed' });
    }
  };
  return { state, run: (days) => void run(days) };
}
