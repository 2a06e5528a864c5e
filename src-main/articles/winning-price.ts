/** Which of an article's dated rows is the one that it is sold at: the window marks it and says how long it lasts. */
import { type DatedPrice, inForce, priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';

/** @returns null when no price is in force that day */
export function winningRow<Row extends DatedPrice>(rows: readonly Row[], day: ShopDay): Row | null {
  const won = priceInForce(rows, day);
  if (!won) return null;
  const kind = won.onOffer ? 'offer' : 'ordinary';
  return rows
    .filter((row) => row.kind === kind && row.price === won.price && inForce(row, day))
    .reduce<Row | null>((best, row) => (best && start(best) >= start(row) ? best : row), null);
}

function start({ validFrom }: DatedPrice): string {
  return validFrom ?? '';
}
