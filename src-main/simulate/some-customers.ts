/** Customers for a simulated shop, made once; each can be named on an invoice. */
import type { CustomerData } from '../../contract/window-types.ts';
import type { Customers } from '../customers/customers.ts';

const CUSTOMERS = 20;
const NAME = 'Simulated';

/** @returns their ids */
export function someCustomers(customers: Customers): readonly string[] {
  const known = customers.search(NAME, { offset: 0, limit: CUSTOMERS });
  if (known.rows.length > 0) return known.rows.map(({ id }) => id);
  return Array.from({ length: CUSTOMERS }, (_, index) => {
    const made = customers.save(null, dataOf(index));
    if (!made.ok) throw new Error(`a customer was refused: ${made.refusal}`);
    return made.id;
  });
}

function dataOf(index: number): CustomerData {
  return {
    name: `${NAME} ${index}`,
    address: `Via Prova ${index}`,
    postalCode: '12100',
    city: 'Cuneo',
    province: 'CN',
    country: 'IT',
    vatNumber: '01234567897',
    taxCode: '',
    telephone: '',
    email: '',
  };
}
