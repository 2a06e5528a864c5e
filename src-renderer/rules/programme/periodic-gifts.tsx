/** 'Regali Periodici': a row a gift, each with its points, its description and when it is given. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDocument, ProgrammeRefusalCode } from '../../../contract/window-types.ts';
import { FieldGroup } from '../../parts/field-group.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { PressButton } from '../../parts/press-button.tsx';
import { useRowKeys } from '../row-keys.ts';
import classes from '../rules-screen.module.css';

type PeriodicGift = ProgrammeDocument['programme']['actions']['periodic'][number];
type Time = PeriodicGift['when'];

const NEW_GIFT: PeriodicGift = { description: '', points: 0, when: { kind: 'birthday' } };
const KINDS = ['birthday', 'date', 'every'] as const;
const UNITS = ['days', 'weeks', 'months'] as const;
const BEGUN: Readonly<Record<Time['kind'], Time>> = {
  birthday: { kind: 'birthday' },
  date: { kind: 'date', day: 1, month: 1 },
  every: { kind: 'every', count: 1, unit: 'months' },
};

interface PeriodicGiftsProps {
  readonly gifts: readonly PeriodicGift[];
  readonly problem: ProgrammeRefusalCode | undefined;
  readonly onGifts: (gifts: PeriodicGift[]) => void;
}

export function PeriodicGifts({ gifts, problem, onGifts }: PeriodicGiftsProps): ReactNode {
  const { t } = useTranslation();
  const keys = useRowKeys();
  return (
    <FieldGroup
      wide
      title={t('programme.label.periodic')}
      help={t('programme.help.periodic')}
      problem={problem && t(`programme.refusal.${problem}`)}
    >
      {gifts.length === 0 && <p>{t('programme.periodic.none')}</p>}
      <ul className={classes['rows']}>
        {gifts.map((gift, index) => (
          <li
            key={keys.keyOf(index)}
            className={classes['row']}
            aria-label={t('programme.periodic.row', { row: index + 1 })}
          >
            <GiftFields gift={gift} onGift={(next) => onGifts(gifts.map((each, at) => (at === index ? next : each)))} />
            <div className={classes['button']}>
              <PressButton
                small
                onPress={() => {
                  keys.forget(index);
                  onGifts(gifts.filter((_gift, at) => at !== index));
                }}
              >
                {t('programme.periodic.remove', { row: index + 1 })}
              </PressButton>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <PressButton small onPress={() => onGifts([...gifts, NEW_GIFT])}>
          {t('programme.periodic.add')}
        </PressButton>
      </div>
    </FieldGroup>
  );
}

interface GiftFieldsProps {
  readonly gift: PeriodicGift;
  readonly onGift: (gift: PeriodicGift) => void;
}

function GiftFields({ gift, onGift }: GiftFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        className={classes['text'] ?? ''}
        label={t('programme.periodic.description')}
        autoComplete="off"
        maxLength={200}
        value={gift.description}
        onChange={({ currentTarget }) => onGift({ ...gift, description: currentTarget.value })}
      />
      <FigureField
        label={t('programme.periodic.points')}
        kind="points"
        value={gift.points}
        empty={0}
        onValue={(points) => onGift({ ...gift, points })}
      />
      <NativeSelect
        className={classes['text'] ?? ''}
        label={t('programme.periodic.when')}
        value={gift.when.kind}
        data={KINDS.map((value) => ({ value, label: t(`programme.periodic.${value}`) }))}
        onChange={({ currentTarget }) => onGift({ ...gift, when: BEGUN[currentTarget.value as Time['kind']] })}
      />
      <TimeFields key={gift.when.kind} time={gift.when} onTime={(when) => onGift({ ...gift, when })} />
    </>
  );
}

function TimeFields({ time, onTime }: { readonly time: Time; readonly onTime: (time: Time) => void }): ReactNode {
  const { t } = useTranslation();
  if (time.kind === 'birthday') return null;
  if (time.kind === 'date') {
    return (['day', 'month'] as const).map((part) => (
      <FigureField
        key={part}
        label={t(`programme.periodic.${part}`)}
        kind="whole"
        value={time[part]}
        empty={0}
        onValue={(value) => onTime({ ...time, [part]: value })}
      />
    ));
  }
  return (
    <>
      <FigureField
        label={t('programme.periodic.count')}
        kind="whole"
        value={time.count}
        empty={0}
        onValue={(count) => onTime({ ...time, count })}
      />
      <NativeSelect
        label={t('programme.periodic.unit')}
        value={time.unit}
        data={UNITS.map((value) => ({ value, label: t(`programme.periodic.${value}`) }))}
        onChange={({ currentTarget }) => onTime({ ...time, unit: currentTarget.value as (typeof UNITS)[number] })}
      />
    </>
  );
}
