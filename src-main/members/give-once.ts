/** Fixed points for registering and for agreeing to be written to, once a customer (LOYALTY.md 3.4). */
import { giveForAction } from '../points/give-for-action.ts';
import type { WriteHandle } from '../store/handle.ts';
import type { MembersContext } from './context.ts';

interface Done {
  readonly customerId: string;
  readonly action: 'registration' | 'newsletter';
  readonly operatorId: string;
}

/** Nothing where the programme gives none, or gave them already. */
export function giveOnce({ points }: MembersContext, write: WriteHandle, done: Done): void {
  giveForAction(points, write, { id: points.newId(), ...done });
}
