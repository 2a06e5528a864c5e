/** The points of the sale just closed, so that the cashier can tell them: earned, used, the balance, a new badge. */
import { IconAward } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './ready-state.module.css';

export function ClosedPoints({ points }: { readonly points: NonNullable<ClosedSale['points']> }): ReactNode {
  const { t } = useTranslation();
  const { before, earned, spent, after, takenBack, givenBack, gained } = points;
  const figures = [
    ...(before === null ? [] : [{ name: 'before', hundredths: before, isChange: false } as const]),
    // A return that earns nothing says only what it takes and gives back.
    ...(earned === 0 && (takenBack !== 0 || givenBack !== 0)
      ? []
      : [{ name: 'earned', hundredths: earned, isChange: true } as const]),
    ...(spent === 0 ? [] : [{ name: 'spent', hundredths: -spent, isChange: true } as const]),
    ...(takenBack === 0 ? [] : [{ name: 'takenBack', hundredths: -takenBack, isChange: true } as const]),
    ...(givenBack === 0 ? [] : [{ name: 'givenBack', hundredths: givenBack, isChange: true } as const]),
    ...(after === null ? [] : [{ name: 'after', hundredths: after, isChange: false } as const]),
  ];
  return (
    <>
      <dl className={classes['points']}>
        {figures.map(({ name, hundredths, isChange }) => (
          <div key={name}>
            <dt>{t(`counterPoints.receipt.${name}`)}</dt>
            <dd className={isChange ? classes['earned'] : ''}>
              <PointsFigure hundredths={hundredths} signed={isChange} />
            </dd>
          </div>
        ))}
      </dl>
      {gained.map((title) => (
        <p key={title} className={classes['gained']}>
          <IconAward size={18} stroke={1.75} aria-hidden="true" />
          {t('counterPoints.receipt.gained', { title })}
        </p>
      ))}
    </>
  );
}
