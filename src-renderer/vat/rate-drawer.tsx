/** One rate: every period that it had, has and will have, and a new percentage from a day on. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VatEntry, VatPeriod, VatRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatDay } from '../format/instants.ts';
import { formatPercent, parsePercent } from '../format/percent.ts';
import { parseDay, typedDay } from '../format/typed-day.ts';
import { useFormats } from '../format/use-formats.ts';
import { Drawer } from './drawer.tsx';
import { inOrder, isInForce, isReplaced } from './periods.ts';
import { useChange } from './use-change.ts';
import classes from './vat-screen.module.css';

interface RateDrawerProps {
  readonly rate: VatEntry;
  readonly today: string;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

export function RateDrawer({ rate, today, mayChange, onClose }: RateDrawerProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const [percent, setPercent] = useState('');
  const [from, setFrom] = useState(typedDay(today));
  const { refusal, refuse, ask } = useChange<VatRefusal>(() => setPercent(''));
  const save = () => {
    const basisPoints = parsePercent(percent);
    if (basisPoints === null) return refuse('rate-invalid');
    const day = parseDay(from, today);
    if (day === null) return refuse('day-invalid');
    ask(() => client.vat.setRate({ code: rate.code, basisPoints, from: day }), {
      key: 'vat.saved.rate',
      values: { code: rate.code },
    });
  };
  const problem = refusal && t(`vat.refusal.${refusal}`);
  return (
    <Drawer title={t('vat.rateTitle', { code: rate.code })} onClose={onClose} onSave={mayChange ? save : undefined}>
      <Periods periods={rate.periods} today={today} />
      {mayChange && (
        <>
          <h3 className={classes['formTitle']}>{t('vat.change')}</h3>
          <div className={classes['fields']}>
            <TextInput
              label={t('vat.field.percent')}
              inputMode="decimal"
              autoComplete="off"
              value={percent}
              error={refusal !== 'day-invalid' && problem}
              onChange={(event) => setPercent(event.currentTarget.value)}
            />
            <TextInput
              label={t('vat.field.from')}
              autoComplete="off"
              maxLength={10}
              value={from}
              error={refusal === 'day-invalid' && problem}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
          </div>
        </>
      )}
    </Drawer>
  );
}

function Periods({ periods, today }: { readonly periods: readonly VatPeriod[]; readonly today: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className={classes['periods']}>
      <caption className="visually-hidden">{t('vat.periods')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('vat.from')}</th>
          <th scope="col">{t('vat.to')}</th>
          <th scope="col">{t('vat.percent')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(periods).map((period, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: periods are only added, and have no name of their own
          <PeriodRow key={index} period={period} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function PeriodRow({ period, today }: { readonly period: VatPeriod; readonly today: string }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { from, to, basisPoints } = period;
  if (isReplaced(period)) {
    return (
      <tr className={classes['replaced']}>
        <td>{from && formatDay(from, locale)}</td>
        <td>{t('vat.replaced')}</td>
        <td>{formatPercent(basisPoints, locale)}</td>
      </tr>
    );
  }
  return (
    <tr className={isInForce(period, today) ? classes['inForce'] : undefined}>
      <td>{from === null ? t('vat.sinceEver') : formatDay(from, locale)}</td>
      <td>{to === null ? t('vat.open') : formatDay(to, locale)}</td>
      <td>{formatPercent(basisPoints, locale)}</td>
    </tr>
  );
}
