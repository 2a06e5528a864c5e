/** What is typed about a customer; what a test does not say is not known. */
import type { CustomerData } from '../../../contract/window-types.ts';
import type { TestTill } from './test-till.ts';

export function customerData(name: string, more: Partial<CustomerData> = {}): CustomerData {
  return {
    name,
    address: '',
    postalCode: '',
    city: '',
    province: '',
    country: 'IT',
    vatNumber: '',
    taxCode: '',
    telephone: '',
    email: '',
    ...more,
  };
}

/** @returns the id of the new customer */
export function putCustomer(till: TestTill, name: string, more: Partial<CustomerData> = {}): string {
  const made = till.customers.save(null, customerData(name, more));
  if (!made.ok) throw new Error(made.refusal);
  return made.id;
}
