/**
 * Why these points (LOYALTY.md 2.10): each line with what of it counts or why it does not, the
 * total that counts, and the parts that add up to the points. The counter, the receipt and the
 * profile's try-it show the same.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsExplanation } from '../../contract/window-types.ts';
import { currencySign, formatAmount } from '../format/money.ts';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { EarnedParts } from './earned-parts.tsx';
import classes from './points-explained.module.css';

type Eligible = Extract<PointsExplanation, { eligible: true }>;

export function PointsExplained({ explanation }: { readonly explanation: PointsExplanation }): ReactNode {
  const { t } = useTranslation();
  if (!explanation.eligible) return <p className={classes['not']}>{t(`pointsWhy.notEligible.${explanation.why}`)}</p>;
  return (
    <div className={classes['why']}>
      <ExplainedLines explanation={explanation} />
      <EarnedParts explanation={explanation} />
    </div>
  );
}

function ExplainedLines({ explanation: { lines, counting } }: { readonly explanation: Eligible }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('pointsWhy.line')}</th>
          <th scope="col">{t('pointsWhy.counts', { sign: currencySign(formats) })}</th>
          <th scope="col">{t('pointsWhy.points')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ExplainedLine key={line.lineId} line={line} />
        ))}
        {counting.attenuation !== 0 && (
          <tr>
            <th scope="row">
              {t('pointsWhy.attenuation', { vouchers: counting.vouchers, times: counting.voucherTimes })}
            </th>
            <td>{formatAmount(-counting.attenuation, formats)}</td>
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('pointsWhy.total')}</th>
          <td>{formatAmount(counting.total, formats)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function ExplainedLine({ line }: { readonly line: Eligible['lines'][number] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { description, exclusion, amount, earns } = line;
  return (
    <tr className={exclusion === null ? '' : classes['out']}>
      <th scope="row">
        <span className={classes['name']}>{description}</span>{' '}
        {exclusion && <span className={classes['note']}>{t(`pointsWhy.exclusion.${exclusion}`)}</span>}
      </th>
      <td>{formatAmount(exclusion === null ? amount : 0, formats)}</td>
      <td className={earns === 0 ? '' : classes['points']}>
        {earns === 0 ? formatPoints(0, formats.locale) : formatSignedPoints(earns, formats.locale)}
      </td>
    </tr>
  );
}
