/** What the operator may do: the window only hides what the till would refuse anyway. */
import type { Right } from '../../contract/rights.ts';
import { useHello } from './hello-store.ts';

export function mayDo(right: Right): boolean {
  return useHello.getState().hello?.operator.rights.includes(right) ?? false;
}

export function useRight(right: Right): boolean {
  return useHello((state) => state.hello?.operator.rights.includes(right) ?? false);
}
