/** Articles for the fake till: those of the design's pictures, with their codes and prices. */
import type { ArticleHit } from '../../contract/window-types.ts';

type Row = readonly [description: string, barcode: string, price: number | null, more?: Partial<ArticleHit>];

const ROWS: readonly Row[] = [
  ['Passata di pomodoro', '8003716003435', 599],
  ['Pane carasau', '8017596069863', 319, { ordinaryPrice: 399, onOffer: true }],
  ['Taralli con semi di finocchio', '8015565030326', 249],
  ['Cantucci alla mandorla', '8027269542173', 279],
  ['Datteri di Tunisia in ramo', '8028618002942', 469, { unit: 'kg' }],
  ['Risotto ai funghi porcini', '8029054888671', 749],
  ['Mozzarella di Bufala Campana', '8003170030015', 509],
  ['Latte di Capra', '8001000000011', 269],
  ['Yaourte', '8000000000767', 1729],
  ['Caramels tendres', '8000000000026', 3829],
  ['Pesto al basilico', '8032680410178', 539],
  ['Tortelloni ai Funghi porcini', '8007490041096', 439],
  ['Pesto alla siciliana', '8001300240037', 479],
  ['Vino senza prezzo', '8001300240099', null],
  ['Fiori del mercato', '8001300240105', null],
  ['Deposito bottiglia', '8001300240112', 50],
  ['Mozzarella light', '8003170030022', 419],
  [
    'Brânză de burduf, cașcaval și smântână țărănească de la munte, porție mare pentru toată familia',
    '5941234567899',
    123_456,
  ],
];

/** Its price is typed at the counter. */
export const OPEN_PRICE_BARCODE = '8001300240105';

export const FAKE_ARTICLES: readonly ArticleHit[] = ROWS.map(([description, barcode, price, more], index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  code: `A${String(index).padStart(6, '0')}`,
  description,
  barcode,
  unit: 'piece',
  price,
  ordinaryPrice: price,
  onOffer: false,
  isDeposit: description.startsWith('Deposito'),
  ...more,
}));
