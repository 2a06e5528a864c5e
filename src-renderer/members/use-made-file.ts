/** A file that the till makes when it is asked for, handed over as soon as it is there. */
import { useState } from 'react';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';
import { handOver } from '../parts/hand-over.ts';

interface MadeFile {
  readonly fileName: string;
  readonly file: File;
}

interface MadeFiles {
  /** Of the one that is being made, what it was asked as. */
  readonly making: string | null;
  readonly fetch: (name: string, ask: () => Promise<MadeFile | null>) => void;
}

export function useMadeFile(): MadeFiles {
  const [making, setMaking] = useState<string | null>(null);
  const make = async (name: string, ask: () => Promise<MadeFile | null>): Promise<void> => {
    setMaking(name);
    try {
      const made = await ask();
      if (made) handOver(made.file, made.fileName);
      else sayWarn('file', { key: 'personData.gone' });
    } catch (error) {
      sayFailure(failureOf(error));
    } finally {
      setMaking(null);
    }
  };
  return {
    making,
    fetch: (name, ask) => {
      if (making === null) void make(name, ask);
    },
  };
}
