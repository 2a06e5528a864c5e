/** The same sale when the ledger has 100,000 of them, against 1,000. */
import { type Figure, median, print, timed } from './measure.ts';
import { fillWithSales, type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const ROUNDS = 400;

export async function growth(): Promise<Figure[]> {
  const small = await tillUnderTest();
  const large = await tillUnderTest();
  try {
    fillWithSales(small, 1_000);
    fillWithSales(large, 100_000);
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.small.push(sell(small));
      times.large.push(sell(large));
    }
    return [
      print({
        figure: 'durable sale of 5 lines at 100,000 sales',
        value: median(times.large),
        unit: 'ms',
        ratio: median(times.large) / median(times.small),
        against: `the same at 1,000 sales (${median(times.small).toFixed(3)} ms)`,
        target: 1.2,
      }),
    ];
  } finally {
    await small.dispose();
    await large.dispose();
  }
}

function sell(under: TillUnderTest): number {
  under.fillBasket(5);
  return timed(() => under.close());
}
