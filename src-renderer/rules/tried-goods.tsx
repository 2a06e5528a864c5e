/** The lines of the imagined sale; Del takes the one that has the focus away, Enter on a name opens what is imagined of it. */
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trial, TriedBasket, TriedLine } from '../../contract/window-types.ts';
import { currencySign, formatAmount } from '../format/money.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './rules.module.css';
import { TriedDetails } from './tried-details.tsx';
import type { BasketEdit, MadeUp } from './use-basket.ts';

interface TriedGoodsProps {
  readonly trial: Trial | null;
  readonly edit: BasketEdit;
}

export function TriedGoods({ trial, edit }: TriedGoodsProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { basket, remove, describe } = edit;
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
        {basket.lines.map((line) => (
          <GoodsRow
            key={line.id}
            line={line}
            tried={trial?.lines.find(({ id }) => id === line.id)}
            onRemove={() => remove(line.id)}
            onDescribe={(change) => describe(line.id, change)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface GoodsRowProps {
  readonly line: TriedBasket['lines'][number];
  readonly tried: TriedLine | undefined;
  readonly onRemove: () => void;
  readonly onDescribe: (change: Partial<MadeUp>) => void;
}

function GoodsRow({ line: { article, quantity }, tried, onRemove, onDescribe }: GoodsRowProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const isMadeUp = article.kind === 'made-up';
  const name = tried?.description ?? (isMadeUp ? article.description : t('ruleTrial.gone'));
  return (
    <>
      <tr>
        <th scope="row">
          {isMadeUp ? (
            <button
              type="button"
              className={classes['disclose']}
              aria-expanded={isOpen}
              aria-controls={isOpen ? detailsId : undefined}
              onClick={() => setIsOpen(!isOpen)}
              onKeyDown={({ key }) => key === 'Delete' && onRemove()}
            >
              {name}
              <IconChevronDown size={16} stroke={2} aria-hidden="true" />
            </button>
          ) : (
            name
          )}
        </th>
        <td>{formatQuantity(quantity, tried?.unit ?? 'piece', formats.locale)}</td>
        <td className={classes['amount']}>{tried ? formatAmount(tried.net, formats) : ''}</td>
        <td>
          <button
            type="button"
            className={classes['remove']}
            aria-label={t('ruleTrial.remove', { name })}
            onClick={onRemove}
            onKeyDown={({ key }) => key === 'Delete' && onRemove()}
          >
            ×
          </button>
        </td>
      </tr>
      {isMadeUp && isOpen && (
        <tr id={detailsId}>
          <td colSpan={4} className={classes['detailsCell']}>
            <TriedDetails article={article} onChange={onDescribe} />
          </td>
        </tr>
      )}
    </>
  );
}
