/** The pad's right column while selling: void the line, undo, and the key that goes on to paying. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { useCommands } from './commands-context.tsx';
import { ContextKey } from './context-key.tsx';
import { useCounter } from './counter-store.ts';
import { sayNotNow } from './not-yet.ts';
import classes from './number-pad.module.css';
import { openPay } from './open-pay.ts';

/** More characters than this do not fit at the full size. */
const ROOMY = 7;

export function SaleKeys(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const commands = useCommands();
  const snapshot = useCounter((state) => state.snapshot);
  const isEmpty = (snapshot?.lines.length ?? 0) === 0;
  const due = formatAmount(Math.abs(snapshot?.cashDue ?? 0), formats);
  const isRefund = (snapshot?.total ?? 0) < 0;
  return (
    <>
      <ContextKey
        keyName="Delete"
        off={isEmpty}
        onPress={() => (isEmpty ? sayNotNow('counter.voidLine') : commands.remove())}
      >
        {t('counter.voidLine')}
      </ContextKey>
      <ContextKey keyName="Ctrl+z" off={!snapshot?.canUndo} onPress={commands.undo}>
        {t('counter.undo')}
      </ContextKey>
      <button
        type="button"
        className={`${classes['conclude']} ${isRefund ? classes['wordy'] : ''}`}
        aria-disabled={isEmpty}
        onMouseDown={keepFocus}
        onClick={openPay}
      >
        <span className={classes['concludeName']}>
          {t(isRefund ? 'pay.giveBack' : 'counter.pay')}
          <KeyCap of="F9" onInk />
        </span>
        {!isEmpty && (
          <span className={`${classes['concludeFigure']} ${due.length > ROOMY ? classes['long'] : ''}`}>{due}</span>
        )}
      </button>
    </>
  );
}
