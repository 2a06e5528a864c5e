/** F10: why these points, line by line, over the whole right column; P prints it. */
import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCustomer, CounterPoints } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PointsExplained } from '../parts/points-explained.tsx';
import { PointsFigure } from '../parts/points-figure.tsx';
import { PressButton } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import payClasses from './pay-panel.module.css';
import { NextBadge, Nudge } from './points-nudge.tsx';
import receiptClasses from './receipt-panel.module.css';
import classes from './why-panel.module.css';

export function WhyPanel(): ReactNode {
  const { t } = useTranslation();
  const customer = useCounter((state) => state.snapshot?.customer ?? null);
  const points = useCounter((state) => state.snapshot?.points ?? null);
  useKeys(LAYER.panel, ({ key, alt, where }) => {
    if (key === 'Escape' || key === 'F10') goBack();
    else if (key.toLowerCase() === 'p' && !alt && where !== 'field') globalThis.print();
    else return false;
    return true;
  });
  return (
    <div className={payClasses['panel']}>
      <header className={`${payClasses['head']} ${receiptClasses['head']} ${classes['head']}`}>
        <IconHelpCircle size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="why-title" className={`${payClasses['title']} ${classes['title']}`}>
          {t('counterPoints.whyTitle')}
        </h2>
        <span className={receiptClasses['gap']} />
        <PressButton keyName="p" onPress={() => globalThis.print()}>
          {t('counterPoints.print')}
        </PressButton>
        <PressButton keyName="Escape" onPress={goBack}>
          {t('counterPoints.close')}
        </PressButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long explanation is scrolled by keyboard too */}
      <section className={classes['scroll']} tabIndex={0} aria-labelledby="why-title">
        {customer && points && (
          <article data-paper>
            <p className={classes['who']}>
              {t('counterPoints.forCustomer', { name: customer.name, profile: customer.profile })}
            </p>
            <PointsExplained explanation={points.why} />
          </article>
        )}
      </section>
      {customer && points && <Foot customer={customer} points={points} />}
    </div>
  );
}

interface FootProps {
  readonly customer: CounterCustomer;
  readonly points: CounterPoints;
}

function Foot({ customer, points }: FootProps): ReactNode {
  const { t } = useTranslation();
  return (
    <footer className={classes['foot']}>
      <p className={classes['earns']}>
        <span>{t('counterPoints.earns')}</span>
        <b>
          <PointsFigure hundredths={points.earns} signed />
        </b>
      </p>
      <ul className={classes['next']}>
        {points.next.map((next) => (
          <li key={next.reaches}>
            <Nudge next={next} />
          </li>
        ))}
        {customer.nextBadge && (
          <li>
            <NextBadge badge={customer.nextBadge} />
          </li>
        )}
      </ul>
    </footer>
  );
}
