/** The imagined sale of the try-it panel: a line for each thing that was typed. It begins with a hundred. */
import { useState } from 'react';
import type { TriedArticle, TriedBasket } from '../../contract/window-types.ts';
import { useFormats } from '../format/use-formats.ts';

export interface BasketEdit {
  readonly basket: TriedBasket;
  readonly add: (article: TriedArticle, quantity: number) => void;
  readonly remove: (id: string) => void;
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
    remove: (id) => setBasket({ ...basket, lines: basket.lines.filter((line) => line.id !== id) }),
    change: (change) => setBasket({ ...basket, ...change }),
  };
}

export function plainAmount(description: string, price: number): TriedArticle {
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

function newLine(article: TriedArticle, quantity: number): TriedBasket['lines'][number] {
  return { id: crypto.randomUUID(), article, quantity, discount: null };
}
