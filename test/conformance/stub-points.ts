/** The stub's answers about points: nobody has any. */
const done = { ok: true } as const;
const nobody = { ok: false, refusal: 'customer-unknown' } as const;
const none = { rows: [], total: 0 };

export const STUB_POINTS = {
  customer: () => null,
  movements: () => ({ ...none, points: 0 }),
  csv: () => ({ fileName: 'points.csv', file: new File([], 'points.csv') }),
  operation: () => nobody,
  deletion: () => ({ ok: false, refusal: 'movement-unknown' }) as const,
  overview: () => ({
    earned: 0,
    redeemed: 0,
    unredeemed: 0,
    expired: 0,
    debt: 0,
    customersWithPoints: 0,
    members: 0,
    pending: 0,
    visitors: 0,
    months: [],
  }),
  customers: () => none,
  report: () => ({
    operations: 0,
    points: 0,
    credited: 0,
    debited: 0,
    average: 0,
    totalBalance: 0,
    kinds: [],
    topCustomers: [],
  }),
  gifts: () => ({ gifts: [], points: 0, cost: 0, value: 0, discounts: 0 }),
  liability: () => ({ points: 0, atGiftCost: null, atConversion: null, customers: 0, debt: 0, ages: [] }),
  done: () => done,
  merges: () => [],
};
