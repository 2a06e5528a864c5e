/** The barcodes of the article; one of a case says how many pieces a reading means. */
import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { spacedCode } from '../format/code.ts';
import { parseAmount } from '../format/money.ts';
import { formatPendingQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './article-drawer.module.css';
import { Submit } from './price-form.tsx';
import { RefusalText } from './refusal-text.tsx';
import { useArticleEdit } from './use-article-edit.ts';

interface BarcodeSectionProps {
  readonly article: ArticleDetail;
  readonly mayEdit: boolean;
}

export function BarcodeSection({ article, mayEdit }: BarcodeSectionProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const { locale } = useFormats();
  const { run } = useArticleEdit();
  const remove = (printed: string): void => void run(client.articles.removeBarcode({ articleId: article.id, printed }));
  return (
    <section aria-labelledby="article-barcodes">
      <h3 id="article-barcodes" className={classes['section']}>
        {t('articles.barcodes.title')}
      </h3>
      {article.barcodes.length === 0 && <p className={classes['note']}>{t('articles.barcodes.none')}</p>}
      <ul>
        {article.barcodes.map(({ printed, quantity }) => (
          <li key={printed} className={classes['item']}>
            <span data-selectable>{spacedCode(printed)}</span>
            <span className={classes['note']}>
              {quantity !== 1000 &&
                t('articles.barcodes.means', {
                  quantity: formatPendingQuantity(quantity, locale),
                  unit: t(`unit.${article.unit}`),
                })}
            </span>
            {mayEdit && (
              <PressButton small onPress={() => remove(printed)}>
                {t('articles.remove')}
                <span className="visually-hidden"> {printed}</span>
              </PressButton>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <BarcodeForm articleId={article.id} />}
    </section>
  );
}

function BarcodeForm({ articleId }: { readonly articleId: string }): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const { refusal, refuse, run } = useArticleEdit();
  const [printed, setPrinted] = useState('');
  const [pieces, setPieces] = useState('1');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const quantity = parseAmount(pieces, 3);
    if (quantity === null) return refuse('quantity-not-positive');
    if ((await run(client.articles.saveBarcode({ articleId, printed, quantity }))) === null) return;
    setPrinted('');
    setPieces('1');
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void add(event)} noValidate>
      <div className={classes['pair']}>
        <TextInput
          label={t('articles.barcodes.printed')}
          value={printed}
          maxLength={128}
          autoComplete="off"
          onChange={(event) => setPrinted(event.currentTarget.value)}
        />
        <TextInput
          label={t('articles.barcodes.quantity')}
          value={pieces}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => setPieces(event.currentTarget.value)}
        />
      </div>
      <RefusalText refusal={refusal} />
      <Submit>{t('articles.barcodes.add')}</Submit>
    </form>
  );
}
