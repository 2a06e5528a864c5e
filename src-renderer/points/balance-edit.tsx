/** The balance, which is changed where it stands: press the figure, type another, confirm (seed 003). */
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './customer-head.module.css';
import { MOST_FIGURE_CHARACTERS } from './operation-form.tsx';
import { useOperation } from './use-operation.ts';

interface BalanceEditProps {
  readonly customerId: string;
  readonly balance: number;
  readonly mayMove: boolean;
}

export function BalanceEdit({ customerId, balance, mayMove }: BalanceEditProps): ReactNode {
  const { t } = useTranslation();
  const [edits, setEdits] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const look = `${classes['balance']} ${balance < 0 ? classes['debt'] : ''}`;
  const close = (): void => {
    setEdits(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (edits) return <BalanceForm customerId={customerId} balance={balance} onClose={close} />;
  if (!mayMove) {
    return (
      <p className={look}>
        <PointsFigure hundredths={balance} />
      </p>
    );
  }
  return (
    <button ref={opener} type="button" className={`${look} ${classes['editable']}`} onClick={() => setEdits(true)}>
      <PointsFigure hundredths={balance} />
      <IconPencil size={18} stroke={1.75} aria-hidden="true" />
      <span className="visually-hidden">{t('pointsLedger.balanceEdit.open')}</span>
    </button>
  );
}

interface BalanceFormProps {
  readonly customerId: string;
  readonly balance: number;
  readonly onClose: () => void;
}

function BalanceForm({ customerId, balance, onClose }: BalanceFormProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const begun = balance < 0 ? '' : typedAmount(balance, { ...formats, decimals: 2 }).replace(/[.,]00$/, '');
  const operation = useOperation(customerId, {
    kind: 'set-balance',
    figure: begun,
    note: t('pointsLedger.balanceEdit.note'),
  });
  const problem = operation.figure === begun ? null : operation.figureProblem;
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const save = async (): Promise<void> => {
    if (operation.figure === begun || (await operation.save())) onClose();
  };
  useKeys(LAYER.question, ({ key, ctrl, where }) => {
    if (key === 'Escape') onClose();
    else if ((ctrl && key.toLowerCase() === 's') || (key === 'Enter' && where === 'field')) void save();
    else return false;
    return true;
  });
  return (
    <div className={classes['edit']}>
      <input
        ref={input}
        className={classes['editField']}
        aria-label={t('pointsLedger.balanceEdit.field')}
        aria-invalid={problem !== null}
        aria-describedby="balance-said"
        inputMode="decimal"
        autoComplete="off"
        maxLength={MOST_FIGURE_CHARACTERS}
        value={operation.figure}
        onChange={(event) => operation.setFigure(event.currentTarget.value)}
      />
      <button type="button" aria-label={t('pointsLedger.balanceEdit.confirm')} onClick={() => void save()}>
        <IconCheck size={18} stroke={2} aria-hidden="true" />
      </button>
      <button type="button" aria-label={t('pointsLedger.balanceEdit.cancel')} onClick={onClose}>
        <IconX size={18} stroke={2} aria-hidden="true" />
      </button>
      <p id="balance-said" className={problem ? classes['problem'] : classes['said']} role="status">
        {problem ? t(`pointsLedger.refusal.${problem}`) : <Change points={operation.forecast?.points ?? null} />}
      </p>
    </div>
  );
}

function Change({ points }: { readonly points: number | null }): ReactNode {
  return points !== null && points !== 0 && <PointsFigure hundredths={points} signed />;
}
