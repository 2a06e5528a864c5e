/**
 * The base of every procedure: the right it needs and the failures that any of them may
 * meet. An expected refusal is data in the output; these are for a closed door and for a
 * broken environment, each with a code that the window translates.
 */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type ProcedureMeta, RIGHTS, type Right } from './rights.ts';

const base = oc.$meta<ProcedureMeta>({}).errors({
  NOT_ALLOWED: { status: 403, data: z.strictObject({ right: z.enum(RIGHTS) }) },
  DISK_FULL: { status: 507 },
  STORAGE_FAILED: { status: 500 },
});

/** @param right what the connection's operator must hold */
export function procedure(right: Right | 'none') {
  return base.meta({ right });
}
