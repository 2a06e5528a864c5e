/** What the fake counter writes: lines of articles, and the receipt that a closed sale becomes. */
import type { ArticleHit, ClosedSale, CounterLine, CounterSnapshot, Receipt } from '../../contract/window-types.ts';
import { type ClosingKind, type DocumentKind, hasRecipient } from '../../core/basket/documents.ts';
import { NO_LINE_POINTS, NO_SOLD_POINTS } from './fake-points.ts';

const RECIPIENT = {
  name: 'Trattoria del Ponte',
  address: 'Via Po 3',
  postalCode: '10123',
  city: 'Torino',
  province: 'TO',
  country: 'IT',
  vatNumber: '09876543210',
  taxCode: '',
};

export function resized(line: CounterLine, quantity: number): CounterLine {
  const fullAmount = Math.round((line.unitPrice * quantity) / 1000);
  return { ...line, quantity, fullAmount, amount: fullAmount };
}

export function lineOf(article: ArticleHit, quantity: number): CounterLine {
  const price = article.price ?? 0;
  return {
    id: crypto.randomUUID(),
    articleId: article.id,
    description: article.description,
    code: article.barcode ?? article.code,
    unit: article.unit,
    quantity,
    unitPrice: price,
    ordinaryPrice: article.ordinaryPrice ?? price,
    onOffer: article.onOffer,
    typedPrice: null,
    fullAmount: Math.round((price * quantity) / 1000),
    discount: null,
    amount: Math.round((price * quantity) / 1000),
    isDeposit: false,
    linkedTo: null,
    returned: null,
    ...NO_LINE_POINTS,
  };
}

/** Goods that come back make it a return, a balance that is left a credit note. */
export function documentOf(kind: ClosingKind, { lines }: CounterSnapshot, leavesBalance: boolean): DocumentKind {
  if (lines.every(({ returned }) => returned === null)) return kind;
  return leavesBalance ? 'credit-note' : 'return';
}

export function receiptOf(sale: ClosedSale, snapshot: CounterSnapshot, payments: Receipt['payments']): Receipt {
  const rate = { code: '22', basisPoints: 2200, nature: null };
  const net = Math.round((sale.total * 100) / 122);
  return {
    sale,
    shop: {
      name: 'Bottega Ferraris',
      address: 'Via Roma 1, Cuneo',
      vatNumber: '01234567890',
      header: '',
      footer: 'Grazie e arrivederci',
    },
    country: 'IT',
    till: 'Cassa 1',
    operator: 'Giulia Conti',
    lines: snapshot.lines.map(({ giftPoints, affordable, giftRefusal, earns, ...line }) => ({
      ...line,
      ...NO_SOLD_POINTS,
      returned: line.returned && { kind: line.returned, reason: null, saleId: null },
      receiptShare: 0,
      barcode: line.code,
      cost: null,
      vat: rate,
      categoryId: null,
      brandId: null,
    })),
    vat: sale.owed > 0 ? [] : [{ rate, gross: sale.total, net, vat: sale.total - net }],
    subtotal: snapshot.subtotal,
    receiptDiscount: snapshot.receiptDiscount,
    payments,
    customer: snapshot.customer?.name ?? '',
    recipient: hasRecipient(sale.kind) ? RECIPIENT : null,
    vouchers: snapshot.vouchers,
    states: [],
    origins: [],
    completedBy: null,
    voids: null,
    voidedBy: null,
    balance: sale.creditNote?.amount ?? null,
    points: sale.points && {
      ...sale.points,
      badge: snapshot.customer?.badges[0]?.title ?? null,
      explanation: snapshot.points?.why ?? null,
      discount: snapshot.points?.discount?.amount ?? 0,
    },
  };
}
