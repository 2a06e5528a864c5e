/** VAT by rate, as the till worked it out; a rate of zero with the nature that says why. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { decimalText, formatAmount, numberFormat } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './receipt-panel.module.css';

export function ReceiptVat({ vat }: { readonly vat: Receipt['vat'] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = (basisPoints: number): string =>
    numberFormat(formats.locale, { style: 'percent', maximumFractionDigits: 2 }).format(decimalText(basisPoints, 4));
  return (
    <table className={classes['vat']}>
      <thead>
        <tr>
          <th scope="col">{t('receipt.vat')}</th>
          <th scope="col">{t('receipt.net')}</th>
          <th scope="col">{t('receipt.tax')}</th>
        </tr>
      </thead>
      <tbody>
        {vat
          .toSorted((a, b) => a.rate.basisPoints - b.rate.basisPoints)
          .map((share) => (
            <tr key={`${share.rate.code} ${share.rate.basisPoints} ${share.rate.nature}`}>
              <th scope="row">{[percent(share.rate.basisPoints), share.rate.nature ?? ''].join(' ').trim()}</th>
              <td>{formatAmount(share.net, formats)}</td>
              <td>{formatAmount(share.vat, formats)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
