/** The articles of the fake till as the manager's screen asks for them; what it was asked is kept. */
import type { ArticleDetail, ArticleHit, ArticleListed, ArticleRefusal, Enquiry } from '../../contract/window-types.ts';
import { FAKE_ARTICLES } from './fake-articles.ts';

const TODAY = '2026-11-21';

export class FakeArticleDesk {
  readonly asked: string[] = [];
  /** The next change is refused with this. */
  refusal: ArticleRefusal | null = null;

  page({ text, offset, limit }: { text: string; offset: number; limit: number }) {
    const hits = found(text);
    return { articles: hits.slice(offset, offset + limit).map(listed), total: hits.length };
  }

  detail(id: string): ArticleDetail | null {
    const hit = FAKE_ARTICLES.find((each) => each.id === id);
    if (!hit) return null;
    const { code, description, unit, barcode, price, onOffer, ordinaryPrice } = hit;
    const row = { list: 'shop', from: null, to: null };
    return {
      ...{ id, code, description, unit, price, onOffer },
      vatCode: '10',
      category: 'Altro',
      brand: null,
      openPrice: false,
      isDeposit: false,
      barcodes: barcode ? [{ printed: barcode, quantity: 1000 }] : [],
      prices: [
        { ...row, priceId: 1, kind: 'ordinary', price: ordinaryPrice ?? 0, wins: !onOffer },
        ...(onOffer
          ? [{ ...row, priceId: 2, kind: 'offer' as const, price: price ?? 0, wins: true, to: '2026-11-30' }]
          : []),
        { priceId: 3, list: 'club', kind: 'offer', price: 1, from: '2026-01-01', to: '2026-01-31', wins: false },
      ],
      costs: [{ cost: 14_900, supplierDiscounts: [1000, 500], from: null, to: null }],
      links: [{ articleId: id, code: 'C1', description: 'Cauzione', unit: 'piece', quantity: 1000, price: 50 }],
      today: TODAY,
    };
  }

  enquire(code: string): Enquiry {
    this.asked.push(`enquire ${code}`);
    const hit = FAKE_ARTICLES.find((each) => each.barcode === code || each.code === code);
    if (!hit) return { outcome: 'unknown', code };
    const { description, unit, price, ordinaryPrice, onOffer } = hit;
    return {
      outcome: 'found',
      ...{ code, description, unit, price, ordinaryPrice, onOffer },
      openPrice: false,
      offerUntil: onOffer ? '2026-11-30' : null,
      quantity: 1000,
      amount: price,
      links: [],
      linkedAmount: 0,
    };
  }

  change(what: string, input: object, id: string) {
    this.asked.push(`${what} ${JSON.stringify(input)}`);
    const { refusal } = this;
    this.refusal = null;
    return refusal ? { ok: false as const, refusal } : { ok: true as const, id };
  }
}

/** By the beginnings of words, by barcode or by code; without a word everything. */
export function found(text: string): readonly ArticleHit[] {
  const word = text.toLowerCase();
  const begins = (name: string) => name.split(' ').some((part) => part.startsWith(word));
  return FAKE_ARTICLES.filter(
    ({ description, barcode, code }) => begins(description.toLowerCase()) || barcode === text || code === text,
  );
}

function listed({ barcode: _barcode, ...hit }: ArticleHit): ArticleListed {
  return { ...hit, category: 'Altro', openPrice: false };
}
