/** What a sale earned years ago it still earned, whatever the engine learns since (ADR 16): frozen with the events. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { saleBody } from '../../../contract/events/sale.ts';
import { type EarningBasis, earningOf } from '../../../core/loyalty/earning.ts';

it('earns what it earned', () => {
  const file = new URL('../../fixtures/events/sale-1-points.json', import.meta.url);
  const { points } = saleBody.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!points?.earning?.eligible) throw new Error('the fixture earns nothing');
  expect(earningOf(points.earning.basis as unknown as EarningBasis).points).toBe(points.earning.points);
  expect(points.earning.points).toBeGreaterThan(0);
});
