/** The parts of the points, each with how it came about, and their sum. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsExplanation } from '../../contract/window-types.ts';
import { formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './points-explained.module.css';
import { PointsFigure } from './points-figure.tsx';
import { usePartRule } from './use-part-rule.ts';

type Eligible = Extract<PointsExplanation, { eligible: true }>;
type Part = Eligible['parts'][number];

export function EarnedParts({ explanation }: { readonly explanation: Eligible }): ReactNode {
  const { t } = useTranslation();
  const { parts, lines, points } = explanation;
  return (
    <table className={`${classes['table']} ${classes['parts']}`}>
      <caption>{t('pointsWhy.sum')}</caption>
      <tbody>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
          <PartRow key={index} part={part} lines={lines} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('pointsWhy.result')}</th>
          <td className={classes['points']}>
            <PointsFigure hundredths={points} signed />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function PartRow({ part, lines }: { readonly part: Part; readonly lines: Eligible['lines'] }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const note = useNote()(part, lines);
  const rule = usePartRule()(part);
  return (
    <tr>
      <th scope="row">
        <span className={classes['name']}>{t(`pointsWhy.part.${part.kind}`)}</span>{' '}
        <span className={classes['note']}>{note}</span>{' '}
        {rule !== null && <span className={classes['rule']}>{rule}</span>}
      </th>
      <td className={part.points === 0 ? '' : classes['points']}>{formatSignedPoints(part.points, locale)}</td>
    </tr>
  );
}

function useNote(): (part: Part, lines: Eligible['lines']) => string {
  const { t } = useTranslation();
  return (part, lines) => {
    switch (part.kind) {
      case 'base':
        return part.steps === null ? t('pointsWhy.fractions') : t('pointsWhy.steps', { count: part.steps });
      case 'gift':
        return t('pointsWhy.multiples', { count: part.multiples });
      case 'rounding':
        return t('pointsWhy.wholeOnly');
      case 'grid':
        return t('pointsWhy.gridRow', { article: nameOf(part.lineId, lines), row: part.row + 1 });
      default:
        return nameOf(part.lineId, lines);
    }
  };
}

function nameOf(lineId: string, lines: Eligible['lines']): string {
  return lines.find((line) => line.lineId === lineId)?.description ?? '';
}
