/** Figures side by side, each with its name: points in green, counts and money in ink. */
import type { ReactNode } from 'react';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './figure-tiles.module.css';

export interface Tile {
  readonly label: string;
  readonly value:
    | { readonly points: number; readonly signed?: boolean }
    | { readonly count: number }
    | { readonly money: number };
  readonly note?: string;
}

export function FigureTiles({ tiles, label }: { readonly tiles: readonly Tile[]; readonly label: string }): ReactNode {
  return (
    <section className={classes['place']} aria-label={label}>
      <dl className={classes['tiles']}>
        {tiles.map((tile) => (
          <div key={tile.label}>
            <dt>{tile.label}</dt>
            <dd className={look(tile)}>
              <Value tile={tile} />
            </dd>
            {tile.note !== undefined && <dd className={classes['note']}>{tile.note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function look({ value }: Tile): string {
  if (!('points' in value)) return classes['value'] ?? '';
  return `${classes['value']} ${value.points < 0 ? classes['below'] : classes['points']}`;
}

function Value({ tile: { value } }: { readonly tile: Tile }): ReactNode {
  const { locale } = useFormats();
  if ('points' in value) return <PointsFigure hundredths={value.points} signed={value.signed ?? false} />;
  return 'money' in value ? <MoneyFigure minorUnits={value.money} /> : formatWhole(value.count, locale);
}
