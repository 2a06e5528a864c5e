/** The shelves of the demo shop: invented goods with valid codes, so that a scanner has something to read. */
import { barcodeKey, hasValidCheckDigit } from '../../core/codes/gtin.ts';
import { invariant } from '../../core/quantities/brand.ts';
import type { UsualRates } from '../first-run/countries.ts';
import type { ArticleState } from '../store/article-state.ts';
import { type CatalogueWriting, setArticle } from '../store/catalogue.ts';
import type { Store } from '../store/handle.ts';

type Shelf = readonly [
  category: string,
  rate: keyof UsualRates,
  goods: readonly (readonly [name: string, cents: number])[],
];

const SHELVES: readonly Shelf[] = [
  [
    'Pane e snack',
    'basic',
    [
      ['Pane carasau', 399],
      ['Grissini al sesamo', 189],
      ['Taralli con semi di finocchio', 249],
      ['Crackers non salati', 149],
      ['Friselle integrali', 219],
    ],
  ],
  [
    'Pasta e riso',
    'basic',
    [
      ['Fusilli lunghi di Napoli', 159],
      ['Spaghetti n. 5', 99],
      ['Orecchiette fresche', 279],
      ['Riso Carnaroli 1 kg', 389],
      ['Gnocchi di patate', 179],
    ],
  ],
  [
    'Conserve e salse',
    'basic',
    [
      ['Passata di pomodoro', 149],
      ['Polpa di pomodoro', 119],
      ['Pesto alla genovese', 329],
      ['Ragù alla bolognese', 479],
      ['Capperi al sale', 309],
    ],
  ],
  [
    'Latte e formaggi',
    'basic',
    [
      ['Latte intero 1 l', 169],
      ['Mozzarella di bufala', 509],
      ['Parmigiano 24 mesi 300 g', 789],
      ['Yogurt al limone', 99],
      ['Ricotta fresca', 239],
    ],
  ],
  [
    'Salumi',
    'reduced',
    [
      ['Prosciutto di San Daniele', 539],
      ['Bresaola della Valtellina', 669],
      ['Mortadella 150 g', 249],
      ['Speck a fette', 379],
    ],
  ],
  [
    'Dolci',
    'reduced',
    [
      ['Cantucci alla mandorla', 279],
      ['Amaretti morbidi', 379],
      ['Croissant con crema', 79],
      ['Torta di nocciole', 899],
      ['Biscotti di farro', 229],
    ],
  ],
  [
    'Bevande',
    'standard',
    [
      ['Acqua naturale 1,5 l', 49],
      ['Spremuta di arance rosse', 219],
      ['Caffè macinato 250 g', 459],
      ['Vino rosso della casa', 649],
      ['Birra artigianale', 389],
      ['Chinotto', 129],
    ],
  ],
  [
    'Casa',
    'standard',
    [
      ['Sapone di Marsiglia', 189],
      ['Carta da cucina', 259],
      ['Sacchetti compostabili', 219],
      ['Candele di cera', 349],
    ],
  ],
];

/** Fills an empty catalogue. Barcodes are of the range that GS1 keeps for use inside a shop (2...). */
export function fillDemoCatalogue(store: Store, rates: UsualRates, writing: CatalogueWriting): void {
  const states = SHELVES.flatMap(([category, rate, goods]) =>
    goods.map(([description, price]) => ({ category, vatCode: rates[rate], description, price })),
  ).map((goods, index) => demoArticle(goods, index));
  store.writeTransaction((write) => {
    for (const state of states) setArticle(write, state.code, () => state, writing);
  });
}

type Goods = {
  readonly category: string;
  readonly vatCode: string;
  readonly description: string;
  readonly price: number;
};

function demoArticle({ category, vatCode, description, price }: Goods, index: number): ArticleState {
  const printed = withCheckDigit(`29${String(index + 1).padStart(10, '0')}`);
  return {
    code: `D${String(index + 1).padStart(3, '0')}`,
    description,
    category,
    brand: 'Bottega Ferraris',
    vatCode,
    barcodes: [{ key: barcodeKey(printed), printed }],
    price,
    offerPrice: index % 9 === 4 ? price - 10 * Math.ceil(price / 100) : null,
    // Ten-thousandths from cents: 55 % of the price. The countries of the first run all have two decimals.
    cost: price * 55,
    supplierDiscounts: [],
    generatedPointsHundredths: null,
    giftPoints: null,
    giftPointsFixed: false,
  };
}

function withCheckDigit(body: string): string {
  const code = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(hasValidCheckDigit);
  invariant(code !== undefined, 'one of ten digits checks a code');
  return code;
}
