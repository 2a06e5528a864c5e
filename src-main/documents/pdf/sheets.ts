/**
 * A4 sheets on which one writes from top to bottom: texts, hairlines and rows in columns.
 * What does not fit begins a new sheet. Every position is decided here, in points from the
 * upper left corner; pdfkit never breaks a page by itself.
 */
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const REGULAR = fileURLToPath(new URL('./fonts/ibm-plex-sans-regular.ttf', import.meta.url));
const SEMIBOLD = fileURLToPath(new URL('./fonts/ibm-plex-sans-semibold.ttf', import.meta.url));

const WIDTH = 595.28;
const MARGIN = 40;
const LOWEST = 841.89 - 64;
const FOOTER_TOP = 841.89 - 46;
const LEADING = 1.35;
const INK = '#101514';
const INK_2 = '#47504D';
const HAIRLINE = '#D6DBD8';

export const LEFT = MARGIN;
export const RIGHT = WIDTH - MARGIN;
export const CONTENT = RIGHT - LEFT;

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'right';
}

export interface Column extends Pick<Look, 'align'> {
  readonly left: number;
  readonly width: number;
}

export interface SheetsInfo {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly atMs: number;
}

export class Sheets {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  readonly #done: Promise<Uint8Array>;
  /** Where the next thing is written. */
  y = MARGIN;
  /** Writes what every sheet but the first begins with. */
  onNewSheet: () => void = () => {};

  constructor({ title, author, language, atMs }: SheetsInfo) {
    this.#pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      font: REGULAR,
      lang: language,
      displayTitle: true,
      // The moment of the document, so that the same document is the same file.
      info: { Title: title, Author: author, Creator: 'Tessera', Producer: 'Tessera', CreationDate: new Date(atMs) },
    });
    this.#done = new Promise((resolve, reject) => {
      this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
      this.#pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(this.#chunks))));
      this.#pdf.on('error', reject);
    });
  }

  /** One paragraph, wrapped in its width. */
  text(text: string, look: Look = {}, { left, width }: Column = { left: LEFT, width: CONTENT }): void {
    const height = this.#heightOf(text, width, look);
    this.keep(height);
    this.#write(text, { left, width, ...(look.align ? { align: look.align } : {}) }, look);
    this.y += height;
  }

  /** Cells side by side; a sheet is never broken inside a row. */
  row(columns: readonly Column[], cells: readonly string[], look: Look & { readonly rule?: boolean } = {}): void {
    const height = Math.max(...cells.map((cell, at) => this.#heightOf(cell, columns[at]?.width ?? CONTENT, look)));
    this.keep(height + 6);
    this.y += 3;
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      if (column && cell !== '') this.#write(cell, column, look);
    }
    this.y += height + 3;
    if (look.rule) this.rule(columns);
  }

  rule(columns: readonly Column[] = [{ left: LEFT, width: CONTENT }]): void {
    const [first, last] = [columns[0], columns.at(-1)];
    if (!first || !last) return;
    const end = last.left + last.width;
    this.#pdf.moveTo(first.left, this.y).lineTo(end, this.y).lineWidth(0.5).strokeColor(HAIRLINE).stroke();
  }

  space(points: number): void {
    this.y += points;
  }

  /** Begins a new sheet when less than this is left. */
  keep(points: number): void {
    if (this.y + points <= LOWEST) return;
    this.#pdf.addPage();
    this.y = MARGIN;
    this.onNewSheet();
  }

  /** @param footer what stands at the bottom of each sheet: at the left, at the right */
  end(footer: (sheet: number, sheets: number) => readonly [left: string, right: string]): Promise<Uint8Array> {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let sheet = start; sheet < start + count; sheet += 1) {
      this.#pdf.switchToPage(sheet);
      this.y = FOOTER_TOP;
      this.rule();
      this.y += 6;
      const [left, right] = footer(sheet + 1, count);
      const look = { size: 8, quiet: true };
      this.#write(left, { left: LEFT, width: CONTENT * 0.75 }, look);
      this.#write(right, { left: LEFT, width: CONTENT, align: 'right' }, look);
    }
    this.#pdf.end();
    return this.#done;
  }

  #heightOf(text: string, width: number, look: Look): number {
    const size = this.#use(look);
    const lines = text.split('\n');
    const isOneEach = lines.every((line) => this.#pdf.widthOfString(line) <= width);
    return isOneEach
      ? lines.length * size * LEADING
      : this.#pdf.heightOfString(text, { width, lineGap: gapOf(this.#pdf, size) });
  }

  #write(text: string, { left, width, align = 'left' }: Column, look: Look): void {
    const size = this.#use(look);
    this.#pdf.fillColor(look.quiet ? INK_2 : INK);
    const textWidth = this.#pdf.widthOfString(text);
    if (textWidth > width || text.includes('\n')) {
      this.#pdf.text(text, left, this.y, { width, align, lineGap: gapOf(this.#pdf, size) });
    } else {
      const at = align === 'right' ? left + width - textWidth : left;
      this.#pdf.text(text, at, this.y, { lineBreak: false });
    }
  }

  #use({ size = 9, bold = false }: Look): number {
    // By its path: a registered name of a font that is open already is opened anew at each use.
    this.#pdf.font(bold ? SEMIBOLD : REGULAR).fontSize(size);
    return size;
  }
}

function gapOf(pdf: PDFKit.PDFDocument, size: number): number {
  return size * LEADING - pdf.currentLineHeight(false);
}
