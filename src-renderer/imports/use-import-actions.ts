/** Sending a file and the two steps of an import, with what is said when one is refused. */
import { useState } from 'react';
import type { ImportStatus } from '../../contract/imports.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';

/** As MAX_IMPORT_BYTES of the contract, whose module would bring its schemas into the window. */
export const MOST_BYTES = 64 * 1024 * 1024;

interface ImportAnswer {
  readonly ok: boolean;
  readonly refusal?: 'not-found' | 'wrong-state' | 'busy' | 'file-gone';
  readonly status?: ImportStatus;
}

export interface ImportActions {
  readonly sending: boolean;
  readonly send: (file: File) => void;
  readonly apply: (importId: number) => void;
  readonly undo: (importId: number) => void;
}

/** @param onSent called with the import that a file became */
export function useImportActions(onSent: (importId: number) => void): ImportActions {
  const { client } = useTill();
  const [sending, setSending] = useState(false);
  const send = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return sayWarn('import', { key: 'imports.tooLarge' });
    setSending(true);
    const answer = await heed(client.imports.stage({ fileName: file.name.slice(-255), file }));
    if (answer?.status) onSent(answer.status.importId);
    setSending(false);
  };
  return {
    sending,
    send: (file) => void send(file),
    apply: (importId) => void heed(client.imports.apply({ importId })),
    undo: (importId) => void heed(client.imports.undo({ importId })),
  };
}

async function heed(asked: Promise<ImportAnswer>): Promise<ImportAnswer | null> {
  try {
    const answer = await asked;
    if (answer.refusal) sayWarn('import', { key: `imports.refusal.${answer.refusal}` });
    return answer;
  } catch (error) {
    sayFailure(failureOf(error));
    return null;
  }
}
