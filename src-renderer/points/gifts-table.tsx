/** Articles given for points in the filter's days: pieces, points, what they cost the shop, what they are worth. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { currencySign, formatAmount, formatCost } from '../format/money.ts';
import { formatPoints } from '../format/points.ts';
import { formatPendingQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { BarTable } from './bar-table.tsx';
import { asked, type ChosenFilter } from './movement-filter.ts';
import classes from './report.module.css';

export function GiftsTable({ filter }: { readonly filter: ChosenFilter }): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const formats = useFormats();
  const { data } = useQuery({
    ...query.points.gifts.queryOptions({ input: { filter: asked(filter) } }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const sign = currencySign(formats);
  const totals = {
    points: data.points,
    cost: formatCost(data.cost, formats),
    value: data.value,
    discounts: data.discounts,
  };
  return (
    <BarTable
      id="report-gifts"
      title={t('pointsDesk.gifts.title')}
      heads={[
        t('pointsDesk.gifts.article'),
        t('pointsDesk.gifts.pieces'),
        t('pointsLedger.column.points'),
        t('pointsDesk.gifts.cost', { sign }),
        t('pointsDesk.gifts.value', { sign }),
      ]}
      none={t('pointsDesk.gifts.none')}
      rows={data.gifts.map(({ articleId, description, quantity, points, cost, value }) => ({
        key: articleId,
        name: description,
        size: points,
        cells: [
          formatPendingQuantity(quantity, formats.locale),
          formatPoints(points, formats.locale),
          cost === null ? t('pointsDesk.gifts.unknownCost') : formatCost(cost, formats),
          formatAmount(value, formats),
        ],
      }))}
      foot={<p className={classes['foot']}>{t('pointsDesk.gifts.totals', totals)}</p>}
    />
  );
}
