/** The words of an A4 document in the four languages of the window, which has its own files and never sees this paper. */
import type { Language } from '../../../contract/app.ts';
import type { ClosedSale, Receipt } from '../../../contract/window-types.ts';
import type { DocumentKind } from '../../../core/basket/documents.ts';

type Tender = Receipt['payments'][number]['tender'];

export interface PaperWords {
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly tenders: Readonly<Record<Tender, string>>;
  readonly vatNumber: string;
  readonly taxCode: string;
  readonly to: string;
  readonly customer: string;
  readonly numberAndDate: (number: string, date: string) => string;
  readonly code: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discount: string;
  readonly vat: string;
  readonly amount: string;
  readonly vatIncluded: string;
  readonly subtotal: string;
  readonly receiptDiscount: string;
  readonly voucher: (code: string) => string;
  readonly total: string;
  readonly rounding: string;
  readonly due: string;
  readonly change: string;
  readonly owed: string;
  readonly balance: (code: string) => string;
  readonly rate: string;
  readonly nature: string;
  readonly net: string;
  readonly tax: string;
  readonly completes: string;
  readonly completedBy: string;
  readonly returns: string;
  readonly voids: string;
  readonly voidedBy: string;
  readonly page: (page: number, pages: number) => string;
}

const it: PaperWords = {
  kinds: {
    receipt: 'Scontrino',
    return: 'Reso',
    order: 'Ordine',
    'on-account': 'Sospeso',
    'delivery-note': 'Documento di trasporto',
    invoice: 'Fattura',
    'credit-note': 'Nota di credito',
  },
  tenders: {
    cash: 'Contanti',
    card: 'Carta',
    voucher: 'Buono',
    'credit-note': 'Nota di credito',
    advance: 'Acconto',
    points: 'Punti',
  },
  vatNumber: 'P. IVA',
  taxCode: 'Codice fiscale',
  to: 'Destinatario',
  customer: 'Cliente',
  numberAndDate: (number, date) => `n. ${number} del ${date}`,
  code: 'Codice',
  description: 'Descrizione',
  quantity: 'Quantità',
  unitPrice: 'Prezzo',
  discount: 'Sconto',
  vat: 'IVA',
  amount: 'Importo',
  vatIncluded: 'I prezzi comprendono l’IVA.',
  subtotal: 'Subtotale',
  receiptDiscount: 'Sconto sul documento',
  voucher: (code) => `Buono sconto ${code}`,
  total: 'Totale',
  rounding: 'Arrotondamento',
  due: 'Da pagare',
  change: 'Resto',
  owed: 'Ancora da pagare',
  balance: (code) => `Saldo di ${code}`,
  rate: 'Aliquota',
  nature: 'Natura',
  net: 'Imponibile',
  tax: 'Imposta',
  completes: 'Completa',
  completedBy: 'Completato da',
  returns: 'Merce resa di',
  voids: 'Storna',
  voidedBy: 'Stornato da',
  page: (page, pages) => `Pagina ${page} di ${pages}`,
};

const en: PaperWords = {
  kinds: {
    receipt: 'Receipt',
    return: 'Return',
    order: 'Order',
    'on-account': 'On account',
    'delivery-note': 'Delivery note',
    invoice: 'Invoice',
    'credit-note': 'Credit note',
  },
  tenders: {
    cash: 'Cash',
    card: 'Card',
    voucher: 'Voucher',
    'credit-note': 'Credit note',
    advance: 'Advance',
    points: 'Points',
  },
  vatNumber: 'VAT number',
  taxCode: 'Tax code',
  to: 'To',
  customer: 'Customer',
  numberAndDate: (number, date) => `no. ${number} of ${date}`,
  code: 'Code',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Price',
  discount: 'Discount',
  vat: 'VAT',
  amount: 'Amount',
  vatIncluded: 'Prices include VAT.',
  subtotal: 'Subtotal',
  receiptDiscount: 'Discount on the document',
  voucher: (code) => `Discount voucher ${code}`,
  total: 'Total',
  rounding: 'Rounding',
  due: 'To pay',
  change: 'Change',
  owed: 'Still to pay',
  balance: (code) => `Balance of ${code}`,
  rate: 'Rate',
  nature: 'Nature',
  net: 'Net',
  tax: 'Tax',
  completes: 'Completes',
  completedBy: 'Completed by',
  returns: 'Goods returned from',
  voids: 'Voids',
  voidedBy: 'Voided by',
  page: (page, pages) => `Page ${page} of ${pages}`,
};

const es: PaperWords = {
  kinds: {
    receipt: 'Tique',
    return: 'Devolución',
    order: 'Pedido',
    'on-account': 'Pendiente',
    'delivery-note': 'Albarán',
    invoice: 'Factura',
    'credit-note': 'Nota de crédito',
  },
  tenders: {
    cash: 'Efectivo',
    card: 'Tarjeta',
    voucher: 'Vale',
    'credit-note': 'Nota de crédito',
    advance: 'Anticipo',
    points: 'Puntos',
  },
  vatNumber: 'NIF-IVA',
  taxCode: 'NIF',
  to: 'Destinatario',
  customer: 'Cliente',
  numberAndDate: (number, date) => `n.º ${number} del ${date}`,
  code: 'Código',
  description: 'Descripción',
  quantity: 'Cantidad',
  unitPrice: 'Precio',
  discount: 'Descuento',
  vat: 'IVA',
  amount: 'Importe',
  vatIncluded: 'Los precios incluyen el IVA.',
  subtotal: 'Subtotal',
  receiptDiscount: 'Descuento del documento',
  voucher: (code) => `Vale de descuento ${code}`,
  total: 'Total',
  rounding: 'Redondeo',
  due: 'A pagar',
  change: 'Cambio',
  owed: 'Pendiente de pago',
  balance: (code) => `Saldo de ${code}`,
  rate: 'Tipo',
  nature: 'Naturaleza',
  net: 'Base',
  tax: 'Cuota',
  completes: 'Completa',
  completedBy: 'Completado por',
  returns: 'Mercancía devuelta de',
  voids: 'Anula',
  voidedBy: 'Anulado por',
  page: (page, pages) => `Página ${page} de ${pages}`,
};

const ro: PaperWords = {
  kinds: {
    receipt: 'Bon',
    return: 'Retur',
    order: 'Comandă',
    'on-account': 'Pe datorie',
    'delivery-note': 'Aviz de însoțire a mărfii',
    invoice: 'Factură',
    'credit-note': 'Notă de credit',
  },
  tenders: {
    cash: 'Numerar',
    card: 'Card',
    voucher: 'Tichet',
    'credit-note': 'Notă de credit',
    advance: 'Avans',
    points: 'Puncte',
  },
  vatNumber: 'Cod TVA',
  taxCode: 'Cod fiscal',
  to: 'Destinatar',
  customer: 'Client',
  numberAndDate: (number, date) => `nr. ${number} din ${date}`,
  code: 'Cod',
  description: 'Descriere',
  quantity: 'Cantitate',
  unitPrice: 'Preț',
  discount: 'Reducere',
  vat: 'TVA',
  amount: 'Valoare',
  vatIncluded: 'Prețurile includ TVA.',
  subtotal: 'Subtotal',
  receiptDiscount: 'Reducere pe document',
  voucher: (code) => `Voucher de reducere ${code}`,
  total: 'Total',
  rounding: 'Rotunjire',
  due: 'De plată',
  change: 'Rest',
  owed: 'Rămas de plată',
  balance: (code) => `Sold ${code}`,
  rate: 'Cotă',
  nature: 'Natură',
  net: 'Bază',
  tax: 'Taxă',
  completes: 'Finalizează',
  completedBy: 'Finalizat de',
  returns: 'Marfă returnată din',
  voids: 'Stornează',
  voidedBy: 'Stornat de',
  page: (page, pages) => `Pagina ${page} din ${pages}`,
};

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { it, en, es, ro };

/** In the words of the shop's country, whatever language the paper speaks. */
const NOT_FISCAL: Readonly<Record<string, string>> = {
  IT: 'documento non fiscale',
  RO: 'bon nefiscal',
  ES: 'documento no fiscal',
};

export function notFiscal(country: string): string {
  return NOT_FISCAL[country.toUpperCase()] ?? 'not a fiscal receipt';
}

/** `A 12/2026`: as people write it, and as the window finds it. */
export function numberOf({ series, number, year }: ClosedSale): string {
  return `${series} ${number}/${year}`;
}
