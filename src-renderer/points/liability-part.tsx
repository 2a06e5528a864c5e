/** What the shop owes for points that were not spent, as gifts and as discounts, by the age of the points. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsLiability } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useSaid } from '../documents/use-said.ts';
import { currencySign, formatAmount } from '../format/money.ts';
import { formatPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { BarTable } from './bar-table.tsx';
import classes from './report.module.css';

type Age = PointsLiability['ages'][number];

export function LiabilityPart(): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const formats = useFormats();
  const ageName = useAgeName();
  const { data, error } = useQuery({ ...query.points.liability.queryOptions({}), staleTime: 0 });
  useSaid(error);
  if (!data) return null;
  const sign = currencySign(formats);
  const money = (amount: number | null): string => (amount === null ? '' : formatAmount(amount, formats));
  const cells = ({ points, atGiftCost, atConversion }: Pick<Age, 'points' | 'atGiftCost' | 'atConversion'>) => [
    formatPoints(points, formats.locale),
    money(atGiftCost),
    money(atConversion),
  ];
  const total = { key: 'total', name: t('pointsDesk.liability.total'), size: 0, cells: cells(data) };
  const hasMoney = data.atGiftCost !== null;
  return (
    <BarTable
      id="report-liability"
      title={t('pointsDesk.liability.title')}
      of={hasMoney ? 'money' : 'points'}
      heads={[
        t('pointsDesk.liability.age'),
        t('pointsLedger.column.points'),
        t('pointsDesk.liability.atGiftCost', { sign }),
        t('pointsDesk.liability.atConversion', { sign }),
      ]}
      none={t('pointsDesk.liability.none')}
      rows={[
        ...data.ages.map((age) => ({
          key: String(age.fromMonths),
          name: ageName(age),
          size: age.atGiftCost ?? age.points,
          cells: cells(age),
        })),
        ...(data.ages.length > 0 ? [total] : []),
      ]}
      foot={
        <p className={classes['foot']}>
          {t('pointsDesk.liability.customers', { count: data.customers, debt: data.debt })}
        </p>
      }
    />
  );
}

function useAgeName(): (age: Age) => string {
  const { t } = useTranslation();
  return ({ fromMonths, toMonths }) => {
    if (toMonths === null) return t('pointsDesk.liability.older', { count: fromMonths });
    return fromMonths === 0
      ? t('pointsDesk.liability.under', { count: toMonths })
      : t('pointsDesk.liability.between', { from: fromMonths, to: toMonths });
  };
}
