/** The pad's right column while paying; the filled key names what comes of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { ContextKey } from './context-key.tsx';
import { useCounter } from './counter-store.ts';
import { sayNotYet } from './not-yet.ts';
import classes from './number-pad.module.css';
import { usePayState } from './pay-state.ts';
import { useClose } from './use-close.ts';

export function PayKeys(): ReactNode {
  const { t } = useTranslation();
  const { due, given, change } = usePayState();
  const set = useCounter((state) => state.set);
  const close = useClose();
  return (
    <>
      <ContextKey keyName="F9" off onPress={() => sayNotYet('split')}>
        {t('pay.split')}
      </ContextKey>
      <ContextKey keyName="Escape" onPress={() => set({ panel: 'keys', given: '' })}>
        {t('pay.back')}
      </ContextKey>
      <button
        type="button"
        className={classes['conclude']}
        aria-disabled={close === null}
        onMouseDown={keepFocus}
        onClick={() => close?.()}
      >
        <span className={classes['concludeName']}>
          {t('pay.close')}
          <KeyCap of="Enter" onInk />
        </span>
        <span className={classes['concludeNote']}>
          {given === null
            ? t('pay.closeExact', { due })
            : change < 0
              ? t('pay.closeMissing', { missing: -change })
              : t('pay.closeWithChange', { change })}
        </span>
      </button>
    </>
  );
}
