/** What stands beside the customers: one of them, a contact card, or whoever is to be given points. */
import type { OperationKind } from './use-operation.ts';

export type Opened =
  | { readonly kind: 'assign' }
  | { readonly kind: 'contact'; readonly customerId: string }
  | { readonly kind: 'customer'; readonly customerId: string; readonly begin?: OperationKind };
