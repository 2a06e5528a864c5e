/**
 * What the fake till knows of points, roughly as the real engine: a point for each whole 1.00
 * that is not on offer, 5 more for each 25.00, gifts at fixed counter-values, 100 points worth
 * 1.00 and at most 20 % of the sale. Off unless a test switches it on.
 */
import type {
  AskedPoints,
  ClosedSale,
  CounterCustomer,
  CounterLine,
  CounterPoints,
  CounterSnapshot,
  GiftOffers,
  GiftResult,
  PointsOffer,
} from '../../contract/window-types.ts';
import { NO_ARTICLE_POINTS } from '../../core/basket/basket.ts';
import { FAKE_ARTICLES } from './fake-articles.ts';

type Customer = CounterSnapshot['customer'];
type Refused = Omit<Extract<GiftResult, { ok: false }>, 'ok'>;

export function fakeCustomer(id: string, name: string, change: Partial<CounterCustomer> = {}): CounterCustomer {
  return {
    id,
    name,
    card: null,
    profile: 'Standard',
    badges: [],
    nextBadge: null,
    balance: 0,
    worth: null,
    spendingRefusal: null,
    giftPercentages: null,
    ...change,
  };
}

/** A member with 412 points, a card and a badge. */
export const ANNA = fakeCustomer('00000000-0000-4000-8000-0000000000a1', 'Anna Ferretti', {
  card: '0400012845734',
  profile: 'Soci',
  badges: [{ id: '00000000-0000-4000-8000-0000000000b1', title: 'Argento', icon: 'award' }],
  nextBadge: { title: 'Oro', missing: 8800, reached: 6480 },
  balance: 41_200,
  worth: 412,
});

/** Of a line that has nothing to do with points. */
export const NO_LINE_POINTS = {
  standing: null,
  gift: null,
  giftPoints: null,
  affordable: false,
  giftRefusal: null,
  earns: 0,
} satisfies Partial<CounterLine>;

/** The same of a line on a receipt. */
export const NO_SOLD_POINTS = { voucherShare: 0, pointsShare: 0, categoryIds: [], points: NO_ARTICLE_POINTS };

/** Hundredths of a point for one unit; others have no cost. */
const VALUES: Readonly<Record<string, number>> = {
  '8003716003435': 4600,
  '8015565030326': 2300,
  '8027269542173': 3600,
  '8029054888671': 16_300,
  '8003170030015': 5800,
  '8000000000026': 90_000,
  '8028618002942': 10_000,
};
const WHOLE = 10_000;
const MINIMUM_BALANCE = 5000;

export class FakePoints {
  isOn = false;
  /** The programme shows points as their value. */
  asMoney = false;
  lowersTaxable = true;
  readonly gifts = new Map<string, number>();
  asked: AskedPoints | null = null;

  forget(): void {
    this.gifts.clear();
    this.asked = null;
  }

  shown(line: CounterLine, lines: readonly CounterLine[], customer: Customer): CounterLine {
    if (!this.isOn || customer === null || line.returned !== null) return line;
    const giftPoints = costOf(line, line.quantity, WHOLE);
    const percentage = this.gifts.get(line.id);
    const left = (customer.balance ?? 0) - this.#spent(lines);
    const gift =
      percentage === undefined
        ? null
        : {
            percentage,
            points: costOf(line, line.quantity, percentage) ?? 0,
            counterValue: costOf(line, 1000, WHOLE) ?? 0,
            amount: part(line.amount, percentage),
          };
    return {
      ...line,
      amount: line.amount - (gift?.amount ?? 0),
      gift,
      giftPoints,
      affordable: giftPoints !== null && giftPoints <= left,
      giftRefusal: giftPoints === null ? 'no-cost' : null,
      earns: counts(line, percentage) ? Math.trunc(line.amount / 100) * 100 : 0,
    };
  }

  /** @param lines as shown @param total before the points discount */
  ofSale(lines: readonly CounterLine[], customer: Customer, total: number): CounterPoints | null {
    if (!this.isOn || customer === null) return null;
    const offer = this.asked && this.offer(this.asked, total, lines, customer);
    const taken = offer?.ok ? offer : null;
    const spends = this.#spent(lines) + (taken?.points ?? 0);
    const why = explanationOf(lines);
    const earns = why.points;
    const after = (customer.balance ?? 0) - spends + earns;
    const rest = why.counting.total % 2500;
    return {
      earns,
      spends,
      balanceAfter: after,
      next: [
        { reaches: 'step', missing: 100 - (why.counting.total % 100), gives: 100 },
        { reaches: 'gift-points', missing: 2500 - rest, gives: 500 + stepsWith(why.counting.total, 2500 - rest) },
      ],
      asMoney: this.asMoney
        ? {
            balance: worth(customer.balance ?? 0),
            earns: worth(earns),
            spends: worth(spends),
            balanceAfter: worth(after),
          }
        : null,
      discount: this.asked && {
        asked: this.asked,
        points: taken?.points ?? 0,
        amount: taken?.amount ?? 0,
        cap: taken?.cap ?? null,
        refusal: offer && !offer.ok ? offer.refusal : null,
        lowersTaxable: this.lowersTaxable,
      },
      why,
    };
  }

  closed({ customer, points }: CounterSnapshot): ClosedSale['points'] {
    if (customer === null || points === null) return null;
    const { earns, spends, balanceAfter } = points;
    return {
      before: customer.balance,
      earned: earns,
      spent: spends,
      after: balanceAfter,
      takenBack: 0,
      givenBack: 0,
      gained: (balanceAfter ?? 0) >= 50_000 ? ['Oro'] : [],
    };
  }

  refusalOf(
    line: CounterLine,
    { quantity, percentage }: { readonly quantity: number | null; readonly percentage: number | null },
    lines: readonly CounterLine[],
    customer: Customer,
  ): Refused | null {
    const cost = costOf(line, quantity ?? line.quantity, percentage ?? WHOLE);
    if (customer === null) return { refusal: 'customer-missing', missing: null };
    if (cost === null) return { refusal: 'no-cost', missing: null };
    const missing = cost - this.#available(line, lines, customer);
    return missing > 0 ? { refusal: 'balance-too-low', missing } : null;
  }

  offers(line: CounterLine, quantity: number | null, lines: readonly CounterLine[], customer: Customer): GiftOffers {
    const of = quantity ?? line.quantity;
    if (customer === null || costOf(line, of, WHOLE) === null) return { ok: false, refusal: 'no-cost' };
    const available = this.#available(line, lines, customer);
    const amount = Math.round((line.amount * of) / line.quantity);
    return {
      ok: true,
      available,
      offers: (customer.giftPercentages ?? [WHOLE]).map((percentage) => {
        const points = costOf(line, of, percentage) ?? 0;
        const off = part(amount, percentage);
        return { percentage, points, off, pays: amount - off, left: available - points };
      }),
    };
  }

  offer(asked: AskedPoints, total: number, lines: readonly CounterLine[], customer: Customer): PointsOffer {
    const balance = customer?.balance ?? 0;
    if (balance < MINIMUM_BALANCE) {
      const limit = { kind: 'points' as const, points: MINIMUM_BALANCE };
      return { ok: false, refusal: 'balance-below-minimum', limit };
    }
    const caps = [
      ...(asked.kind === 'all'
        ? []
        : [{ cap: 'asked' as const, amount: asked.kind === 'money' ? asked.money : worth(asked.points) }]),
      { cap: 'balance' as const, amount: worth(balance - this.#spent(lines)) },
      { cap: 'maximum-percentage' as const, amount: Math.trunc(total / 5) },
      { cap: 'discountable-lines' as const, amount: total },
    ];
    const least = caps.toSorted((a, b) => a.amount - b.amount)[0];
    if (!least || least.amount <= 0) return { ok: false, refusal: 'asked-not-positive', limit: null };
    const { cap, amount } = least;
    return {
      ok: true,
      amount,
      points: amount * 100,
      cap,
      caps,
      loweredToBlocks: false,
      lowersTaxable: this.lowersTaxable,
    };
  }

  affordable(text: string, offset: number, limit: number) {
    const words = text.toLowerCase();
    const gifts = FAKE_ARTICLES.flatMap(({ id, code, barcode, description, unit, price }) => {
      const points = VALUES[barcode ?? ''];
      const isFound = points !== undefined && points <= 41_200 && description.toLowerCase().includes(words);
      return isFound ? [{ articleId: id, code, description, unit, points, price: price ?? 0, cost: 12_500 }] : [];
    });
    return { gifts: gifts.slice(offset, offset + limit), total: gifts.length };
  }

  /** Without the points of a gift that this line is already. */
  #available(line: CounterLine, lines: readonly CounterLine[], customer: CounterCustomer): number {
    return (customer.balance ?? 0) - this.#spent(lines.filter(({ id }) => id !== line.id));
  }

  #spent(lines: readonly CounterLine[]): number {
    return lines.reduce((sum, line) => {
      const percentage = this.gifts.get(line.id);
      return sum + (percentage === undefined ? 0 : (costOf(line, line.quantity, percentage) ?? 0));
    }, 0);
  }
}

/** Pieces are rounded first and then added. */
function costOf({ code, unit }: CounterLine, quantity: number, percentage: number): number | null {
  const value = VALUES[code];
  if (value === undefined || quantity <= 0) return null;
  const whole = (hundredths: number): number => Math.max(100, Math.round(hundredths / 100) * 100);
  if (unit !== 'piece') return whole((value * percentage * quantity) / 10_000_000);
  return (whole((value * percentage) / WHOLE) * quantity) / 1000;
}

function part(amount: number, percentage: number): number {
  return Math.round((amount * percentage) / WHOLE);
}

function worth(hundredths: number): number {
  return Math.trunc(hundredths / 100);
}

/** Points of the steps that so much more reaches. */
function stepsWith(total: number, more: number): number {
  return (Math.trunc((total + more) / 100) - Math.trunc(total / 100)) * 100;
}

function counts(line: CounterLine, percentage: number | undefined): boolean {
  return percentage !== WHOLE && !line.onOffer && line.returned === null;
}

/** One point for 1.00, and five more for each 25.00. */
export const A_POINT_EACH = { kind: 'steps', points: 100, threshold: 100, step: 100, from: null } as const;
const FIVE_MORE = { kind: 'multiples', points: 500, of: 2500 } as const;

function explanationOf(lines: readonly CounterLine[]): Extract<CounterPoints['why'], { eligible: true }> {
  const explained = lines.map(({ id, description, quantity, amount, earns, gift, onOffer }) => ({
    lineId: id,
    description,
    quantity,
    exclusion: gift?.percentage === WHOLE ? ('gift' as const) : onOffer ? ('offer' as const) : null,
    amount,
    earns,
  }));
  const total = explained.reduce((sum, { exclusion, amount }) => sum + (exclusion === null ? amount : 0), 0);
  const steps = Math.trunc(total / 100);
  const multiples = Math.trunc(total / 2500);
  const gift = multiples * 500;
  return {
    eligible: true,
    points: steps * 100 + gift,
    parts: [
      { kind: 'base', points: steps * 100, steps, rule: A_POINT_EACH },
      ...(multiples === 0 ? [] : [{ kind: 'gift' as const, points: gift, multiples, rule: FIVE_MORE }]),
    ],
    lines: explained,
    counting: { lines: total, vouchers: 0, voucherTimes: 400, attenuation: 0, total },
  };
}
