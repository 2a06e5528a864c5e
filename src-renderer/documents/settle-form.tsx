/** Paying a part, completing or cancelling: what is asked, how it is paid or given back, and Enter. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { letterSoon } from '../counter/letter-in-field.ts';
import { formatAmount, formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './document-drawer.module.css';
import { SettleTaken } from './settle-taken.tsx';
import { SettleTenders, tenderOfLetter } from './settle-tenders.tsx';
import type { Settling } from './settling.ts';
import { useDocumentName } from './use-document-name.ts';
import { type Settle, useSettle } from './use-settle.ts';
import { AMOUNT_ID, useSettleKeys } from './use-settle-keys.ts';

interface SettleFormProps {
  readonly settling: Settling;
  readonly onBack: () => void;
  readonly onSettled: (sale: ClosedSale) => void;
}

const PROBLEM_ID = 'settle-problem';

export function SettleForm({ settling, onBack, onSettled }: SettleFormProps): ReactNode {
  const { t } = useTranslation();
  const settle = useSettle(settling, onSettled);
  const { settlement, due } = settling;
  const destroys = settlement === 'cancel';
  useSettleKeys(settle, onBack);
  return (
    <section className={classes['below']} aria-labelledby="settle-title">
      <h3 id="settle-title" className={classes['question']}>
        {t(`documents.settle.${settlement}`)}
      </h3>
      <Asked settling={settling} />
      {due > 0 ? (
        <>
          <SettleTenders chosen={settle.typed.tender} onChoose={settle.choose} />
          <SettleTaken taken={settle.typed.taken} onRemove={settle.removeTaken} />
          <Fields settle={settle} isRefund={destroys} />
        </>
      ) : (
        <p className={classes['text']}>
          {t(destroys ? 'documents.settle.nothingBack' : 'documents.settle.nothingDue')}
        </p>
      )}
      <div className={classes['answers']}>
        <PressButton small keyName="Escape" onPress={onBack}>
          {t('documents.settle.back')}
        </PressButton>
        {due > 0 && (
          <PressButton small keyName="F9" onPress={settle.split}>
            {t('documents.settle.split')}
          </PressButton>
        )}
        <PressButton small keyName="Enter" look={destroys ? 'destroys' : 'filled'} onPress={settle.conclude}>
          {t(`documents.settle.do.${settlement}`)}
        </PressButton>
      </div>
    </section>
  );
}

function Asked({ settling: { settlement, sales, due, paid } }: { readonly settling: Settling }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = useDocumentName();
  return (
    <dl className={classes['asked']}>
      {sales.length > 1 &&
        sales.map((sale) => (
          <div key={sale.saleId}>
            <dt>{name.short(sale)}</dt>
            <dd>{formatAmount(sale.owed, formats)}</dd>
          </div>
        ))}
      {settlement !== 'cancel' && paid > 0 && (
        <div>
          <dt>{t('documents.settle.paid')}</dt>
          <dd>{formatAmount(paid, formats)}</dd>
        </div>
      )}
      <div className={classes['due']}>
        <dt>{t(settlement === 'cancel' ? 'documents.settle.giveBack' : 'documents.settle.due')}</dt>
        <dd>{formatMoney(due, formats)}</dd>
      </div>
    </dl>
  );
}

function Fields({ settle, isRefund }: { readonly settle: Settle; readonly isRefund: boolean }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { typed, preview, type, choose } = settle;
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tender begins with its amount
  useEffect(() => input.current?.focus(), [typed.tender, typed.taken.length]);
  const change = (text: string): void => {
    const tender = tenderOfLetter(text.replace(/[\d.,]/g, '').at(0) ?? '');
    if (tender) letterSoon(() => choose(tender));
    type({ amount: text.replace(/[^\d.,]/g, '') });
  };
  // A credit note that is made now gets its code from the till.
  const hasReference = typed.tender !== 'cash' && !(isRefund && typed.tender === 'credit-note');
  const { isAmount, rest, change: back } = preview;
  return (
    <>
      <div className={classes['fields']}>
        <label className={classes['field']}>
          {t(`documents.settle.amount.${typed.tender}`)}
          <input
            ref={input}
            id={AMOUNT_ID}
            inputMode="none"
            autoComplete="off"
            placeholder={formatAmount(rest, formats)}
            aria-invalid={!isAmount}
            aria-describedby={isAmount ? undefined : PROBLEM_ID}
            value={typed.amount}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </label>
        {hasReference && (
          <label className={classes['field']}>
            {t(typed.tender === 'credit-note' ? 'documents.settle.code' : 'pay.reference')}
            <input
              className={classes['reference']}
              autoComplete="off"
              spellCheck={false}
              maxLength={64}
              value={typed.reference}
              onChange={(event) => type({ reference: event.currentTarget.value })}
            />
          </label>
        )}
      </div>
      {isAmount ? (
        <p className={classes['text']} aria-live="polite">
          {back > 0 && !isRefund ? t('documents.settle.change', { change: back }) : t('documents.settle.exact')}
        </p>
      ) : (
        <p id={PROBLEM_ID} className={classes['problem']} role="alert">
          {t('pay.notAnAmount', { example: formatAmount(rest, formats) })}
        </p>
      )}
    </>
  );
}
