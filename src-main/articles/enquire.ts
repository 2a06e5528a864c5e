/** What a code costs, found as the counter finds it; nothing is sold by asking. */
import type { Enquiry } from '../../contract/window-types.ts';
import { priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { lineAmount } from '../../core/quantities/line-amount.ts';
import { linkedQuantity } from '../../core/quantities/linked-quantity.ts';
import { addMoney, money } from '../../core/quantities/money.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { findScanned } from '../counter/find-scanned.ts';
import { pricesOf } from '../store/articles.ts';
import type { ReadHandle } from '../store/handle.ts';
import { linksOf } from './link-prices.ts';
import { winningRow } from './winning-price.ts';

export function enquire(read: ReadHandle, raw: string, day: ShopDay): Enquiry {
  const code = scanText(raw);
  if (code === '') return { outcome: 'unreadable' };
  const found = findScanned(read, code);
  if (!found) return { outcome: 'unknown', code };
  const { article, scannedQuantity } = found;
  const prices = pricesOf(read, article.row);
  const price = priceInForce(prices, day);
  const links = linksOf(read, article.row, day);
  return {
    outcome: 'found',
    code: found.barcode ?? article.code,
    description: article.description,
    unit: article.unit,
    openPrice: article.open_price === 1,
    price: price?.price ?? null,
    ordinaryPrice: price?.ordinaryPrice ?? null,
    onOffer: price?.onOffer ?? false,
    offerUntil: price?.onOffer ? (winningRow(prices, day)?.validTo ?? null) : null,
    quantity: scannedQuantity,
    amount: price && lineAmount(price.price, scannedQuantity),
    links,
    linkedAmount: addMoney(
      ...links.map((link) =>
        lineAmount(money(link.price ?? 0), linkedQuantity(quantity(link.quantity), scannedQuantity)),
      ),
    ),
  };
}
