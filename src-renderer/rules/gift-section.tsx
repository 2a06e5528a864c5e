/** 'Restituzione punti: controvalore articoli', and the discount that the profile brings along. */
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Segments } from '../parts/segments.tsx';
import { useDraft, useDraftFields, useFieldText } from './draft-context.ts';
import { FieldRow, SwitchRow, TextRow } from './field-row.tsx';
import { RatioRows } from './ratio-rows.tsx';
import classes from './rules.module.css';

export function GiftSection(): ReactNode {
  const { t } = useTranslation();
  const { draft } = useDraft();
  const { figure, toggle } = useDraftFields();
  return (
    <section className={classes['giftPart']} aria-labelledby="profile-gifts">
      <h2 id="profile-gifts" className={classes['heading']}>
        {t('profiles.section.gifts')}
      </h2>
      <RatioRows />
      <DiscountLevels />
      <GiftMode />
      {draft.giftMode === 'percentages' && <Percentages />}
      <SwitchRow {...toggle('byPrice')} />
      <SwitchRow {...toggle('markupOnNetPrice')} />
      <SwitchRow {...toggle('earnsOnGiftMoney')} />
      <h2 className={classes['heading']}>{t('profiles.section.discounts')}</h2>
      <TextRow {...figure('discount')} width="figure" unit="%" />
    </section>
  );
}

const LEVELS = ['0', '1', '2', '3', '4', '5'] as const;

function DiscountLevels(): ReactNode {
  const { draft, change } = useDraft();
  const text = useFieldText()('purchaseDiscounts');
  const id = useId();
  return (
    <FieldRow {...text} controlId={id}>
      <Segments
        id={id}
        label={text.label}
        choices={LEVELS.map((level) => ({ value: level, label: level }))}
        value={LEVELS[draft.purchaseDiscounts] ?? '0'}
        onChoose={(level) => change({ purchaseDiscounts: Number(level) })}
      />
    </FieldRow>
  );
}

function GiftMode(): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = useDraft();
  const id = useId();
  return (
    <FieldRow label={t('profiles.field.giftMode.label')} help={t('profiles.field.giftMode.help')} controlId={id}>
      <Segments
        id={id}
        label={t('profiles.field.giftMode.label')}
        choices={[
          { value: 'standard', label: t('profiles.standard') },
          { value: 'percentages', label: t('profiles.withPercentage') },
        ]}
        value={draft.giftMode}
        onChoose={(giftMode) => change({ giftMode })}
      />
    </FieldRow>
  );
}

function Percentages(): ReactNode {
  const { draft, change } = useDraft();
  const text = useFieldText()('percentages');
  return (
    <TextRow
      {...text}
      value={draft.percentages}
      unit="%"
      onType={(percentages) => change({ percentages })}
      maxLength={100}
    />
  );
}
