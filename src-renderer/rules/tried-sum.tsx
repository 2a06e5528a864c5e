/** What the imagined sale earns with the rules as they are typed, and with those that are saved. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trial } from '../../contract/window-types.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './rules.module.css';

export function TriedSum({ trial: { explanation, next, savedPoints } }: { readonly trial: Trial }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={classes['sum']} aria-live="polite">
      <p>
        <span className={classes['aside']}>{t('ruleTrial.earns')}</span>
        <output className={classes['earns']}>
          <PointsFigure hundredths={explanation.eligible ? explanation.points : 0} signed />
        </output>
      </p>
      {savedPoints !== null && (
        <p className={classes['saved']}>
          <span className={classes['aside']}>{t('ruleTrial.saved')}</span>
          <PointsFigure hundredths={savedPoints} signed unit={false} />
        </p>
      )}
      {next.map(({ reaches, missing, gives }) => (
        <p key={reaches} className={classes['next']}>
          {t('ruleTrial.next', { missing, gives })}
        </p>
      ))}
    </section>
  );
}
