/** The counter-value of every article of the fake till, and a programme with two badges between which there is a gap. */
import type { ProgrammeDocument } from '../../contract/window-types.ts';
import { STARTING_PROGRAMME } from '../../src-main/rules/starting-rules.ts';

export const FAKE_VALUE = {
  profileId: '01a30000-0000-7000-8000-000000000001',
  description: 'Standard',
  isDefault: true,
  value: { kind: 'computed' as const, points: 6400, row: 1, ratio: 3000 },
  basis: {
    price: 510,
    purchaseCost: 23_900,
    discountedCost: 21_500,
    markup: 13_721,
    markupUpTo: 20_000,
    byPrice: false,
  },
};

export function twoBadges(): ProgrammeDocument {
  return {
    ...(STARTING_PROGRAMME as unknown as ProgrammeDocument),
    badges: [
      {
        id: '01a30000-0000-7000-8000-0000000000b1',
        title: 'Bronzo',
        description: '',
        icon: 'medal',
        from: 10_000,
        to: 50_000,
      },
      {
        id: '01a30000-0000-7000-8000-0000000000b2',
        title: 'Oro',
        description: '',
        icon: 'crown',
        from: 50_100,
        to: null,
      },
    ],
  };
}
