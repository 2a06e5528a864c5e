/** The codes just issued, in sight and as a file that a spreadsheet or a printer's program opens. */
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { handOver } from '../parts/hand-over.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { Issued } from './use-issue.ts';
import classes from './voucher-screen.module.css';

/** By which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function IssuedVouchers({ issued }: { readonly issued: Issued }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { codes, discount, validFrom, validTo } = issued;
  const download = (): void => {
    const head = [
      t('vouchers.column.code'),
      t('vouchers.column.discount'),
      t('vouchers.form.from'),
      t('vouchers.form.to'),
    ];
    const rows = codes.map((code) => [code, discountMark(discount, formats), validFrom ?? '', validTo ?? '']);
    const text = [head, ...rows].map((cells) => `${cells.join(';')}\r\n`).join('');
    handOver(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }), 'vouchers.csv');
  };
  return (
    <div className={classes['issued']}>
      <h2 id="issued-title" className={classes['issuedTitle']}>
        {t('vouchers.issued.title', { count: codes.length })}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard too */}
      <section className={classes['codes']} tabIndex={0} aria-labelledby="issued-title">
        <ul>
          {codes.map((code) => (
            <li key={code} data-selectable>
              {code}
            </li>
          ))}
        </ul>
      </section>
      <PressButton small onPress={download}>
        <IconDownload size={18} stroke={1.75} aria-hidden="true" />
        {t('vouchers.issued.download')}
      </PressButton>
    </div>
  );
}
