/**
 * Two customers made into one, and the merge undone (issue 4). Nothing is moved or rewritten: the
 * account of the one who stays is the fold of the movements of both, so undoing the merge is
 * taking it off the list.
 */
import type { CustomerId } from '../basket/ids.ts';

/** Merges in force, without those that were undone. */
export interface Merge {
  readonly absorbed: CustomerId;
  readonly into: CustomerId;
}

export type MergeRefusal = 'same-customer' | 'merged-already' | 'merge-in-a-circle';

export function mergeRefusal({ absorbed, into }: Merge, merges: readonly Merge[]): MergeRefusal | null {
  if (absorbed === into) return 'same-customer';
  if (merges.some((merge) => merge.absorbed === absorbed)) return 'merged-already';
  return standingCustomer(into, merges) === absorbed ? 'merge-in-a-circle' : null;
}

/** Who a customer is now. */
export function standingCustomer(customerId: CustomerId, merges: readonly Merge[]): CustomerId {
  const seen = new Set<CustomerId>();
  let standing = customerId;
  for (let merge = mergeOf(standing, merges); merge && !seen.has(standing); merge = mergeOf(standing, merges)) {
    seen.add(standing);
    standing = merge.into;
  }
  return standing;
}

/** All whose movements are this customer's account. */
export function mergedInto(customerId: CustomerId, merges: readonly Merge[]): readonly CustomerId[] {
  const others = merges.map(({ absorbed }) => absorbed).filter((absorbed) => absorbed !== customerId);
  return [customerId, ...others.filter((absorbed) => standingCustomer(absorbed, merges) === customerId)];
}

function mergeOf(customerId: CustomerId, merges: readonly Merge[]): Merge | undefined {
  return merges.find(({ absorbed }) => absorbed === customerId);
}
