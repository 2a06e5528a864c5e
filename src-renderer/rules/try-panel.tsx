/** *Try the rules*: type a sale, and see its points, what its goods cost in points, and why, while the rules are edited. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PointsExplained } from '../parts/points-explained.tsx';
import classes from './rules.module.css';
import { TriedConditions } from './tried-conditions.tsx';
import { TriedGifts } from './tried-gifts.tsx';
import { TriedGoods } from './tried-goods.tsx';
import { TriedSearch } from './tried-search.tsx';
import { TriedSum } from './tried-sum.tsx';
import { useBasket } from './use-basket.ts';
import { type TriedRules, useTrial } from './use-trial.ts';

interface TryPanelProps {
  readonly tried: TriedRules;
  readonly isReadable: boolean;
}

export function TryPanel({ tried, isReadable }: TryPanelProps): ReactNode {
  const { t } = useTranslation();
  const edit = useBasket(t('ruleTrial.plain'));
  const answer = useTrial(tried, edit.basket, isReadable);
  const trial = answer?.trial ?? null;
  return (
    <>
      <p className={classes['help']}>{t('ruleTrial.hint')}</p>
      <TriedSearch onAdd={edit.add} />
      <TriedGoods trial={trial} edit={edit} />
      <TriedConditions edit={edit} />
      {trial ? (
        <>
          <TriedSum trial={trial} />
          <TriedGifts trial={trial} />
          <section aria-labelledby="tried-why">
            <h3 id="tried-why" className={classes['heading']}>
              {t('ruleTrial.why')}
            </h3>
            <PointsExplained explanation={trial.explanation} />
          </section>
        </>
      ) : (
        answer && <p className={classes['problem']}>{t('ruleTrial.stopped')}</p>
      )}
    </>
  );
}
