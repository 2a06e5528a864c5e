/**
 * Barcodes of new cards on A4, three by eight, to be cut along the hairlines. Bars are vectors
 * at 100 % of the nominal size (0.33 mm a module) with their quiet zones, so that every scanner
 * reads them; print without scaling.
 */
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Language } from '../../../contract/app.ts';
import { EAN13_MODULES, EAN13_QUIET_LEFT, EAN13_QUIET_RIGHT, ean13Bars } from '../../../core/codes/ean13-bars.ts';
import { CARD_WORDS } from './card-words.ts';

export interface CardSheetTask {
  readonly codes: readonly string[];
  readonly shop: string;
  readonly profile: string;
  readonly language: Language;
  /** When they were given out, so that the same range is the same file. */
  readonly atMs: number;
}

const REGULAR = fileURLToPath(new URL('./fonts/ibm-plex-sans-regular.ttf', import.meta.url));
const POINTS_PER_MM = 72 / 25.4;
const WIDTH = 210 * POINTS_PER_MM;
const COLUMNS = 3;
const ROWS = 8;
const SIDE = 10 * POINTS_PER_MM;
const TOP = 11 * POINTS_PER_MM;
const CELL_WIDTH = (WIDTH - 2 * SIDE) / COLUMNS;
const CELL_HEIGHT = 33.5 * POINTS_PER_MM;
const MODULE = 0.33 * POINTS_PER_MM;
const BAR_HEIGHT = 17.5 * POINTS_PER_MM;
const GUARD_LONGER = 5 * MODULE;
const SYMBOL_WIDTH = (EAN13_QUIET_LEFT + EAN13_MODULES + EAN13_QUIET_RIGHT) * MODULE;
const BLACK = '#000000';
const INK_2 = '#47504D';
const HAIRLINE = '#D6DBD8';
const FOOTER_TOP = TOP + ROWS * CELL_HEIGHT + 3 * POINTS_PER_MM;

type Place = { readonly left: number; readonly top: number };

export function drawCardSheets(task: CardSheetTask): Promise<Uint8Array> {
  const { codes, shop, profile, language, atMs } = task;
  const words = CARD_WORDS[language];
  const title = words.title(profile, codes[0] ?? '', codes.at(-1) ?? '');
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: REGULAR,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: title, Author: shop, Creator: 'Tessera', Producer: 'Tessera', CreationDate: new Date(atMs) },
  });
  const done = bytesOf(pdf);
  const sheets = Math.ceil(codes.length / (COLUMNS * ROWS));
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    pdf.addPage();
    drawCuts(pdf);
    for (const [at, code] of codes.slice(sheet * COLUMNS * ROWS, (sheet + 1) * COLUMNS * ROWS).entries()) {
      drawCard(pdf, placeOf(at), { code, heading: `${shop} · ${profile}` });
    }
    pdf.fillColor(INK_2).fontSize(8).text(title, SIDE, FOOTER_TOP, { lineBreak: false });
    const page = words.page(sheet + 1, sheets);
    pdf.text(page, WIDTH - SIDE - pdf.widthOfString(page), FOOTER_TOP, { lineBreak: false });
  }
  pdf.end();
  return done;
}

function placeOf(at: number): Place {
  return { left: SIDE + (at % COLUMNS) * CELL_WIDTH, top: TOP + Math.floor(at / COLUMNS) * CELL_HEIGHT };
}

function drawCard(
  pdf: PDFKit.PDFDocument,
  { left, top }: Place,
  { code, heading }: { readonly code: string; readonly heading: string },
): void {
  const firstBar = left + (CELL_WIDTH - SYMBOL_WIDTH) / 2 + EAN13_QUIET_LEFT * MODULE;
  const barTop = top + 8 * POINTS_PER_MM;
  drawHeading(pdf, heading, { left, top: top + 3 * POINTS_PER_MM });
  for (const { at, width, isGuard } of ean13Bars(code)) {
    pdf.rect(firstBar + at * MODULE, barTop, width * MODULE, BAR_HEIGHT + (isGuard ? GUARD_LONGER : 0));
  }
  pdf.fill(BLACK);
  pdf.fontSize(9);
  const digitTop = barTop + BAR_HEIGHT + 1;
  centred(pdf, code.slice(0, 1), { left: firstBar - EAN13_QUIET_LEFT * MODULE, width: 9 * MODULE, top: digitTop });
  centred(pdf, code.slice(1, 7), { left: firstBar + 3 * MODULE, width: 42 * MODULE, top: digitTop });
  centred(pdf, code.slice(7), { left: firstBar + 50 * MODULE, width: 42 * MODULE, top: digitTop });
}

/** As small as it must be to stay on its card. */
function drawHeading(pdf: PDFKit.PDFDocument, text: string, { left, top }: Place): void {
  const room = CELL_WIDTH - 4 * POINTS_PER_MM;
  pdf.fillColor(BLACK).fontSize(8);
  const width = pdf.widthOfString(text);
  if (width > room) pdf.fontSize(Math.max(4, (8 * room) / width));
  centred(pdf, text, { left, width: CELL_WIDTH, top });
}

function centred(
  pdf: PDFKit.PDFDocument,
  text: string,
  { left, width, top }: Place & { readonly width: number },
): void {
  pdf.text(text, left + (width - pdf.widthOfString(text)) / 2, top, { lineBreak: false });
}

function drawCuts(pdf: PDFKit.PDFDocument): void {
  for (let column = 0; column <= COLUMNS; column += 1) {
    const x = SIDE + column * CELL_WIDTH;
    pdf.moveTo(x, TOP).lineTo(x, TOP + ROWS * CELL_HEIGHT);
  }
  for (let row = 0; row <= ROWS; row += 1) {
    const y = TOP + row * CELL_HEIGHT;
    pdf.moveTo(SIDE, y).lineTo(WIDTH - SIDE, y);
  }
  pdf.lineWidth(0.5).strokeColor(HAIRLINE).stroke();
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
