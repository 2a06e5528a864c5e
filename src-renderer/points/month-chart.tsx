/** Points given and spent month by month: a picture, or with T its table. */
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsOverview } from '../../contract/window-types.ts';
import { formatMonth } from '../format/instants.ts';
import { formatPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './month-chart.module.css';
import { niceTop } from './nice-top.ts';

type Month = PointsOverview['months'][number];

export function MonthChart({ months }: { readonly months: readonly Month[] }): ReactNode {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  useKeys(LAYER.screen, ({ key, ctrl, alt, where }) => {
    if (key.toLowerCase() !== 't' || ctrl || alt || where === 'field') return false;
    setAsTable(!asTable);
    return true;
  });
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <section className={classes['chart']} aria-labelledby="months-title">
      <header className={classes['head']}>
        <h2 id="months-title" className={classes['title']}>
          {t('pointsDesk.months.title')}
        </h2>
        <PressButton small keyName="t" onPress={() => setAsTable(!asTable)}>
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          {t(asTable ? 'pointsDesk.months.asPicture' : 'pointsDesk.months.asTable')}
        </PressButton>
      </header>
      {asTable ? <MonthTable months={months} /> : <Picture months={months} />}
    </section>
  );
}

const WIDTH = 372;
const HEIGHT = 190;
const LEFT = 46;
const TOP = 12;
const FLOOR = 162;
const BAR = 10;
const LINES = [0, 1, 2, 3] as const;

function Picture({ months }: { readonly months: readonly Month[] }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const most = niceTop(Math.max(0, ...months.flatMap(({ earned, redeemed }) => [earned, redeemed])));
  const step = (WIDTH - LEFT) / Math.max(1, months.length);
  const heightOf = (points: number): number => (Math.max(0, points) / most) * (FLOOR - TOP);
  return (
    <>
      <p className={classes['legend']}>
        <span className={classes['earnedMark']} aria-hidden="true" /> {t('pointsDesk.months.earned')}
        <span className={classes['redeemedMark']} aria-hidden="true" /> {t('pointsDesk.months.redeemed')}
      </p>
      <svg className={classes['picture']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
        <title>{t('pointsDesk.months.title')}</title>
        {LINES.map((line) => {
          const y = FLOOR - (line / 3) * (FLOOR - TOP);
          return (
            <g key={line}>
              <line className={classes['grid']} x1={LEFT} x2={WIDTH} y1={y} y2={y} />
              <text className={classes['scale']} x={LEFT - 6} y={y + 4} textAnchor="end">
                {formatPoints((most / 3) * line, locale)}
              </text>
            </g>
          );
        })}
        {months.map(({ month, earned, redeemed }, index) => {
          const x = LEFT + index * step + 3;
          return (
            <g key={month}>
              <Bar className={classes['earned']} x={x} height={heightOf(earned)} />
              <Bar className={classes['redeemed']} x={x + BAR + 2} height={heightOf(redeemed)} />
              {index % 3 === 0 && (
                <text className={classes['scale']} x={x} y={FLOOR + 18}>
                  {formatMonth(month, locale, 'short')}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </>
  );
}

interface BarProps {
  readonly className: string | undefined;
  readonly x: number;
  readonly height: number;
}

function Bar({ className, x, height }: BarProps): ReactNode {
  return height > 0 && <rect className={className} x={x} y={FLOOR - height} width={BAR} height={height} />;
}

function MonthTable({ months }: { readonly months: readonly Month[] }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {(['month', 'earned', 'redeemed', 'expired'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`pointsDesk.months.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, earned, redeemed, expired }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month, locale, 'long')}</th>
            <td>{formatPoints(earned, locale)}</td>
            <td>{formatPoints(redeemed, locale)}</td>
            <td>{formatPoints(expired, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
