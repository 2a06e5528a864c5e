/** The counter-value of an article, read from the catalogue and computed: nothing of it is stored. */
import { barcodeKey } from '../../core/codes/gtin.ts';
import { counterValueOf } from '../../src-main/rules/article-rules.ts';
import { findByBarcode } from '../../src-main/store/articles.ts';
import { type Figure, median, print, timed } from './measure.ts';
import { GIFTS } from './points-shop.ts';
import { tillUnderTest } from './till-under-test.ts';

const ROUNDS = 200;

export async function counterValue(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { store, time, now, documents } = under.till.services;
    const { minorPerMajor } = documents;
    const context = { read: store.read, day: time.dayOf(now()), minorPerMajor };
    const articles = under.codes.flatMap((code) => findByBarcode(store.read, barcodeKey(code))?.article ?? []);
    const look = () => {
      for (const article of articles) counterValueOf(context, article, GIFTS);
    };
    const times = Array.from({ length: ROUNDS }, () => (timed(look) * 1000) / articles.length);
    return [
      print({
        figure: 'counter-value of an article when read, all options on',
        value: median(times),
        unit: 'us',
        ratio: null,
        against: 'stands for itself; price, cost, VAT and points are read from the file',
        target: 20,
      }),
    ];
  } finally {
    await under.dispose();
  }
}
