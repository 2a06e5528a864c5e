/** 'Sconto per Badge': how much, on what, and for whoever holds which badges (LOYALTY.md 5). */
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyBadge, ProgrammeDocument } from '../../../contract/window-types.ts';
import { currencySign } from '../../format/money.ts';
import { useFormats } from '../../format/use-formats.ts';
import { FieldGroup } from '../../parts/field-group.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { PressButton } from '../../parts/press-button.tsx';
import { SelectionPicker } from '../../parts/selection-picker.tsx';
import { problemAt } from '../rules-problems.ts';
import rules from '../rules-screen.module.css';
import type { RulesDraft } from '../use-rules-draft.ts';
import classes from './badges-screen.module.css';

type BadgeDiscount = ProgrammeDocument['badgeDiscounts'][number];
type Discount = BadgeDiscount['discount'];
type Needs = BadgeDiscount['needs'];

const NO_PERCENT: Discount = { kind: 'percent', basisPoints: 0 };
const NO_AMOUNT: Discount = { kind: 'amount', amount: 0 };

export function BadgeDiscounts({ draft }: { readonly draft: RulesDraft }): ReactNode {
  const { t } = useTranslation();
  const { badges, badgeDiscounts: discounts } = draft.rules;
  const setDiscounts = (next: BadgeDiscount[]): void => draft.set({ badgeDiscounts: next });
  return (
    <div className={classes['section']}>
      <FieldGroup wide title={t('badges.discounts.title')} help={t('badges.discounts.help')}>
        {discounts.length === 0 && <p>{t('badges.discounts.none')}</p>}
        <ol className={rules['rows']}>
          {discounts.map((discount, index) => (
            <li key={discount.id} className={rules['row']} aria-label={t('badges.discounts.row', { row: index + 1 })}>
              <DiscountFields
                draft={draft}
                row={index}
                discount={discount}
                onDiscount={(next) => setDiscounts(discounts.map((each) => (each.id === discount.id ? next : each)))}
              />
              <div className={rules['button']}>
                <PressButton small onPress={() => setDiscounts(discounts.filter(({ id }) => id !== discount.id))}>
                  {t('badges.discounts.remove', { row: index + 1 })}
                </PressButton>
              </div>
            </li>
          ))}
        </ol>
        <div>
          <PressButton small onPress={() => setDiscounts([...discounts, newDiscount(badges)])}>
            {t('badges.discounts.add')}
          </PressButton>
        </div>
      </FieldGroup>
    </div>
  );
}

function newDiscount(badges: readonly LoyaltyBadge[]): BadgeDiscount {
  const only = badges.length === 1 ? badges.map(({ id }) => id) : [];
  return {
    id: crypto.randomUUID(),
    title: '',
    discount: NO_PERCENT,
    selection: { kind: 'all' },
    badgeIds: only,
    needs: 'one',
  };
}

interface DiscountFieldsProps {
  readonly draft: RulesDraft;
  readonly row: number;
  readonly discount: BadgeDiscount;
  readonly onDiscount: (discount: BadgeDiscount) => void;
}

function DiscountFields({ draft, row, discount, onDiscount }: DiscountFieldsProps): ReactNode {
  const { t } = useTranslation();
  const titled = problemAt(draft.problems, row, 'discount-title-missing');
  return (
    <>
      <TextInput
        className={rules['text'] ?? ''}
        label={t('badges.discounts.name')}
        autoComplete="off"
        maxLength={200}
        value={discount.title}
        error={titled && t(`programme.refusal.${titled}`)}
        onChange={({ currentTarget }) => onDiscount({ ...discount, title: currentTarget.value })}
      />
      <ValueFields draft={draft} row={row} discount={discount} onDiscount={onDiscount} />
      <HolderFields draft={draft} row={row} discount={discount} onDiscount={onDiscount} />
      <div className={classes['badgeChoices']}>
        <FieldGroup wide title={t('badges.discounts.what')}>
          <SelectionPicker value={discount.selection} onValue={(selection) => onDiscount({ ...discount, selection })} />
        </FieldGroup>
      </div>
    </>
  );
}

function ValueFields({ draft, row, discount: whole, onDiscount }: DiscountFieldsProps): ReactNode {
  const { t } = useTranslation();
  const sign = currencySign(useFormats());
  const { discount } = whole;
  const problem = problemAt(draft.problems, row, 'discount-impossible');
  const set = (next: Discount): void => onDiscount({ ...whole, discount: next });
  const said = problem && t(`programme.refusal.${problem}`);
  return (
    <>
      <NativeSelect
        label={t('badges.discounts.kind')}
        value={discount.kind}
        data={(['percent', 'amount'] as const).map((value) => ({ value, label: t(`badges.discounts.${value}`) }))}
        onChange={({ currentTarget }) => set(currentTarget.value === 'percent' ? NO_PERCENT : NO_AMOUNT)}
      />
      {discount.kind === 'percent' ? (
        <FigureField
          key="percent"
          label={t('badges.discounts.percentValue')}
          kind="percent"
          value={discount.basisPoints}
          empty={0}
          problem={said}
          onValue={(basisPoints) => set({ kind: 'percent', basisPoints })}
        />
      ) : (
        <FigureField
          key="amount"
          label={t('badges.discounts.amountValue', { sign })}
          kind="money"
          value={discount.amount}
          empty={0}
          problem={said}
          onValue={(amount) => set({ kind: 'amount', amount })}
        />
      )}
    </>
  );
}

function HolderFields({ draft, row, discount, onDiscount }: DiscountFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { badgeIds, needs } = discount;
  const known = draft.rules.badges;
  const problem = problemAt(draft.problems, row, 'badges-missing', 'badge-unknown');
  const toggle = (id: string, isChosen: boolean): void =>
    // What is no badge any more goes with the first choice.
    onDiscount({
      ...discount,
      badgeIds: known.map((badge) => badge.id).filter((each) => (each === id ? isChosen : badgeIds.includes(each))),
    });
  return (
    <div className={classes['badgeChoices']}>
      <FieldGroup title={t('badges.discounts.badges')} problem={problem && t(`programme.refusal.${problem}`)}>
        {known.map(({ id, title }, index) => (
          <Switch
            key={id}
            label={title.trim() === '' ? t('badges.row', { row: index + 1 }) : title}
            checked={badgeIds.includes(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
        ))}
      </FieldGroup>
      <NativeSelect
        label={t('badges.discounts.needs')}
        value={needs}
        data={(['one', 'all'] as const).map((value) => ({ value, label: t(`badges.discounts.${value}`) }))}
        onChange={({ currentTarget }) => onDiscount({ ...discount, needs: currentTarget.value as Needs })}
      />
    </div>
  );
}
