/** What F6 says before Enter is what Enter does: gifts by percentage and by piece, and figures of refused discounts. */
import { expect, it } from 'vitest';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { HUNDRED_FOR_ONE, pts } from '../support/loyalty.ts';
import { BALL, choose, give, loyaltyShop, WINE } from '../support/loyalty-shop.ts';
import { scanAll, type TestTill } from '../support/test-till.ts';

const lineAt = (till: TestTill, place: number) => till.counter.snapshot.lines[place];
const offers = (till: TestTill, place: number, quantity: number | null = null) =>
  till.counter.giftOffers({ lineId: lineAt(till, place)?.id ?? '', quantity });

it('a whole line and some of its pieces, with what is left of the points or missing', async () => {
  const { till, anna } = await loyaltyShop(100);
  scanAll(till, BALL, BALL);
  expect(offers(till, 0)).toEqual({ ok: false, refusal: 'customer-missing' });
  choose(till, anna);
  const before = till.counter.snapshot;
  const whole = { percentage: 10_000, points: pts(128), off: 1020, pays: 0, left: -pts(28) };
  expect(offers(till, 0)).toEqual({ ok: true, available: pts(100), offers: [whole] });
  const one = { percentage: 10_000, points: pts(64), off: 510, pays: 0, left: pts(36) };
  expect(offers(till, 0, 1000)).toEqual({ ok: true, available: pts(100), offers: [one] });
  expect(till.counter.snapshot).toEqual(before);
});

it('each of the percentages of the profile, and giving does what was said', async () => {
  const percentages = [2500, 5000, 10_000].map(basisPoints);
  const { till, anna } = await loyaltyShop(100, { profile: { gifts: { ...(await giftRules()), percentages } } });
  scanAll(till, BALL);
  choose(till, anna);
  const said = offers(till, 0);
  expect(said.ok && said.offers.map(({ points, off, pays }) => [points / 100, off, pays])).toEqual([
    [16, 128, 382],
    [32, 255, 255],
    [64, 510, 0],
  ]);
  give(till, 0, { percentage: 5000 });
  expect(lineAt(till, 0)).toMatchObject({ amount: 255, gift: { points: pts(32), amount: 255 } });
  expect(offers(till, 0)).toMatchObject({ available: pts(100) });
});

it('an article without a value says why', async () => {
  const { till, anna } = await loyaltyShop(100);
  scanAll(till, WINE);
  choose(till, anna);
  expect(offers(till, 0)).toEqual({ ok: false, refusal: 'no-cost' });
});

it('a refused discount names the figure that it is about, and the strip the worth of points', async () => {
  const discount = { ...HUNDRED_FOR_ONE, minimumBalance: pts(500) };
  const { till, anna } = await loyaltyShop(250, { programme: { discount, shownAs: 'money' } });
  scanAll(till, WINE);
  choose(till, anna);
  const limit = { kind: 'points', points: pts(500) };
  expect(till.counter.pointsOffer({ kind: 'all' })).toEqual({ ok: false, refusal: 'balance-below-minimum', limit });
  expect(till.counter.snapshot.points?.asMoney).toMatchObject({
    balance: 250,
    earns: 120,
    spends: 0,
    balanceAfter: 370,
  });
});

/** Those that the shop of the tests begins with. */
async function giftRules() {
  const { till } = await loyaltyShop(0);
  const profile = till.rules.defaultProfile();
  if (!profile) throw new Error('the shop has a default profile');
  return profile.gifts;
}
