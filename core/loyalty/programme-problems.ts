/** All that forbids saving the programme with its badges and discounts, each with the row of its list where it has one. */
import { type Badge, type BadgeRefusal, badgeRefusal } from './badges.ts';
import { gridRefusals } from './grid.ts';
import type { Programme } from './programme.ts';
import { type ProgrammeRefusal, programmeRefusals } from './programme-refusals.ts';
import { type BadgeDiscount, type BadgeDiscountRefusal, badgeDiscountRefusal } from './standing-discount.ts';

export interface ProgrammeProblem {
  readonly refusal:
    | ProgrammeRefusal
    | BadgeRefusal
    | BadgeDiscountRefusal
    | 'badge-twice'
    | 'discount-title-missing'
    | 'badge-unknown';
  /** Of the grid, the badges or the discounts by badge. */
  readonly row: number | null;
}

type TitledDiscount = BadgeDiscount & { readonly title: string };

interface SavedTogether {
  readonly programme: Programme;
  readonly badges: readonly Badge[];
  readonly badgeDiscounts: readonly TitledDiscount[];
}

export function programmeProblems({ programme, badges, badgeDiscounts }: SavedTogether): readonly ProgrammeProblem[] {
  const whole = programmeRefusals({ ...programme, grid: [] });
  const ids = badges.map(({ id }) => id);
  return [
    ...whole.map((refusal) => ({ refusal, row: null })),
    ...gridRefusals(programme.grid),
    ...badges.flatMap((badge, row) => {
      const refusal = badgeRefusal(badge) ?? (ids.indexOf(badge.id) < row ? ('badge-twice' as const) : null);
      return refusal === null ? [] : [{ refusal, row }];
    }),
    ...badgeDiscounts.flatMap((discount, row) => {
      const refusal = discountProblem(discount, ids);
      return refusal === null ? [] : [{ refusal, row }];
    }),
  ];
}

function discountProblem(discount: TitledDiscount, badgeIds: readonly string[]): ProgrammeProblem['refusal'] | null {
  if (discount.title.trim() === '') return 'discount-title-missing';
  const refusal = badgeDiscountRefusal(discount);
  if (refusal !== null) return refusal;
  return discount.badgeIds.every((id) => badgeIds.includes(id)) ? null : 'badge-unknown';
}
