/** An amount typed at the counter, `/`, and the number of a department: sold as soon as the number is whole. */
import { useEffect } from 'react';
import { sayInk } from '../messages/message-store.ts';
import { useShopHello } from '../shell/hello-store.ts';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { isWhole, type TypedDepartment, typedDepartment, useDepartments } from './departments.ts';

interface DepartmentTyped {
  /** Null while what is typed is no amount. */
  readonly amount: TypedDepartment | null;
  readonly sell: (department: number) => void;
}

export function useDepartmentTyped(): DepartmentTyped {
  const { sellDepartment } = useCommands();
  const { shop } = useShopHello();
  const { typed, set } = useCounter();
  const departments = useDepartments();
  const amount = typedDepartment(typed, shop.currencyDecimals);
  const sell = (department: number): void => {
    if (amount) {
      sellDepartment(department, amount.price);
      set({ typed: '', panel: 'keys' });
    } else sayInk('department', { key: 'departments.amountFirst' });
  };
  const whole = amount?.department != null && isWhole(amount.department, departments) ? amount.department : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing typed
  useEffect(() => {
    if (whole !== null) sell(whole);
  }, [typed]);
  return { amount, sell };
}
