/** Refused rows and warnings, virtual on the screen and read page by page from the till. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '../../contract/imports.ts';
import type { ImportNotice } from '../../contract/window-types.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './notice-table.module.css';
import { useNoticeCount, useNotices } from './use-notices.ts';

const ROW_HEIGHT = 40;
const COLUMNS = ['line', 'code', 'reason', 'value', 'mark'] as const;

interface NoticeTableProps {
  readonly importId: number;
  readonly state: ImportStatus['state'];
}

export function NoticeTable({ importId, state }: NoticeTableProps): ReactNode {
  const { t } = useTranslation();
  const total = useNoticeCount(importId, state);
  return (
    <div className={classes['place']}>
      <h3 id="notices-title" className={classes['title']}>
        {t(total > 0 ? 'imports.notices' : 'imports.noticesNone')}
      </h3>
      {total > 0 && <Table importId={importId} state={state} total={total} />}
    </div>
  );
}

function Table({ importId, state, total }: NoticeTableProps & { readonly total: number }): ReactNode {
  const { t } = useTranslation();
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const [first, last] = [rows[0], rows.at(-1)];
  const noticeAt = useNotices({ importId, state, first: first?.index ?? 0, last: last?.index ?? 0, total });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section ref={scroll} className={classes['scroll']} tabIndex={0} aria-labelledby="notices-title">
      <table className={classes['table']} aria-rowcount={total + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t(`imports.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first?.start ?? 0} />
          {rows.map(({ index }) => (
            <NoticeRow key={index} index={index} notice={noticeAt(index)} />
          ))}
          <Space height={virtual.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return height > 0 && <tr style={{ height }} />;
}

function NoticeRow({
  index,
  notice,
}: {
  readonly index: number;
  readonly notice: ImportNotice | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <tr aria-rowindex={index + 2} className={classes['row']}>
      <td className={classes['line']}>{notice && formatWhole(notice.line, locale)}</td>
      <td className={classes['code']}>{notice?.code}</td>
      <td className={classes['reason']}>{notice && t(`problem.${notice.problem}`)}</td>
      <td className={classes['value']}>{notice?.value}</td>
      <td className={notice?.refused ? classes['refused'] : classes['warned']}>
        {notice && t(notice.refused ? 'imports.refusedMark' : 'imports.warnedMark')}
      </td>
    </tr>
  );
}
