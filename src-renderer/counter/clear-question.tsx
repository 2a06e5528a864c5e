/** The one question that stops the till: clearing a sale. Esc goes on selling. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './clear-question.module.css';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';

export function ClearQuestion(): ReactNode {
  const { t } = useTranslation();
  const commands = useCommands();
  const { snapshot, set } = useCounter();
  // The sale that the cashier sees now: if another one is open when the answer comes, nothing is cleared.
  const asked = useRef(snapshot);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal?.();
    // Enter without a thought must never empty a sale.
    dialog.current?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus();
  }, []);
  const stay = (): void => set({ asksToClear: false });
  const clear = (): void => {
    if (asked.current) commands.clear(asked.current.saleId);
    set({ asksToClear: false, typed: '', pendingQuantity: null, panel: 'keys' });
  };
  useKeys(LAYER.question, ({ key, where }) => {
    if (key === 'Escape') stay();
    else if (key.toLowerCase() === 's') clear();
    else if (key === 'Tab' || (where === 'control' && (key === 'Enter' || key === ' '))) return false;
    return true;
  });
  return (
    <dialog ref={dialog} className={classes['question']} aria-labelledby="clear-title">
      <h2 id="clear-title" className={classes['title']}>
        {t('counter.clear.title', { total: snapshot?.total ?? 0 })}
      </h2>
      <p className={classes['text']}>{t('counter.clear.text', { count: snapshot?.lines.length ?? 0 })}</p>
      <div className={classes['answers']}>
        <PressButton look="destroys" keyName="s" onPress={clear}>
          {t('counter.clear.yes')}
        </PressButton>
        <PressButton look="filled" keyName="Escape" onPress={stay}>
          {t('counter.clear.no')}
        </PressButton>
      </div>
    </dialog>
  );
}
