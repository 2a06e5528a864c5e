/**
 * An invoice, a delivery note or a credit note on A4: whose it is and for whom, the lines
 * with their discounts, VAT by rate, what was paid and what is owed, and the documents that
 * belong to it. Everything is as it was written that day; nothing is worked out here.
 */
import type { ClosedSale, Receipt } from '../../../contract/window-types.ts';
import { type PaperFormats, type PaperSetting, paperFormats } from './paper-formats.ts';
import { drawPoints, lineNotes } from './paper-points.ts';
import { notFiscal, numberOf, PAPER_WORDS, type PaperWords } from './paper-words.ts';
import { POINTS_WORDS, type PointsWords } from './points-words.ts';
import { CONTENT, type Column, LEFT, Sheets } from './sheets.ts';

export interface PaperTask extends PaperSetting {
  readonly receipt: Receipt;
  /** The documents whose goods come back. */
  readonly returnedFrom: readonly ClosedSale[];
}

interface Paper extends PaperTask {
  readonly sheets: Sheets;
  readonly words: PaperWords;
  readonly pointsWords: PointsWords;
  readonly formats: PaperFormats;
}

const WIDTHS = [68, 0, 48, 56, 46, 34, 64] as const;
const ALIGNS = ['left', 'left', 'right', 'right', 'right', 'right', 'right'] as const;
const GAP = 6;
const LINE_COLUMNS = columnsFrom(LEFT, CONTENT, WIDTHS);
const NOTE_COLUMN = LINE_COLUMNS[1] as Column;
const SUM_COLUMNS = columnsFrom(LEFT + CONTENT * 0.45, CONTENT * 0.55, [0, 130], ['left', 'right']);
const VAT_COLUMNS = columnsFrom(LEFT, CONTENT * 0.55, [0, 52, 82, 82], ['left', 'left', 'right', 'right']);
const POINTS_COLUMNS = columnsFrom(LEFT, CONTENT * 0.55, [0, 110], ['left', 'right']);
const [LEFT_HALF, RIGHT_HALF] = columnsFrom(LEFT, CONTENT, [0, 230], ['left', 'left']) as [Column, Column];

export function drawPaper(task: PaperTask): Promise<Uint8Array> {
  const { receipt, language } = task;
  const words = PAPER_WORDS[language];
  const formats = paperFormats(task);
  const title = titleOf(receipt.sale, words, formats);
  const sheets = new Sheets({ title, author: receipt.shop.name, language, atMs: receipt.sale.atMs });
  const paper: Paper = { ...task, sheets, words, pointsWords: POINTS_WORDS[language], formats };
  drawHead(paper);
  drawLines(paper, title);
  sheets.onNewSheet = () => {};
  drawSums(paper);
  drawVat(paper);
  const { points } = receipt;
  if (points) drawPoints({ sheets, words: paper.pointsWords, formats, points, columns: POINTS_COLUMNS });
  drawReferences(paper);
  if (receipt.shop.footer) {
    sheets.space(10);
    sheets.text(receipt.shop.footer, { quiet: true });
  }
  return sheets.end((sheet, all) => [`${title} · ${notFiscal(receipt.country)}`, words.page(sheet, all)]);
}

/** `Fattura n. A 12/2026 del 21/11/2026`; without a number only its date. */
function titleOf(sale: ClosedSale, words: PaperWords, formats: PaperFormats): string {
  const day = formats.day(sale.atMs);
  const kind = words.kinds[sale.kind];
  return sale.number === null ? `${kind}, ${day}` : `${kind} ${words.numberAndDate(numberOf(sale), day)}`;
}

function drawHead({ sheets, words, formats, receipt }: Paper): void {
  const { sale, shop, recipient, customer } = receipt;
  sheets.text(shop.name, { size: 14, bold: true });
  const about = [shop.address, shop.vatNumber && `${words.vatNumber} ${shop.vatNumber}`, shop.header];
  for (const line of about) if (line) sheets.text(line, { quiet: true });
  sheets.space(20);
  const top = sheets.y;
  sheets.text(words.kinds[sale.kind], { size: 18, bold: true }, LEFT_HALF);
  if (sale.number !== null) {
    sheets.text(words.numberAndDate(numberOf(sale), formats.day(sale.atMs)), { size: 11 }, LEFT_HALF);
  }
  const bottom = sheets.y;
  sheets.y = top;
  const to = recipient ? recipientLines(recipient, words) : customer ? [customer] : [];
  if (to.length > 0) sheets.text(recipient ? words.to : words.customer, { size: 8, quiet: true }, RIGHT_HALF);
  for (const [at, line] of to.entries()) sheets.text(line, { size: 10, bold: at === 0 }, RIGHT_HALF);
  sheets.y = Math.max(bottom, sheets.y) + 18;
}

function recipientLines(to: NonNullable<Receipt['recipient']>, words: PaperWords): readonly string[] {
  const place = [to.postalCode, to.city, to.province && `(${to.province})`, to.country].filter((part) => part !== '');
  const all = [
    to.name,
    to.address,
    place.join(' '),
    to.vatNumber && `${words.vatNumber} ${to.vatNumber}`,
    to.taxCode && `${words.taxCode} ${to.taxCode}`,
  ];
  return all.filter((line) => line !== '');
}

function drawLines({ sheets, words, pointsWords, formats, receipt }: Paper, title: string): void {
  const { code, description, quantity, unitPrice, discount, vat, amount } = words;
  const head = (): void =>
    sheets.row(LINE_COLUMNS, [code, description, quantity, unitPrice, discount, vat, amount], {
      size: 8,
      quiet: true,
      rule: true,
    });
  sheets.onNewSheet = () => {
    sheets.text(title, { bold: true });
    sheets.space(6);
    head();
  };
  head();
  for (const line of receipt.lines) {
    const cells = [
      line.barcode ?? line.code,
      line.description,
      formats.quantity(line.quantity, line.unit),
      formats.amount(line.typedPrice ?? line.unitPrice),
      line.discount ? formats.discount(line.discount.typed) : '',
      line.vat.nature ?? formats.percent(line.vat.basisPoints),
      formats.amount(beforeShares(line)),
    ];
    const notes = lineNotes(line, pointsWords, formats);
    sheets.keep(18 + 11 * notes.length);
    sheets.row(LINE_COLUMNS, cells, { size: 8.5 });
    for (const note of notes) sheets.text(note, { size: 8, quiet: true }, NOTE_COLUMN);
    if (notes.length > 0) sheets.space(3);
    sheets.rule(LINE_COLUMNS);
  }
}

/** Without its shares of what is taken off the whole document: those are rows of their own below. */
function beforeShares({ fullAmount, discount, standing, gift }: Receipt['lines'][number]): number {
  return fullAmount - (discount?.amount ?? 0) - (standing?.amount ?? 0) - (gift?.amount ?? 0);
}

type Sum = readonly [name: string, minorUnits: number];

function drawSums({ sheets, words, pointsWords, formats, receipt }: Paper): void {
  const { sale, receiptDiscount, vouchers, payments, subtotal, balance } = receipt;
  const byPoints = receipt.points?.discount ?? 0;
  const isReduced = receiptDiscount !== null || vouchers.length > 0 || byPoints !== 0;
  const before: readonly Sum[] = [
    ...(isReduced ? [[words.subtotal, subtotal] as const] : []),
    ...(receiptDiscount ? [[discountName(receiptDiscount, words, formats), -receiptDiscount.amount] as const] : []),
    ...vouchers.map(({ code, amount }) => [words.voucher(code), -amount] as const),
    ...(byPoints === 0 ? [] : [[pointsWords.discount, -byPoints] as const]),
  ];
  const after: readonly Sum[] = [
    ...(sale.rounding === 0 ? [] : [[words.rounding, sale.rounding] as const, [words.due, sale.due] as const]),
    ...payments.map((payment) => [paymentName(payment, words), payment.given] as const),
    ...(sale.change === 0 ? [] : [[words.change, sale.change] as const]),
    ...(sale.owed === 0 ? [] : [[words.owed, sale.owed] as const]),
    ...(balance === null || !sale.creditNote ? [] : [[words.balance(sale.creditNote.code), balance] as const]),
  ];
  sheets.space(8);
  for (const [name, minorUnits] of before) sheets.row(SUM_COLUMNS, [name, formats.amount(minorUnits)]);
  sheets.row(SUM_COLUMNS, [words.total, formats.money(sale.total)], { size: 13, bold: true });
  for (const [name, minorUnits] of after) sheets.row(SUM_COLUMNS, [name, formats.amount(minorUnits)]);
}

function discountName(
  { typed }: NonNullable<Receipt['receiptDiscount']>,
  words: PaperWords,
  formats: PaperFormats,
): string {
  return typed.kind === 'percent' ? `${words.receiptDiscount}, ${formats.discount(typed)}` : words.receiptDiscount;
}

function paymentName({ tender, reference }: Receipt['payments'][number], words: PaperWords): string {
  return reference ? `${words.tenders[tender]}, ${reference}` : words.tenders[tender];
}

function drawVat({ sheets, words, formats, receipt }: Paper): void {
  const rows = receipt.vat.toSorted((a, b) => a.rate.basisPoints - b.rate.basisPoints);
  sheets.space(14);
  // An open document has none: VAT arises with the one that completes it.
  if (rows.length > 0) {
    sheets.keep(18 * (rows.length + 2));
    sheets.row(VAT_COLUMNS, [words.rate, words.nature, words.net, words.tax], { size: 8, quiet: true, rule: true });
  }
  for (const { rate, net, vat } of rows) {
    const cells = [formats.percent(rate.basisPoints), rate.nature ?? '', formats.amount(net), formats.amount(vat)];
    sheets.row(VAT_COLUMNS, cells, { rule: true });
  }
  sheets.space(4);
  sheets.text(words.vatIncluded, { size: 8, quiet: true });
}

function drawReferences({ sheets, words, formats, receipt, returnedFrom }: Paper): void {
  const { origins, completedBy, voids, voidedBy } = receipt;
  const named = (word: string, sales: readonly (ClosedSale | null)[]): readonly string[] =>
    sales.flatMap((sale) => (sale ? [`${word}: ${titleOf(sale, words, formats)}`] : []));
  const all = [
    ...named(words.completes, origins),
    ...named(words.completedBy, [completedBy]),
    ...named(voids ? words.voids : words.returns, voids ? [voids] : returnedFrom),
    ...named(words.voidedBy, [voidedBy]),
  ];
  if (all.length > 0) sheets.space(12);
  for (const line of all) sheets.text(line);
}

/** A width of 0 takes what the others leave. */
function columnsFrom(
  left: number,
  width: number,
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[] = ALIGNS,
): readonly Column[] {
  const fixed = widths.reduce((sum, each) => sum + each, 0);
  const rest = width - fixed - GAP * (widths.length - 1);
  let at = left;
  return widths.map((each, index) => {
    const column = { left: at, width: each === 0 ? rest : each, align: aligns[index] ?? 'left' };
    at += column.width + GAP;
    return column;
  });
}
