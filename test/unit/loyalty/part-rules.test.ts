/** The rule that each part of an explanation names, with its own figures, from the basis of the sale. */
import { expect, it } from 'vitest';
import type { GridRow } from '../../../core/loyalty/grid.ts';
import { partRule } from '../../../core/loyalty/part-rules.ts';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import { multiplier } from '../../../core/quantities/points.ts';
import { type ArticleChange, earnedBy, eligible, eur, PLAIN, percentOf, pts, RULES, sold } from '../support/loyalty.ts';

const GRID: EarningRules = { ...PLAIN, usesGrid: true };
const TENS: EarningRules = { ...PLAIN, threshold: eur(10), step: eur(3), pointsPerStep: pts(2) };

/** Each part as its kind and the rule's own figures. */
function rulesOf(rules: EarningRules, article: ArticleChange = {}, gives: GridRow['gives'] | null = null) {
  const grid = gives === null ? [] : [{ categoryId: 'drinks', brandId: null, gives }];
  const { earning, basis } = eligible(earnedBy([sold(1, 25.5, {}, article)], { rules, programme: { grid } }));
  return earning.parts.map((part) => {
    const line = basis.lines.find(({ id }) => 'lineId' in part && id === part.lineId);
    const { kind, ...figures } = partRule(part, basis.rules, line) ?? { kind: 'none' };
    return `${part.kind}: ${kind} ${Object.values(figures).join(' ')}`.trim();
  });
}

const drinks = { categoryIds: ['drinks'] };

it.each<[string, string[], string[]]>([
  ['a point for each 1.00', rulesOf(PLAIN), ['base: steps 100 100 100']],
  ['a threshold of its own', rulesOf(TENS), ['base: steps 200 1000 300']],
  ['no threshold counts as the step', rulesOf({ ...TENS, threshold: eur(0) }), ['base: steps 200 300 300']],
  ['fractions from the threshold', rulesOf({ ...TENS, wholePointsOnly: false }), ['base: steps 200 1000 300 1000']],
  [
    'fractions from their own threshold',
    rulesOf({ ...TENS, wholePointsOnly: false, fractionalThreshold: eur(5) }),
    ['base: steps 200 1000 300 500'],
  ],
  ['gift points', rulesOf(RULES), ['base: steps 100 100 100', 'gift: multiples 500 2500']],
  [
    'generated points',
    rulesOf({ ...PLAIN, pointsByArticle: true }, { generatedPoints: pts(3) }),
    ['article: units 300'],
  ],
  [
    'an own rule by the unit',
    rulesOf(PLAIN, { ownRule: { kind: 'per-unit', points: pts(4) } }),
    ['base: steps 100 100 100', 'own: units 400'],
  ],
  [
    'an own rule by percentage, and what whole points took off',
    rulesOf(PLAIN, { ownRule: { kind: 'percentage', basisPoints: percentOf(12.5) } }),
    ['base: steps 100 100 100', 'own: percentage 1250', 'rounding: none'],
  ],
  [
    'the grid by the unit',
    rulesOf(GRID, drinks, { kind: 'per-unit', points: pts(2) }),
    ['base: steps 100 100 100', 'grid: units 200'],
  ],
  [
    'the grid by the step',
    rulesOf(GRID, drinks, { kind: 'per-step', step: eur(5), points: pts(1) }),
    ['base: steps 100 100 100', 'grid: multiples 100 500'],
  ],
  [
    'the grid three times',
    rulesOf(GRID, drinks, { kind: 'multiplier', times: multiplier(300) }),
    ['base: steps 100 100 100', 'grid: times 300'],
  ],
])('%s', (_name, shown, expected) => {
  expect(shown).toEqual(expected);
});
