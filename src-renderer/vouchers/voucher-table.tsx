/** Every voucher, newest first, virtual on the screen: what it takes off, when it is valid, what used it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoucherRow } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { formatDay } from '../format/instants.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { useVouchers } from './use-vouchers.ts';
import classes from './voucher-screen.module.css';

const COLUMNS = ['code', 'discount', 'valid', 'used'] as const;

export function VoucherTable({ total }: { readonly total: number }): ReactNode {
  const { t } = useTranslation();
  const rows = useVirtualRows(total);
  const voucherAt = useVouchers({ ...rows.range, total });
  if (total === 0) return <p className={classes['none']}>{t('vouchers.none')}</p>;
  return (
    <DataTable
      rows={rows}
      label={t('vouchers.list')}
      columns={COLUMNS.map((key) => ({ key, label: t(`vouchers.column.${key}`), className: classes[key] }))}
      cells={(index) => <Voucher voucher={voucherAt(index)} />}
    />
  );
}

function Voucher({ voucher }: { readonly voucher: VoucherRow | undefined }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const validity = useValidity();
  const name = useDocumentName();
  return (
    <>
      <td className={classes['code']} data-selectable>
        {voucher?.code}
      </td>
      <td className={classes['discount']}>{voucher && discountMark(voucher.discount, formats)}</td>
      <td>{voucher && validity(voucher)}</td>
      <td className={voucher?.usedBy ? '' : classes['used']}>
        {voucher?.usedBy ? name.withDate(voucher.usedBy) : voucher && t('vouchers.unused')}
      </td>
    </>
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
