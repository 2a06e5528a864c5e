/** The rule behind a part of the points, in words with its own figures: `1 punto ogni 1,00 €`, `×3 per Bevande`. */
import { useTranslation } from 'react-i18next';
import type { PointsExplanation } from '../../contract/window-types.ts';
import { formatPercent } from '../format/percent.ts';
import { pointsCount } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';

type Part = Extract<PointsExplanation, { eligible: true }>['parts'][number];
type Rule = NonNullable<Part['rule']>;
type GridPart = Extract<Part, { kind: 'grid' }>;

/** @returns null for a part that no rule gives, as a rounding */
export function usePartRule(): (part: Part) => string | null {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const steps = useStepsRule();
  const grid = useGridRule();
  return (part) => {
    const { rule } = part;
    if (rule === null) return null;
    if (part.kind === 'grid') return grid(part, rule);
    switch (rule.kind) {
      case 'steps':
        return steps(rule);
      case 'multiples':
        return t('pointsWhy.rule.gift', { ...rule, count: pointsCount(rule.points) });
      case 'units':
        return t('pointsWhy.rule.units', { ...rule, count: pointsCount(rule.points) });
      case 'percentage':
        return t('pointsWhy.rule.percentage', { percent: formatPercent(rule.basisPoints, locale) });
      case 'times':
        return null;
    }
  };
}

/** A threshold that is the step needs no words of its own. */
function useStepsRule(): (rule: Extract<Rule, { kind: 'steps' }>) => string {
  const { t } = useTranslation();
  return ({ points, threshold, step, from }) => {
    const figures = { points, threshold, step, count: pointsCount(points) };
    const isPlain = threshold === step;
    if (from === null) return t(isPlain ? 'pointsWhy.rule.steps' : 'pointsWhy.rule.stepsFrom', figures);
    if (isPlain && from === threshold) return t('pointsWhy.rule.share', figures);
    return t('pointsWhy.rule.shareFrom', { ...figures, from });
  };
}

function useGridRule(): (part: GridPart, rule: Rule) => string | null {
  const { t } = useTranslation();
  const shelfOf = ({ shelf, row }: GridPart): string => {
    if (shelf === null) return t('pointsWhy.shelf.row', { row: row + 1 });
    const { category, brand } = shelf;
    if (brand === null) return category ?? t('pointsWhy.shelf.all');
    return category === null ? t('pointsWhy.shelf.brand', { brand }) : t('pointsWhy.shelf.both', { category, brand });
  };
  return (part, rule) => {
    const shelf = shelfOf(part);
    switch (rule.kind) {
      case 'units':
        return t('pointsWhy.rule.gridUnits', { ...rule, shelf, count: pointsCount(rule.points) });
      case 'multiples':
        return t('pointsWhy.rule.gridMultiples', { ...rule, shelf, count: pointsCount(rule.points) });
      case 'times':
        return t('pointsWhy.rule.gridTimes', { ...rule, shelf });
      default:
        return null;
    }
  };
}
