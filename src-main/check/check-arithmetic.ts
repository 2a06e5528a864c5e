/** A document's arithmetic done again from its event: lines, discounts, VAT, rounding and payments. */
import type { SaleBody } from '../../contract/events/sale.ts';
import { afterOwn, amountsOf, type LineNet, netOf } from '../../core/basket/amounts.ts';
import type { AskedPoints, BasketLine, LineArticle, LineId } from '../../core/basket/basket.ts';
import type { Discount } from '../../core/basket/discount.ts';
import { documentVat } from '../../core/basket/document-vat.ts';
import { isOpenKind } from '../../core/basket/documents.ts';
import type { ReturnedGoods } from '../../core/basket/returned.ts';
import type { NamedStanding } from '../../core/loyalty/standing-discount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { saleRowsOf } from '../documents/sale-facts.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale } from '../store/sales.ts';
import type { FindingDraft } from './finding.ts';
import { isSame } from './is-same.ts';

type SaleLine = SaleBody['lines'][number];

export function checkArithmetic(arithmetic: FindingDraft, read: ReadHandle, sale: SaleBody): void {
  const where = `${sale.kind} ${sale.series} ${sale.number ?? sale.saleId}/${sale.year}`;
  if (sale.origins.length > 0) checkCopies(arithmetic, read, sale, where);
  else checkLines(arithmetic, sale, where);
  const total = sale.lines.reduce((sum, { amount }) => sum + amount, 0);
  arithmetic.expect(total === sale.total, () => `${where}: its lines come to ${total}, not ${sale.total}`);
  checkVat(arithmetic, sale, where);
  checkPayments(arithmetic, sale, where);
}

function checkLines(arithmetic: FindingDraft, sale: SaleBody, where: string): void {
  const lines = sale.lines.map(basketLine);
  const amounts = amountsOf(
    {
      lines,
      standing: null,
      receiptDiscount: (sale.receiptDiscount?.typed ?? null) as Discount | null,
      vouchers: sale.vouchers.map(({ code, typed }) => ({ code, discount: typed as Discount })),
      pointsDiscount: (sale.points?.discount ?? null) as AskedPoints | null,
    },
    sale.lines.map((line, index) => netAsMade(line, lines[index])),
  );
  for (const [place, line] of sale.lines.entries()) {
    const made = amounts.lines[place];
    const { full, discount, gift, share, voucherShare, pointsShare, toPay } = made ?? {};
    const wanted = [full, discount, gift, share, voucherShare, pointsShare, toPay];
    const { fullAmount, receiptShare, amount } = line;
    const off = [line.discount?.amount ?? 0, line.gift?.amount ?? 0];
    const stored = [fullAmount, ...off, receiptShare, line.voucherShare, line.pointsShare, amount];
    arithmetic.expect(isSame(stored, wanted), () => `${where}: line ${line.code} is ${stored}`);
  }
  const taken = [sale.receiptDiscount?.amount ?? 0, ...sale.vouchers.map(({ amount }) => amount)];
  const wanted = [amounts.receiptDiscount, ...amounts.vouchers.map(({ amount }) => amount)];
  arithmetic.expect(isSame(taken, wanted), () => `${where}: ${taken} was taken off the whole, not ${wanted}`);
}

/** What a customer brought along is taken as it was: the rules that it came from have changed since. */
function netAsMade(line: SaleLine, basketLine: BasketLine | undefined): LineNet {
  const own = basketLine ? netOf({ ...basketLine, gift: null }, null) : null;
  const full = own?.full ?? money(0);
  const discount = own?.discount ?? money(0);
  const standing = line.standing as NamedStanding | null;
  return { full, discount, ...afterOwn(basketLine ?? { gift: null }, money(full - discount), standing) };
}

/** What completes other documents has their lines, at their prices. */
function checkCopies(arithmetic: FindingDraft, read: ReadHandle, sale: SaleBody, where: string): void {
  const copied = saleRowsOf(sale).lines.map(({ sale_id, position, ...line }) => line);
  const originals = sale.origins
    .flatMap((id) => readSale(read, id)?.lines ?? [])
    .map(({ sale_id, position, ...line }) => line);
  arithmetic.expect(isSame(copied, originals), () => `${where}: its lines are not those of what it completes`);
}

/** A voided document is taken back to the cent by the same rules: its lines say what they gave back. */
function checkVat(arithmetic: FindingDraft, sale: SaleBody, where: string): void {
  const wanted = isOpenKind(sale.kind)
    ? []
    : documentVat(
        sale.lines.map(({ vat, amount, returned }) => ({
          rate: { ...vat, basisPoints: basisPoints(vat.basisPoints) },
          amount: money(amount),
          returned: returned as ReturnedGoods | null,
        })),
      );
  arithmetic.expect(isSame(wanted, sale.vat), () => `${where}: its VAT does not follow from its lines`);
}

function checkPayments(arithmetic: FindingDraft, sale: SaleBody, where: string): void {
  const paid = sale.payments.reduce((sum, { amount }) => sum + amount, 0);
  if (isOpenKind(sale.kind)) {
    arithmetic.expect(paid >= 0 && sale.rounding === 0, () => `${where}: ${paid} was paid before it was completed`);
  } else {
    arithmetic.expect(paid === sale.total + sale.rounding, () => `${where}: ${paid} was paid`);
  }
  for (const { tender, amount, given, change } of sale.payments) {
    const holds = tender === 'voucher' ? change === 0 && amount <= given : given - change === amount;
    arithmetic.expect(
      holds && (tender === 'cash' || change === 0),
      () => `${where}: ${tender} ${given} less ${change} is not ${amount}`,
    );
  }
}

/** The line as the basket had it, so that the same rules can be asked again. */
function basketLine(line: SaleLine): BasketLine {
  const { id, articleId, quantity: sold, typedPrice, discount, returned, gift } = line;
  return {
    id: id as LineId,
    article: { ...line, id: articleId } as unknown as LineArticle,
    quantity: quantity(sold),
    typedPrice: typedPrice === null ? null : money(typedPrice),
    discount: (discount?.typed ?? null) as Discount | null,
    link: null,
    returned: returned as ReturnedGoods | null,
    gift: gift as BasketLine['gift'],
  };
}
