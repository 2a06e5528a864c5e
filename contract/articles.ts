/** Articles: what can be sold. Lists are paged in the database. */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { minorUnits, unit, uuid } from './quantities.ts';

export const articleHit = z.strictObject({
  id: uuid,
  code: z.string(),
  description: z.string(),
  barcode: z.string().nullable(),
  unit,
  /** In force today; null when the article has none and cannot be sold. */
  price: minorUnits.nullable(),
  ordinaryPrice: minorUnits.nullable(),
  onOffer: z.boolean(),
});

export const articlesContract = {
  /** By the beginnings of words in description, code and brand, or by exact barcode. Literal text, never a query language. */
  search: procedure('see-articles')
    .input(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }))
    .output(z.strictObject({ hits: z.array(articleHit), more: z.boolean() })),
  count: procedure('see-articles').output(z.strictObject({ articles: z.int() })),
};
