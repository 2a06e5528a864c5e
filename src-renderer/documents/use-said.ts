/** A question that the till did not answer is told, so that an empty list is never taken for no documents. */
import { useEffect } from 'react';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';

export function useSaid(error: unknown): void {
  useEffect(() => {
    if (error) sayFailure(failureOf(error));
  }, [error]);
}
