/** Refused rows and warnings, virtual on the screen and read page by page from the till. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '../../contract/imports.ts';
import type { ImportNotice } from '../../contract/window-types.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import classes from './notice-table.module.css';
import { useNoticeCount, useNotices } from './use-notices.ts';

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
  const rows = useVirtualRows(total);
  const noticeAt = useNotices({ importId, state, ...rows.range, total });
  return (
    <DataTable
      rows={rows}
      label={{ id: 'notices-title' }}
      columns={COLUMNS.map((key) => ({ key, label: t(`imports.column.${key}`), className: classes[key] }))}
      cells={(index) => <NoticeCells notice={noticeAt(index)} />}
    />
  );
}

function NoticeCells({ notice }: { readonly notice: ImportNotice | undefined }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <>
      <td className={classes['line']}>{notice && formatWhole(notice.line, locale)}</td>
      <td className={classes['code']}>{notice?.code}</td>
      <td>{notice && t(`problem.${notice.problem}`)}</td>
      <td className={classes['value']}>{notice?.value}</td>
      <td className={notice?.refused ? classes['refused'] : classes['warned']}>
        {notice && t(notice.refused ? 'imports.refusedMark' : 'imports.warnedMark')}
      </td>
    </>
  );
}
