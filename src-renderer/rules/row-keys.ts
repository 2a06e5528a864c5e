/** Rows of a list that have no name of their own keep one here, so that removing one leaves the others' fields alone. */
import { useRef } from 'react';

export interface RowKeys {
  readonly keyOf: (index: number) => number;
  /** To be called with what is taken out of the list. */
  readonly forget: (index: number) => void;
}

export function useRowKeys(): RowKeys {
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  return {
    keyOf: (index) => {
      while (keys.current.length <= index) {
        last.current += 1;
        keys.current.push(last.current);
      }
      return keys.current[index] ?? index;
    },
    forget: (index) => {
      keys.current.splice(index, 1);
    },
  };
}
