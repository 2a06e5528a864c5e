/** The shop's own data on the settings screen; the running counter is drawn anew with the new step. */
import type { ShopDetails, ShopRefusal } from '../../contract/window-types.ts';
import { isTaxId } from '../../core/codes/tax-id.ts';
import type { ShopTable } from '../store/schema.ts';
import { readShop, updateShop } from '../store/shop.ts';
import { door } from './door.ts';

/** In major units; more is a slip. */
const LARGEST_STEP = 100;

export const shopHandlers = door.shop.router({
  read: door.shop.read.handler(({ context: { till } }) => {
    const shop = readShop(till.store.read);
    return {
      name: shop.name,
      address: shop.address,
      vatNumber: shop.vat_number,
      receiptHeader: shop.receipt_header,
      receiptFooter: shop.receipt_footer,
      cashRoundingStep: shop.cash_rounding_step,
    };
  }),
  save: door.shop.save.handler(({ context: { till }, input }) => {
    const details = tidied(input);
    const refusal = refusalOf(details, readShop(till.store.read));
    if (refusal !== null) return { ok: false, refusal };
    till.store.writeTransaction((write) =>
      updateShop(write, {
        name: details.name,
        address: details.address,
        vat_number: details.vatNumber,
        receipt_header: details.receiptHeader,
        receipt_footer: details.receiptFooter,
        cash_rounding_step: details.cashRoundingStep,
      }),
    );
    till.counter.refresh();
    return { ok: true };
  }),
});

function refusalOf({ name, vatNumber, cashRoundingStep }: ShopDetails, shop: ShopTable): ShopRefusal | null {
  if (name === '') return 'name-missing';
  if (vatNumber !== '' && !isTaxId(shop.country, vatNumber)) return 'vat-number-wrong';
  const largest = LARGEST_STEP * 10 ** shop.currency_decimals;
  if (cashRoundingStep < 0 || cashRoundingStep > largest) return 'rounding-step-invalid';
  return null;
}

/** What is printed has no control characters but the ends of its lines. */
function tidied(details: ShopDetails): ShopDetails {
  const lines = (text: string): string =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .trim();
  const line = (text: string): string => lines(text).replaceAll('\n', ' ');
  return {
    name: line(details.name),
    address: lines(details.address),
    vatNumber: line(details.vatNumber),
    receiptHeader: lines(details.receiptHeader),
    receiptFooter: lines(details.receiptFooter),
    cashRoundingStep: details.cashRoundingStep,
  };
}
