/** 'Griglia cat/marche': a row a category and brand, and what it gives more (LOYALTY.md 2.6). */
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDocument } from '../../../contract/window-types.ts';
import { useTill } from '../../connection/till-context.tsx';
import { currencySign } from '../../format/money.ts';
import { useFormats } from '../../format/use-formats.ts';
import { FieldGroup } from '../../parts/field-group.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { PressButton } from '../../parts/press-button.tsx';
import { useRowKeys } from '../row-keys.ts';
import { problemAt } from '../rules-problems.ts';
import classes from '../rules-screen.module.css';
import type { SectionProps } from './section.ts';

type GridRow = ProgrammeDocument['programme']['grid'][number];
type Gives = GridRow['gives'];

const KINDS = ['per-unit', 'per-step', 'multiplier'] as const;
const TWICE = 200;

export function GridSection({ draft: { rules, problems, setProgramme } }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { grid } = rules.programme;
  const keys = useRowKeys();
  return (
    <div className={classes['fields']}>
      <FieldGroup wide title={t('programme.label.grid')} help={t('programme.help.grid')}>
        {grid.length === 0 && <p>{t('programme.grid.none')}</p>}
        <ul className={classes['rows']}>
          {grid.map((row, index) => {
            const problem = problemAt(
              problems,
              index,
              'grid-row-twice',
              'grid-step-not-positive',
              'grid-points-negative',
              'grid-multiplier-below-one',
            );
            return (
              <li
                key={keys.keyOf(index)}
                className={classes['row']}
                aria-label={t('programme.grid.row', { row: index + 1 })}
                data-problem={problem === undefined ? undefined : true}
              >
                <RowFields
                  row={row}
                  onRow={(next) => setProgramme({ grid: grid.map((each, at) => (at === index ? next : each)) })}
                />
                <div className={classes['button']}>
                  <PressButton
                    small
                    onPress={() => {
                      keys.forget(index);
                      setProgramme({ grid: grid.filter((_row, at) => at !== index) });
                    }}
                  >
                    {t('programme.grid.remove', { row: index + 1 })}
                  </PressButton>
                </div>
                <div className={classes['rowProblem']} role="alert">
                  {problem && t(`programme.refusal.${problem}`)}
                </div>
              </li>
            );
          })}
        </ul>
        <div>
          <PressButton
            small
            onPress={() =>
              setProgramme({
                grid: [...grid, { categoryId: null, brandId: null, gives: { kind: 'multiplier', times: TWICE } }],
              })
            }
          >
            {t('programme.grid.add')}
          </PressButton>
        </div>
      </FieldGroup>
    </div>
  );
}

function RowFields({ row, onRow }: { readonly row: GridRow; readonly onRow: (row: GridRow) => void }): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const shelves = useQuery(query.rules.shelves.queryOptions()).data;
  const formats = useFormats();
  const optionsOf = (named: readonly { readonly id: string; readonly name: string }[]) => [
    { value: '', label: t('programme.grid.any') },
    ...named.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const begun: Readonly<Record<Gives['kind'], Gives>> = {
    'per-unit': { kind: 'per-unit', points: 100 },
    'per-step': { kind: 'per-step', step: 10 ** formats.decimals, points: 100 },
    multiplier: { kind: 'multiplier', times: TWICE },
  };
  return (
    <>
      <NativeSelect
        className={classes['text'] ?? ''}
        label={t('programme.grid.category')}
        value={row.categoryId ?? ''}
        data={optionsOf(shelves?.categories ?? [])}
        onChange={({ currentTarget }) => onRow({ ...row, categoryId: currentTarget.value || null })}
      />
      <NativeSelect
        className={classes['text'] ?? ''}
        label={t('programme.grid.brand')}
        value={row.brandId ?? ''}
        data={optionsOf(shelves?.brands ?? [])}
        onChange={({ currentTarget }) => onRow({ ...row, brandId: currentTarget.value || null })}
      />
      <NativeSelect
        className={classes['text'] ?? ''}
        label={t('programme.grid.gives')}
        value={row.gives.kind}
        data={KINDS.map((value) => ({ value, label: t(`programme.grid.${value}`) }))}
        onChange={({ currentTarget }) => onRow({ ...row, gives: begun[currentTarget.value as Gives['kind']] })}
      />
      <GivesFields
        key={row.gives.kind}
        gives={row.gives}
        sign={currencySign(formats)}
        onGives={(gives) => onRow({ ...row, gives })}
      />
    </>
  );
}

interface GivesFieldsProps {
  readonly gives: Gives;
  readonly sign: string;
  readonly onGives: (gives: Gives) => void;
}

function GivesFields({ gives, sign, onGives }: GivesFieldsProps): ReactNode {
  const { t } = useTranslation();
  if (gives.kind === 'multiplier') {
    return (
      <FigureField
        label={t('programme.grid.times')}
        kind="times"
        value={gives.times}
        empty={0}
        onValue={(times) => onGives({ ...gives, times })}
      />
    );
  }
  return (
    <>
      {gives.kind === 'per-step' && (
        <FigureField
          label={t('programme.grid.step', { sign })}
          kind="money"
          value={gives.step}
          empty={0}
          onValue={(step) => onGives({ ...gives, step })}
        />
      )}
      <FigureField
        label={t('programme.grid.points')}
        kind="points"
        value={gives.points}
        empty={0}
        onValue={(points) => onGives({ ...gives, points })}
      />
    </>
  );
}
