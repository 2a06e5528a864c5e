/** What one article says about points: its 'punti generati', its own rule, its fixed counter-value, or that it is no gift. */
import type { OwnRule } from '../../core/loyalty/sale.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { HUNDREDTHS_OF_A_POINT, type Points, points } from '../../core/quantities/points.ts';
import type { ArticleRow } from './articles.ts';
import type { WriteHandle } from './handle.ts';
import { statement } from './statement.ts';

export interface ArticlePoints {
  /** For each unit, in profiles that give points by article; null: none. */
  readonly generatedPoints: Points | null;
  /** In place of the general rule. */
  readonly ownRule: OwnRule | null;
  readonly noGift: boolean;
  /** Null: computed from the cost. */
  readonly fixedCounterValue: Points | null;
}

type PointsColumns = Pick<
  ArticleRow,
  | 'row'
  | 'generated_points_hundredths'
  | 'gift_points'
  | 'gift_points_fixed'
  | 'own_points_kind'
  | 'own_points'
  | 'no_gift'
>;

const update = statement<PointsColumns>()((db, arg) =>
  db
    .updateTable('article')
    .set({
      generated_points_hundredths: arg('generated_points_hundredths'),
      gift_points: arg('gift_points'),
      gift_points_fixed: arg('gift_points_fixed'),
      own_points_kind: arg('own_points_kind'),
      own_points: arg('own_points'),
      no_gift: arg('no_gift'),
    })
    .where('row', '=', arg('row')),
);

/** An article's row brings them along: nothing is read for them. */
export function articlePointsOf(stored: Omit<PointsColumns, 'row'>): ArticlePoints {
  const { generated_points_hundredths: generated, gift_points: gift, gift_points_fixed: fixed } = stored;
  return {
    generatedPoints: generated === null ? null : points(generated),
    ownRule: ownRuleOf(stored),
    noGift: stored.no_gift === 1,
    // Whole points are stored; one that is not fixed is an import's old figure and counts for nothing.
    fixedCounterValue: fixed === 1 && gift !== null ? points(gift * HUNDREDTHS_OF_A_POINT) : null,
  };
}

/** @param said a fixed counter-value in whole points */
export function writeArticlePoints(write: WriteHandle, row: number, said: ArticlePoints): void {
  const { generatedPoints, ownRule, noGift, fixedCounterValue: fixed } = said;
  write.run(update, {
    row,
    generated_points_hundredths: generatedPoints,
    gift_points: fixed === null ? null : fixed / HUNDREDTHS_OF_A_POINT,
    gift_points_fixed: fixed === null ? 0 : 1,
    own_points_kind: ownRule?.kind ?? null,
    own_points: ownRule === null ? null : ownRule.kind === 'per-unit' ? ownRule.points : ownRule.basisPoints,
    no_gift: noGift ? 1 : 0,
  });
}

function ownRuleOf({ own_points_kind: kind, own_points: figure }: Omit<PointsColumns, 'row'>): OwnRule | null {
  if (kind === null || figure === null) return null;
  return kind === 'per-unit' ? { kind, points: points(figure) } : { kind, basisPoints: basisPoints(figure) };
}
