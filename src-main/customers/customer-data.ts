/** What a person typed about a customer, made tidy and looked at before it is stored. */
import type { CustomerData, CustomerRefusal } from '../../contract/window-types.ts';
import { isPersonTaxCode } from '../../core/codes/person-tax-code.ts';
import { isTaxId } from '../../core/codes/tax-id.ts';
import type { PersonalData } from '../store/schema.ts';

/** Of a company: as long as its VAT number. */
const COMPANY_TAX_CODE = /^\d{11}$/;
/** Only what can be told for certain: something, an at sign, something with a dot. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export function tidied(data: CustomerData): PersonalData {
  return {
    name: oneLine(data.name),
    address: oneLine(data.address),
    postal_code: oneLine(data.postalCode),
    city: oneLine(data.city),
    province: oneLine(data.province),
    country: oneLine(data.country).toUpperCase(),
    vat_number: withoutSpaces(data.vatNumber).toUpperCase(),
    tax_code: withoutSpaces(data.taxCode).toUpperCase(),
    telephone: oneLine(data.telephone),
    email: oneLine(data.email).toLowerCase(),
  };
}

/** @returns null when it can be stored */
export function refusalOf(data: PersonalData): CustomerRefusal | null {
  if (data.name === '') return 'name-missing';
  if (data.country !== '' && !/^[A-Z]{2}$/.test(data.country)) return 'country-invalid';
  if (data.vat_number !== '' && !isTaxId(data.country, data.vat_number)) return 'vat-number-wrong';
  if (!isTaxCode(data)) return 'tax-code-invalid';
  if (data.email !== '' && !EMAIL.test(data.email)) return 'email-invalid';
  return null;
}

export function dataOf(row: PersonalData): CustomerData {
  return {
    name: row.name,
    address: row.address,
    postalCode: row.postal_code,
    city: row.city,
    province: row.province,
    country: row.country,
    vatNumber: row.vat_number,
    taxCode: row.tax_code,
    telephone: row.telephone,
    email: row.email,
  };
}

/** Other countries' codes are kept as they are typed. */
function isTaxCode({ country, tax_code: code }: PersonalData): boolean {
  return code === '' || country !== 'IT' || COMPANY_TAX_CODE.test(code) || isPersonTaxCode(code);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, '');
}
