/** Forgetting a customer for good: asked twice, because nothing brings the data back. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-drawer.module.css';
import { useCustomerActions } from './use-customer-actions.ts';

interface ErasePartProps {
  readonly detail: CustomerDetail;
  readonly onErased: () => void;
}

/** How often it was said so far. */
type Said = 0 | 1 | 2;

export function ErasePart({ detail, onErased }: ErasePartProps): ReactNode {
  const { t } = useTranslation();
  const actions = useCustomerActions();
  const [said, setSaid] = useState<Said>(0);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Each question begins on the way out: Enter held down erases nobody.
    if (said > 0) question.current?.querySelector('button')?.focus();
  }, [said]);
  useKeys(LAYER.question, ({ key }) => {
    if (said === 0 || key !== 'Escape') return false;
    setSaid(0);
    return true;
  });
  const erase = async (): Promise<void> => {
    if (await actions.erase(detail.id)) onErased();
    else setSaid(0);
  };
  if (said === 0) {
    return (
      <section className={classes['part']} aria-labelledby="erase-title">
        <h3 id="erase-title" className={classes['partTitle']}>
          {t('customers.erase.title')}
        </h3>
        <div className={classes['erase']}>
          <p className={classes['quiet']}>{t('customers.erase.about')}</p>
          <PressButton small look="destroys" onPress={() => setSaid(1)}>
            {t('customers.erase.start')}
          </PressButton>
        </div>
      </section>
    );
  }
  const name = detail.data.name;
  return (
    <section className={classes['part']} role="alert">
      <p className={classes['question']}>
        {said === 1 ? t('customers.erase.first', { name }) : t('customers.erase.second', { name })}
      </p>
      <div ref={question} className={classes['answers']}>
        <PressButton small keyName="Escape" onPress={() => setSaid(0)}>
          {t('customers.erase.no')}
        </PressButton>
        <PressButton small look="destroys" onPress={said === 1 ? () => setSaid(2) : () => void erase()}>
          {t(said === 1 ? 'customers.erase.yes' : 'customers.erase.yesForGood')}
        </PressButton>
      </div>
    </section>
  );
}
