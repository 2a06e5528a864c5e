/** Every voucher, newest first, virtual on the screen: what it takes off, when it is valid, what used it. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoucherRow } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { formatDay } from '../format/instants.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { useVouchers } from './use-vouchers.ts';
import classes from './voucher-screen.module.css';

const ROW_HEIGHT = 40;
const COLUMNS = ['code', 'discount', 'valid', 'used'] as const;

export function VoucherTable({ total }: { readonly total: number }): ReactNode {
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
  const voucherAt = useVouchers({ first: first?.index ?? 0, last: last?.index ?? 0, total });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section ref={scroll} className={classes['scroll']} tabIndex={0} aria-label={t('vouchers.list')}>
      {total === 0 && <p className={classes['none']}>{t('vouchers.none')}</p>}
      {total > 0 && (
        <table className={classes['table']} aria-rowcount={total + 1}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={classes[column]}>
                  {t(`vouchers.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Space height={first?.start ?? 0} />
            {rows.map(({ index }) => (
              <Voucher key={index} index={index} voucher={voucherAt(index)} />
            ))}
            <Space height={virtual.getTotalSize() - (last?.end ?? 0)} />
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return height > 0 && <tr style={{ height }} />;
}

function Voucher({ index, voucher }: { readonly index: number; readonly voucher: VoucherRow | undefined }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const validity = useValidity();
  const name = useDocumentName();
  return (
    <tr aria-rowindex={index + 2}>
      <td className={classes['code']} data-selectable>
        {voucher?.code}
      </td>
      <td className={classes['discount']}>{voucher && discountMark(voucher.discount, formats)}</td>
      <td>{voucher && validity(voucher)}</td>
      <td className={voucher?.usedBy ? '' : classes['used']}>
        {voucher?.usedBy ? name.withDate(voucher.usedBy) : voucher && t('vouchers.unused')}
      </td>
    </tr>
  );
}

function useValidity(): (voucher: VoucherRow) => string {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return ({ validFrom, validTo }) => {
    const [from, to] = [validFrom && formatDay(validFrom, locale), validTo && formatDay(validTo, locale)];
    if (from && to) return t('vouchers.between', { from, to });
    if (from) return t('vouchers.from', { from });
    return to ? t('vouchers.until', { to }) : t('vouchers.always');
  };
}
