/** Refused rows and warnings, virtual on the screen and read page by page from the till. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '../../contract/imports.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { type ShownNotice, useImportDoor } from './import-door.ts';
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
  const { subject } = useImportDoor();
  const rows = useVirtualRows(total);
  const noticeAt = useNotices({ importId, state, ...rows.range, total });
  return (
    <DataTable
      rows={rows}
      label={{ id: 'notices-title' }}
      columns={COLUMNS.map((key) => ({
        key,
        label: t(key === 'code' && subject === 'memberFiles' ? 'memberImport.who' : `imports.column.${key}`),
        className: classes[key],
      }))}
      cells={(index) => <NoticeCells notice={noticeAt(index)} />}
    />
  );
}

function NoticeCells({ notice }: { readonly notice: ShownNotice | undefined }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const reason = useReason();
  return (
    <>
      <td className={classes['line']}>{notice && formatWhole(notice.line, locale)}</td>
      <td className={classes['code']}>{notice?.code}</td>
      <td>
        <span className={classes['two']}>{notice && reason(notice)}</span>
      </td>
      <td className={classes['value']}>{notice?.value}</td>
      <td className={notice?.refused ? classes['refused'] : classes['warned']}>
        {notice && t(notice.refused ? 'imports.refusedMark' : 'imports.warnedMark')}
      </td>
    </>
  );
}

/** Why, and with whom the row shares it. */
function useReason(): (notice: ShownNotice) => string {
  const { t } = useTranslation();
  return ({ problem, otherLine, otherName }) => {
    const reason = t(`problem.${problem}`);
    if (otherLine) return t('memberImport.withLine', { reason, line: otherLine });
    return otherName ? t('memberImport.withName', { reason, name: otherName }) : reason;
  };
}
