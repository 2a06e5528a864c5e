/** The fields of a customer in the order in which a form asks for them, and where a refusal belongs. */
import type { CustomerData, CustomerRefusal } from '../../contract/window-types.ts';

export type CustomerField = keyof CustomerData;

/** As the contract allows, whose module would bring its schemas into the window. */
export const MOST_CHARACTERS: Readonly<Record<CustomerField, number>> = {
  name: 200,
  address: 200,
  postalCode: 20,
  city: 100,
  province: 50,
  country: 2,
  vatNumber: 30,
  taxCode: 30,
  telephone: 50,
  email: 254,
};

/** Each row of a form. */
export const FIELD_ROWS: readonly (readonly CustomerField[])[] = [
  ['name'],
  ['address'],
  ['postalCode', 'city', 'province', 'country'],
  ['vatNumber', 'taxCode'],
  ['telephone', 'email'],
];

const FIELD_OF_REFUSAL: Readonly<Partial<Record<CustomerRefusal, CustomerField>>> = {
  'name-missing': 'name',
  'country-invalid': 'country',
  'vat-number-wrong': 'vatNumber',
  'tax-code-invalid': 'taxCode',
  'email-invalid': 'email',
};

export function fieldOf(refusal: CustomerRefusal): CustomerField | null {
  return FIELD_OF_REFUSAL[refusal] ?? null;
}

/** @param country of the shop: most customers live where the shop is */
export function newCustomer(country: string): CustomerData {
  return {
    name: '',
    address: '',
    postalCode: '',
    city: '',
    province: '',
    country,
    vatNumber: '',
    taxCode: '',
    telephone: '',
    email: '',
  };
}
