/** Every range that was given out, newest first, virtual on the screen; its list and its sheet as often as wanted. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedRange } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './member-files.module.css';
import { useMadeFile } from './use-made-file.ts';

const ROW_HEIGHT = 56;
const COLUMNS = ['when', 'count', 'codes', 'files'] as const;

export function CardRanges({ ranges }: { readonly ranges: readonly IssuedRange[] }): ReactNode {
  const { t } = useTranslation();
  const scroll = useRef<HTMLElement>(null);
  const files = useMadeFile();
  const virtual = useVirtualizer({
    count: ranges.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  if (ranges.length === 0) return <p className={classes['none']}>{t('memberCards.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section ref={scroll} className={classes['scroll']} tabIndex={0} aria-label={t('memberCards.list')}>
      <table className={classes['table']} aria-rowcount={ranges.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t(`memberCards.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={rows[0]?.start ?? 0} />
          {rows.map(({ index }) => {
            const range = ranges[index];
            return range && <Range key={range.id} index={index} range={range} files={files} />;
          })}
          <Space height={virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return height > 0 && <tr style={{ height }} />;
}

interface RangeProps {
  readonly index: number;
  readonly range: IssuedRange;
  readonly files: ReturnType<typeof useMadeFile>;
}

function Range({ index, range, files }: RangeProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const { locale, timeZone } = useFormats();
  const rangeId = range.id;
  const isDrawn = files.making === rangeId;
  return (
    <tr aria-rowindex={index + 2}>
      <td>
        <span className={classes['stacked']}>{range.profile}</span>
        <span className={classes['quiet']}>{formatMoment(range.atMs, locale, timeZone)}</span>
      </td>
      <td className={classes['count']}>{formatWhole(range.count, locale)}</td>
      <td data-selectable>
        <span className={classes['stacked']}>{range.firstCode}</span>
        <span className={classes['stacked']}>{range.lastCode}</span>
      </td>
      <td className={classes['files']}>
        <PressButton
          small
          off={isDrawn}
          onPress={() => files.fetch(rangeId, () => client.memberFiles.cardsSheet({ rangeId }))}
        >
          {t(isDrawn ? 'memberCards.drawing' : 'memberCards.sheet')}
          <span className="visually-hidden">{range.firstCode}</span>
        </PressButton>
        <PressButton
          small
          onPress={() => files.fetch(`${rangeId} csv`, () => client.memberFiles.cardsList({ rangeId }))}
        >
          {t('memberCards.csv')}
          <span className="visually-hidden">{range.firstCode}</span>
        </PressButton>
      </td>
    </tr>
  );
}
