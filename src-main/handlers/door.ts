/**
 * The door that every procedure goes through: the operator's right is checked first, and
 * what the storage throws becomes an error with a code. Anything else is a programmer's
 * error: it is logged here and the window learns only that something went wrong.
 */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../contract/index.ts';
import type { ProcedureMeta, Right } from '../../contract/rights.ts';
import { storageFault } from '../store/faults.ts';
import type { HandlerContext, Operator } from './context.ts';

export const door = implement(contract)
  .$context<HandlerContext>()
  .use(async ({ context, procedure, path, next }) => {
    const right = neededRight(procedure['~orpc'].meta as ProcedureMeta);
    if (right !== 'none' && !holds(context.operator, right)) {
      throw new ORPCError('NOT_ALLOWED', { defined: true, status: 403, data: { right } });
    }
    try {
      return await next();
    } catch (error) {
      const fault = storageFault(error);
      if (fault) throw new ORPCError(fault, { defined: true, status: fault === 'DISK_FULL' ? 507 : 500 });
      if (!(error instanceof ORPCError)) console.error(`${path.join('.')} failed:`, error);
      throw error;
    }
  });

/** A procedure that names no right is open to nobody. */
function neededRight(meta: ProcedureMeta): Right | 'none' {
  if (!meta.right) throw new ORPCError('FORBIDDEN');
  return meta.right;
}

function holds(operator: Operator, right: Right): boolean {
  return operator.rights.includes(right);
}
