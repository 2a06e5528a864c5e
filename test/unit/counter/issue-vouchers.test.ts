/** Issued vouchers: codes that can be read aloud, each there once, all of an issue or none. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { money } from '../../../core/quantities/money.ts';
import { issueVouchers } from '../../../src-main/counter/issue-vouchers.ts';
import type { Store } from '../../../src-main/store/handle.ts';
import { DATABASE_FILE, openStore } from '../../../src-main/store/open.ts';
import { findVoucher, isVoucherUsed, pageVouchers } from '../../../src-main/store/vouchers.ts';
import { closeAtEnd, tempDir } from '../support/temp-dir.ts';

const ISSUE = {
  prefix: 'XMAS',
  discount: { kind: 'amount', amount: money(500) },
  validFrom: '2026-12-01',
  validTo: null,
} as const;

async function aStore(): Promise<Store> {
  const store = await openStore(join(tempDir(), DATABASE_FILE));
  closeAtEnd(() => store.close());
  return store;
}

/** Every place of the alphabet after the other: 1000 codes are soon the same again. */
function counting(step: number): (below: number) => number {
  let at = 0;
  return (below) => {
    at += step;
    return at % below;
  };
}

it('makes as many as are wanted, beginning with the prefix and a letter', async () => {
  const store = await aStore();
  const codes = issueVouchers(store, { now: () => 5, randomBelow: counting(7) }, { ...ISSUE, count: 20 });
  expect(new Set(codes).size).toBe(20);
  for (const code of codes) expect(code).toMatch(/^XMAS[A-HJKMNP-TV-Z][A-HJKMNP-TV-Z2-9]{9}$/);
  expect(pageVouchers(store.read, { offset: 0, limit: 200 }).total).toBe(20);
});

it('keeps what was typed, and knows a code in small letters', async () => {
  const store = await aStore();
  const [code = ''] = issueVouchers(store, { now: () => 5, randomBelow: () => 0 }, { ...ISSUE, count: 1 });
  expect(findVoucher(store.read, code.toLowerCase())).toEqual({
    code: 'XMASAAAAAAAAAA',
    discount_kind: 'amount',
    discount_typed: 500,
    valid_from: '2026-12-01',
    valid_to: null,
    issued_at_ms: 5,
  });
  expect(isVoucherUsed(store.read, code)).toBe(false);
});

it('never makes a code that is there already', async () => {
  const store = await aStore();
  issueVouchers(store, { now: () => 5, randomBelow: () => 0 }, { ...ISSUE, count: 1 });
  const places = [...Array.from({ length: 10 }, () => 0), ...Array.from({ length: 10 }, () => 1)];
  const [second] = issueVouchers(
    store,
    { now: () => 6, randomBelow: () => places.shift() ?? 2 },
    { ...ISSUE, count: 1 },
  );
  expect(second).toBe('XMASBBBBBBBBBB');
});

it('writes none when one cannot be made', async () => {
  const store = await aStore();
  let made = 0;
  const failing = (): number => {
    made += 1;
    if (made > 25) throw new Error('no more chance');
    return made % 20;
  };
  expect(() => issueVouchers(store, { now: () => 5, randomBelow: failing }, { ...ISSUE, count: 5 })).toThrow();
  expect(pageVouchers(store.read, { offset: 0, limit: 10 }).total).toBe(0);
});
