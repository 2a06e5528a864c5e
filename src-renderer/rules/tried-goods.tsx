/** The lines of the imagined sale; Del takes the one that has the focus away. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trial, TriedBasket } from '../../contract/window-types.ts';
import { currencySign, formatAmount } from '../format/money.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './rules.module.css';

interface TriedGoodsProps {
  readonly trial: Trial | null;
  readonly basket: TriedBasket;
  readonly onRemove: (id: string) => void;
}

export function TriedGoods({ trial, basket, onRemove }: TriedGoodsProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (basket.lines.length === 0) return <p className={classes['help']}>{t('ruleTrial.empty')}</p>;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('ruleTrial.column.article')}</th>
          <th scope="col">{t('ruleTrial.column.quantity')}</th>
          <th scope="col">{t('ruleTrial.column.amount', { sign: currencySign(formats) })}</th>
          <th scope="col">
            <span className="visually-hidden">{t('ruleTrial.column.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {basket.lines.map(({ id, article, quantity }) => {
          const line = trial?.lines.find((each) => each.id === id);
          const name = line?.description ?? (article.kind === 'made-up' ? article.description : t('ruleTrial.gone'));
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatQuantity(quantity, line?.unit ?? 'piece', formats.locale)}</td>
              <td className={classes['amount']}>{line ? formatAmount(line.net, formats) : ''}</td>
              <td>
                <button
                  type="button"
                  className={classes['remove']}
                  aria-label={t('ruleTrial.remove', { name })}
                  onClick={() => onRemove(id)}
                  onKeyDown={({ key }) => key === 'Delete' && onRemove(id)}
                >
                  ×
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
