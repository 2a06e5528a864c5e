/**
 * The programme in figures (seeds 000, 004): what the filter finds, by reason and by customer;
 * gifts given with cost and value; what the shop owes for points that wait, by their age.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsReport } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useSaid } from '../documents/use-said.ts';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { BarTable } from './bar-table.tsx';
import { FigureTiles, type Tile } from './figure-tiles.tsx';
import { GiftsTable } from './gifts-table.tsx';
import { LiabilityPart } from './liability-part.tsx';
import { asked } from './movement-filter.ts';
import { type FilterProps, MovementFilters } from './movement-filters.tsx';
import classes from './report.module.css';
import { WhoseMovements } from './whose-movements.tsx';

export function Report({ filter, onChange }: FilterProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const input = { filter: asked(filter) };
  const report = useQuery({
    ...query.points.report.queryOptions({ input }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  useSaid(report.error);
  const tiles = useTiles(report.data);
  return (
    <>
      <MovementFilters filter={filter} onChange={onChange}>
        <WhoseMovements filter={filter} onChange={onChange} />
      </MovementFilters>
      {report.data && <FigureTiles tiles={tiles} label={t('pointsDesk.report.figures')} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long report is scrolled by keyboard too */}
      <section className={classes['parts']} tabIndex={0} aria-label={t('pointsDesk.tab.report')}>
        {report.data && <Kinds report={report.data} />}
        {report.data && <TopCustomers report={report.data} />}
        <LiabilityPart />
        <GiftsTable filter={filter} />
      </section>
    </>
  );
}

function useTiles(report: PointsReport | undefined): readonly Tile[] {
  const { t } = useTranslation();
  if (!report) return [];
  const { totalBalance, operations, average, credited, debited, points } = report;
  return [
    { label: t('pointsDesk.report.totalBalance'), value: { points: totalBalance } },
    { label: t('pointsDesk.report.operations'), value: { count: operations } },
    { label: t('pointsDesk.report.average'), value: { points: average } },
    { label: t('pointsDesk.report.credited'), value: { points: credited, signed: true } },
    {
      label: t('pointsDesk.report.debited'),
      value: { points: debited },
      note: t('pointsDesk.report.difference', { points }),
    },
  ];
}

function Kinds({ report: { kinds } }: { readonly report: PointsReport }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <BarTable
      id="report-kinds"
      title={t('pointsDesk.report.kinds')}
      heads={[t('pointsLedger.column.kind'), t('pointsDesk.report.operations'), t('pointsLedger.column.points')]}
      none={t('pointsDesk.report.nothing')}
      rows={kinds.map(({ kind, operations, points }) => ({
        key: kind,
        name: t(`pointsLedger.kind.${kind}`),
        size: points,
        cells: [formatWhole(operations, locale), formatSignedPoints(points, locale)],
      }))}
    />
  );
}

function TopCustomers({ report: { topCustomers } }: { readonly report: PointsReport }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <BarTable
      id="report-top"
      title={t('pointsDesk.report.top')}
      heads={[
        t('pointsLedger.column.customer'),
        t('pointsDesk.report.operations'),
        t('pointsDesk.report.credited'),
        t('pointsLedger.column.balance'),
      ]}
      none={t('pointsDesk.report.nothing')}
      rows={topCustomers.map(({ customerId, name, credited, operations, balance }) => ({
        key: customerId,
        name: name === '' ? t('pointsLedger.nameless') : name,
        size: credited,
        cells: [
          formatWhole(operations, locale),
          formatSignedPoints(credited, locale),
          balance === null ? '' : formatPoints(balance, locale),
        ],
      }))}
    />
  );
}
