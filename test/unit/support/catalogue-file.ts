/** Catalogue files in the columns that are imported: a row names only what it is about. */
import { type CatalogueRecord, COLUMNS } from '../../../src-main/catalogue-import/catalogue-row.ts';

const PLAIN: CatalogueRecord = {
  Codice: 'A1',
  Barcode: '',
  Descrizione: 'Article',
  Categoria: 'Category',
  Marca: 'Brand',
  IVA: '22',
  'Prezzo vendita': '1,00',
  'Prezzo acquisto': '0,50',
  Sc1: '',
  Sc2: '',
  Sc3: '',
  Sc4: '',
  Sc5: '',
  Offerta: 'N',
  'Prezzo offerta': '',
  'Punti generati': '',
  'Controvalore punti': '',
  'Controvalore fisso': 'N',
};

export type SomeFields = Partial<CatalogueRecord>;

export function record(fields: SomeFields = {}): CatalogueRecord {
  return { ...PLAIN, ...fields };
}

export const HEADING = COLUMNS.join(';');

export function rowText(fields: SomeFields = {}): string {
  const full = record(fields);
  return COLUMNS.map((column) => full[column]).join(';');
}

export function catalogueFile(rows: readonly SomeFields[]): Buffer {
  return Buffer.from(`${[HEADING, ...rows.map(rowText)].join('\r\n')}\r\n`);
}

/** Rows A1 to A`count`, each 1.00 dearer than the one before, with a valid barcode of its own. */
export function manyRows(count: number, more: (number: number) => SomeFields = () => ({})): SomeFields[] {
  return Array.from({ length: count }, (_, index) => ({
    Codice: `A${index + 1}`,
    Barcode: `29${String(index + 1).padStart(8, '0')}`,
    Descrizione: `Article ${index + 1}`,
    'Prezzo vendita': `${index + 1},00`,
    ...more(index + 1),
  }));
}
