/** One document in the list: what it is, when, whose, how it stands, and its total with its sign. */
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../contract/window-types.ts';
import { formatMoment } from '../format/instants.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { isWaiting, standingOf } from './document-standing.ts';
import classes from './documents-screen.module.css';
import { useDocumentName } from './use-document-name.ts';

interface DocumentTableRowProps {
  readonly index: number;
  /** Undefined until its page is here. */
  readonly row: DocumentRow | undefined;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly onOpen: (row: DocumentRow, index: number) => void;
}

export function rowId(index: number): string {
  return `document-${index}`;
}

export function DocumentTableRow({ index, row, isChosen, isMarked, onOpen }: DocumentTableRowProps): ReactNode {
  const looks = [
    classes['row'],
    isChosen ? classes['chosen'] : '',
    row?.voided || row?.state === 'cancelled' ? classes['struck'] : '',
  ];
  return (
    <tr
      id={rowId(index)}
      aria-rowindex={index + 2}
      aria-selected={isMarked || isChosen}
      className={looks.join(' ')}
      onClick={() => row && onOpen(row, index)}
    >
      {row ? <Cells row={row} isMarked={isMarked} /> : <td colSpan={5} />}
    </tr>
  );
}

function Cells({ row, isMarked }: { readonly row: DocumentRow; readonly isMarked: boolean }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = useDocumentName();
  return (
    <>
      <td className={classes['document']}>
        {isMarked && (
          <span className={classes['check']}>
            <IconCheck size={14} stroke={2} aria-hidden="true" />
            <span className="visually-hidden">{t('documents.isMarked')}</span>
          </span>
        )}
        {row.number === null ? t(`document.kind.${row.kind}`) : name.short(row)}
      </td>
      <td className={classes['time']}>{formatMoment(row.atMs, formats.locale, formats.timeZone)}</td>
      <td className={classes['customer']}>{row.customer}</td>
      <td className={isWaiting(row) ? classes['waiting'] : classes['state']}>
        {t(`documents.state.${standingOf(row)}`)}
      </td>
      <td className={`${classes['total']} ${row.total < 0 ? classes['back'] : ''}`}>
        {formatAmount(row.total, formats)}
      </td>
    </>
  );
}
