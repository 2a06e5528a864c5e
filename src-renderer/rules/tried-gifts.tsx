/** What each thing of the imagined sale costs in points (LOYALTY.md 4.1), and why one costs none. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trial, TriedLine } from '../../contract/window-types.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './rules.module.css';

export function TriedGifts({ trial: { lines, giftPoints } }: { readonly trial: Trial }): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="tried-gifts">
      <h3 id="tried-gifts" className={classes['heading']}>
        {t('ruleTrial.gifts')}
      </h3>
      <table className={classes['table']}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.description}
                <GiftNote line={line} />
              </th>
              <td className={classes['points']}>
                {line.giftPoints === null ? '' : <PointsFigure hundredths={line.giftPoints} />}
              </td>
            </tr>
          ))}
        </tbody>
        {lines.length > 1 && giftPoints > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{t('ruleTrial.together')}</th>
              <td className={classes['points']}>
                <PointsFigure hundredths={giftPoints} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function GiftNote({ line: { counterValue: value } }: { readonly line: TriedLine }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={classes['help']}>
      {value.kind === 'none' && t(`ruleTrial.none.${value.why}`)}
      {value.kind === 'fixed' && t('ruleTrial.fixed')}
      {value.kind === 'computed' && t('ruleTrial.computed', { ratio: value.ratio, row: value.row + 1 })}
    </span>
  );
}
