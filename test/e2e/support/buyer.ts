/** A customer who can be named on an invoice. */
import type { TillClient } from '../../../contract/index.ts';

const BUYER = {
  name: 'Bar Centrale snc',
  address: 'Via Roma 1',
  postalCode: '12100',
  city: 'Cuneo',
  province: 'CN',
  country: 'IT',
  vatNumber: '01234567897',
  taxCode: '',
  telephone: '',
  email: '',
};

/** @returns the id */
export async function aBuyer(client: Pick<TillClient, 'customers'>): Promise<string> {
  const made = await client.customers.save({ id: null, data: BUYER });
  if (!made.ok) throw new Error(made.refusal);
  return made.id;
}
