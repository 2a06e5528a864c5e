/** Points into a discount: what they are worth, from when on and up to how much (LOYALTY.md 3.5). */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDocument, ProgrammeRefusalCode } from '../../../contract/window-types.ts';
import { currencySign } from '../../format/money.ts';
import type { FigureKind } from '../../format/typed-figure.ts';
import { type Formats, useFormats } from '../../format/use-formats.ts';
import { FieldGroup } from '../../parts/field-group.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { SelectionPicker } from '../../parts/selection-picker.tsx';
import { problemAt } from '../rules-problems.ts';
import classes from '../rules-screen.module.css';
import type { SectionProps } from './section.ts';

type Discount = NonNullable<ProgrammeDocument['programme']['discount']>;

const ONE_HUNDRED_POINTS = 10_000;

/** 100 points for one unit of money, as seed 000 begins. */
function newDiscount({ decimals }: Formats): Discount {
  return {
    points: ONE_HUNDRED_POINTS,
    worth: 10 ** decimals,
    minimumBalance: 0,
    minimumSpend: 0,
    maximumSpend: null,
    maximumDiscount: null,
    maximumPercentage: null,
    wholeBlocks: false,
    excludesOffers: false,
    selection: { kind: 'all' },
    lowersTaxable: true,
  };
}

export function DiscountSection({ draft }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { discount } = draft.rules.programme;
  const set = (change: Partial<Discount>): void => {
    if (discount) draft.setProgramme({ discount: { ...discount, ...change } });
  };
  return (
    <div className={classes['fields']}>
      <div className={classes['wide']}>
        <Switch
          label={t('programme.label.discountOn')}
          description={t('programme.help.discountOn')}
          checked={discount !== null}
          onChange={({ currentTarget: { checked } }) =>
            draft.setProgramme({ discount: checked ? newDiscount(formats) : null })
          }
        />
      </div>
      {discount && (
        <>
          <Figures draft={draft} discount={discount} onChange={set} />
          {(['wholeBlocks', 'excludesOffers', 'lowersTaxable'] as const).map((field) => (
            <Switch
              key={field}
              label={t(`programme.label.${field}`)}
              description={t(`programme.help.${field}`)}
              checked={discount[field]}
              onChange={({ currentTarget }) => set({ [field]: currentTarget.checked })}
            />
          ))}
          <FieldGroup wide title={t('programme.label.discountSelection')} help={t('programme.help.discountSelection')}>
            <SelectionPicker value={discount.selection} onValue={(selection) => set({ selection })} />
          </FieldGroup>
        </>
      )}
    </div>
  );
}

type FigureName =
  | 'points'
  | 'worth'
  | 'minimumBalance'
  | 'minimumSpend'
  | 'maximumSpend'
  | 'maximumDiscount'
  | 'maximumPercentage';

const FIGURES: readonly (readonly [name: FigureName, kind: FigureKind, empty: 0 | null, ...ProgrammeRefusalCode[]])[] =
  [
    ['points', 'points', 0, 'rate-not-positive'],
    ['worth', 'money', 0, 'rate-not-positive'],
    ['minimumBalance', 'points', 0, 'minimum-balance-negative'],
    ['minimumSpend', 'money', 0, 'minimum-spend-negative'],
    ['maximumSpend', 'money', null, 'maximum-spend-below-minimum'],
    ['maximumDiscount', 'money', null, 'maximum-discount-not-positive'],
    ['maximumPercentage', 'percent', null, 'maximum-percentage-impossible'],
  ];

interface FiguresProps extends SectionProps {
  readonly discount: Discount;
  readonly onChange: (change: Partial<Discount>) => void;
}

function Figures({ draft, discount, onChange }: FiguresProps): ReactNode {
  const { t } = useTranslation();
  const sign = currencySign(useFormats());
  return FIGURES.map(([name, kind, empty, ...codes]) => {
    const problem = problemAt(draft.problems, null, ...codes);
    return (
      <FigureField
        key={name}
        label={t(`programme.label.${name}`, { sign })}
        help={t(`programme.help.${name}`)}
        kind={kind}
        value={discount[name]}
        empty={empty}
        problem={problem && t(`programme.refusal.${problem}`)}
        onValue={(value) => onChange({ [name]: value })}
      />
    );
  });
}
