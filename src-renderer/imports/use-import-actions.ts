/** Sending a file and the steps of an import, with what is said when one is refused. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';
import { type ImportAnswer, useImportDoor } from './import-door.ts';

/** As MAX_IMPORT_BYTES of the contract, whose module would bring its schemas into the window. */
export const MOST_BYTES = 64 * 1024 * 1024;

export interface ImportActions {
  readonly sending: boolean;
  readonly send: (file: File) => void;
  readonly apply: (importId: number) => void;
  /** Null where it cannot be taken back. */
  readonly undo: ((importId: number) => void) | null;
  readonly forget: (() => void) | null;
}

/** @param onSent called with the import that a file became */
export function useImportActions(onSent: (importId: number) => void): ImportActions {
  const door = useImportDoor();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState(false);
  const send = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return sayWarn('import', { key: 'imports.tooLarge' });
    setSending(true);
    const answer = await heed(door.stage({ fileName: file.name.slice(-255), file }));
    if (answer?.status) onSent(answer.status.importId);
    setSending(false);
  };
  const { undo, forget } = door;
  const leave = async (): Promise<void> => {
    try {
      await forget?.();
      await queryClient.invalidateQueries({ queryKey: [door.subject] });
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return {
    sending,
    send: (file) => void send(file),
    apply: (importId) => void heed(door.apply({ importId })),
    undo: undo && ((importId) => void heed(undo({ importId }))),
    forget: forget && (() => void leave()),
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
