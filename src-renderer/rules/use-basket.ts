/** The imagined sale of the try-it panel: a line for each thing that was typed. It begins with a hundred. */
import { useState } from 'react';
import type { TriedArticle, TriedBasket } from '../../contract/window-types.ts';
import { useFormats } from '../format/use-formats.ts';

/** Goods that are in no catalogue. */
export type MadeUp = Extract<TriedArticle, { kind: 'made-up' }>;
type Line = TriedBasket['lines'][number];

export interface BasketEdit {
  readonly basket: TriedBasket;
  readonly add: (article: TriedArticle, quantity: number) => void;
  readonly remove: (id: string) => void;
  /** Of goods that are made up: cost, offer, category, brand. */
  readonly describe: (id: string, change: Partial<MadeUp>) => void;
  readonly change: (change: Partial<Omit<TriedBasket, 'lines'>>) => void;
}

const ONE = 1000;

/** @param description of what has a price only */
export function useBasket(description: string): BasketEdit {
  const { decimals } = useFormats();
  const [basket, setBasket] = useState<TriedBasket>(() => ({
    kind: 'receipt',
    lines: [newLine(plainAmount(description, 100 * 10 ** decimals), ONE)],
    receiptDiscount: null,
    vouchers: 0,
  }));
  return {
    basket,
    add: (article, quantity) => setBasket({ ...basket, lines: [...basket.lines, newLine(article, quantity)] }),
    describe: (id, change) =>
      setBasket({ ...basket, lines: basket.lines.map((line) => (line.id === id ? described(line, change) : line)) }),
    remove: (id) => setBasket({ ...basket, lines: basket.lines.filter((line) => line.id !== id) }),
    change: (change) => setBasket({ ...basket, ...change }),
  };
}

export function plainAmount(description: string, price: number): MadeUp {
  return {
    kind: 'made-up',
    description,
    price,
    cost: null,
    vat: 0,
    categoryId: null,
    brandId: null,
    onOffer: false,
  };
}

function described(line: Line, change: Partial<MadeUp>): Line {
  const { article } = line;
  return article.kind === 'made-up' ? { ...line, article: { ...article, ...change } } : line;
}

function newLine(article: TriedArticle, quantity: number): Line {
  return { id: crypto.randomUUID(), article, quantity, discount: null };
}
