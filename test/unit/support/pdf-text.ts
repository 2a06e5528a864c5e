/**
 * The text of a PDF as a reader sees it: the rows of each page, top to bottom, with the
 * cells of a row in their order. Understands what pdfkit writes and no more: streams that
 * are deflated, fonts with a ToUnicode map, text shown as hexadecimal glyphs.
 */
import { inflateSync } from 'node:zlib';

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** @returns for each page its rows, each as its cells joined by ` | ` */
export function pdfRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const fonts = fontsOf(objects, dictionary);
    const content = objects.get(Number(/\/Contents (\d+)/.exec(dictionary)?.[1]))?.stream ?? '';
    return rowsOf(shownIn(content, fonts));
  });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangles of each page, from the upper left corner. */
export function pdfBoxes(bytes: Uint8Array): readonly (readonly Box[])[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const content = objects.get(Number(/\/Contents (\d+)/.exec(dictionary)?.[1]))?.stream ?? '';
    return [...content.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map(([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }));
  });
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function objectsOf(pdf: string): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const [, id, body = ''] of pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', stream] = body.split(/\nstream\n/);
    objects.set(Number(id), { dictionary, stream: stream === undefined ? '' : readStream(dictionary, stream) });
  }
  return objects;
}

function readStream(dictionary: string, stream: string): string {
  const bytes = Buffer.from(stream.replace(/\nendstream$/, ''), 'latin1');
  return (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

type Glyphs = ReadonlyMap<string, string>;

function fontsOf(objects: ReadonlyMap<number, PdfObject>, page: string): ReadonlyMap<string, Glyphs> {
  const resources = objects.get(Number(/\/Resources (\d+)/.exec(page)?.[1]))?.dictionary ?? '';
  return new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const unicode = /\/ToUnicode (\d+)/.exec(objects.get(Number(id))?.dictionary ?? '')?.[1];
      return [name, glyphsOf(objects.get(Number(unicode))?.stream ?? '')];
    }),
  );
}

/** pdfkit writes ranges: `<0000> <0012> [<0020> <0041> ...]`. */
function glyphsOf(map: string): Glyphs {
  const glyphs = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [at, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries()) {
      const text = Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
      glyphs.set((Number.parseInt(first, 16) + at).toString(16).padStart(4, '0'), text);
    }
  }
  return glyphs;
}

function shownIn(content: string, fonts: ReadonlyMap<string, Glyphs>): readonly Shown[] {
  return [...content.matchAll(/\bBT\n([\s\S]*?)\nET\b/g)].map(([, block = '']) => {
    const [, x, y] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(block) ?? [];
    const glyphs = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '') ?? new Map<string, string>();
    const shown = [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return { x: Number(x), y: Number(y), text: shown.map((glyph) => glyphs.get(glyph) ?? '\ufffd').join('') };
  });
}

function rowsOf(shown: readonly Shown[]): readonly string[] {
  const byRow = Map.groupBy(shown, ({ y }) => Math.round(y));
  return [...byRow.entries()]
    .toSorted(([a], [b]) => b - a)
    .map(([, cells]) => cells.toSorted((a, b) => a.x - b.x).map(({ text }) => text.trim().replaceAll(/\s+/g, ' ')))
    .map((cells) => cells.join(' | '));
}
