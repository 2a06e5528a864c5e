/** What a failed call is called, by the codes of the contract; anything else is a fault of ours. */
import { ORPCError } from '@orpc/client';
import { ConnectionLost } from '../connection/resending-link.ts';

export type Failure = 'disk-full' | 'storage-failed' | 'not-allowed' | 'connection-lost' | 'unexpected';

/** The contract's codes by the names of their texts. */
export const FAILURES_BY_CODE: Readonly<Record<string, Failure>> = {
  DISK_FULL: 'disk-full',
  STORAGE_FAILED: 'storage-failed',
  NOT_ALLOWED: 'not-allowed',
};

export function failureOf(error: unknown): Failure {
  if (error instanceof ConnectionLost) return 'connection-lost';
  return (error instanceof ORPCError ? FAILURES_BY_CODE[error.code] : undefined) ?? 'unexpected';
}
