/** Documents that were closed: the list of the last ones, and a receipt as it is shown. */
import { z } from 'zod';
import { closedSale } from './counter.ts';
import { takenDiscount } from './discounts.ts';
import { payment, saleLine } from './events/sale.ts';
import { procedure } from './procedure.ts';
import { minorUnits, uuid, vatShare } from './quantities.ts';

export const receipt = z.strictObject({
  sale: closedSale,
  shop: z.strictObject({
    name: z.string(),
    address: z.string(),
    vatNumber: z.string(),
    header: z.string(),
    footer: z.string(),
  }),
  country: z.string(),
  till: z.string(),
  operator: z.string(),
  lines: z.array(saleLine),
  /** The lines after their own discounts. */
  subtotal: minorUnits,
  receiptDiscount: takenDiscount.nullable(),
  vat: z.array(vatShare),
  payments: z.array(payment),
});

const see = procedure('see-sales');

export const salesContract = {
  /** Newest first. */
  recent: see.input(z.strictObject({ limit: z.int().min(1).max(50) })).output(z.array(closedSale)),
  receipt: see.input(z.strictObject({ saleId: uuid })).output(receipt.nullable()),
};
