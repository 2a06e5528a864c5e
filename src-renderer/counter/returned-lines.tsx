/** The lines of a document with what is left of each: Space marks, digits and signs say how much. */
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnableLine } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './goods-panel.module.css';
import { OptionList } from './option-list.tsx';
import { toggleReturned } from './returns-quantity.ts';
import { useReturns } from './use-returns.ts';

export function ReturnedLines(): ReactNode {
  const { t } = useTranslation();
  const { lines, marks, at } = useReturns();
  return (
    <>
      <p className={classes['none']}>{t('returns.linesHint')}</p>
      <OptionList
        id="returned-lines"
        label={t('returns.lines')}
        count={lines.length}
        highlighted={at}
        focused
        isMarked={(index) => marks.has(lines[index]?.lineId ?? '')}
        onChoose={toggleReturned}
        row={(index) => <Line line={lines[index]} />}
      />
    </>
  );
}

function Line({ line }: { readonly line: ReturnableLine | undefined }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { marks } = useReturns();
  if (!line) return null;
  const quantity = marks.get(line.lineId) ?? 0;
  const figure = (thousandths: number): string => formatQuantity(thousandths, line.unit, formats.locale);
  const left = { left: figure(line.left), sold: figure(line.sold) };
  return (
    <>
      <span className={`${classes['box']} ${quantity > 0 ? classes['boxOn'] : ''}`}>
        {quantity > 0 && <IconCheck size={18} stroke={2} aria-hidden="true" />}
      </span>
      <span className={`${classes['words']} ${line.left > 0 ? '' : classes['gone']}`}>
        <span className={classes['name']}>{line.description}</span>
        <span className={classes['note']}>
          {line.left > 0 ? t('returns.left', left) : t('returns.noneLeft')} · {line.code}
        </span>
      </span>
      <span className={quantity > 0 ? classes['chosen'] : classes['middle']}>{quantity > 0 && figure(quantity)}</span>
      <span className={classes['amount']}>{formatAmount(line.amount, formats)}</span>
    </>
  );
}
