import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as quantities from '../../../contract/quantities.ts';

const NO_INTEGERS = [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined, 1n];

describe('figures that cross a border are safe integers', () => {
  const schemas = {
    minorUnits: quantities.minorUnits,
    thousandths: quantities.thousandths,
    percentBasisPoints: quantities.percentBasisPoints,
    costTenThousandths: quantities.costTenThousandths,
    instantMs: quantities.instantMs,
  } satisfies Record<string, z.ZodType>;
  const cases = Object.entries(schemas).flatMap(([name, schema]) =>
    NO_INTEGERS.map((value) => [name, value, schema] as const),
  );
  it.each(cases)('%s refuses %s', (_name, value, schema) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
  it.each(Object.entries(schemas))('%s takes zero and the largest', (_name, schema) => {
    expect([0, Number.MAX_SAFE_INTEGER].every((value) => schema.safeParse(value).success)).toBe(true);
  });
  it('an instant is not before 1970, an amount may be negative', () => {
    expect([quantities.instantMs.safeParse(-1).success, quantities.minorUnits.safeParse(-1).success]).toEqual([
      false,
      true,
    ]);
  });
});

describe('ids', () => {
  it.each([
    ['018f2f6e-0000-7000-8000-000000000001', true],
    ['018F2F6E-0000-7000-8000-000000000001', true],
    ['018f2f6e000070008000000000000001', false],
    ['018f2f6e-0000-7000-c000-000000000001', false],
    ['', false],
    ["' OR 1=1", false],
  ])('%j: %s', (id, taken) => {
    expect(quantities.uuid.safeParse(id).success).toBe(taken);
  });
});
