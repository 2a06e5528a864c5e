/** From when on it counts: at once, or from a day and a time; the same for the programme and for a profile. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './rules-screen.module.css';
import type { TypedFrom } from './typed-from.ts';

interface FromFieldProps {
  readonly from: TypedFrom;
  readonly isUnreadable: boolean;
  /** The till says that this moment is over. */
  readonly isPast: boolean;
  readonly onFrom: (change: Partial<TypedFrom>) => void;
}

export function FromField({ from, isUnreadable, isPast, onFrom }: FromFieldProps): ReactNode {
  const { t } = useTranslation();
  const problem = isUnreadable
    ? t('programme.from.unreadable')
    : isPast
      ? t('programme.refusal.moment-past')
      : undefined;
  return (
    <>
      <NativeSelect
        label={t('programme.from.when')}
        value={from.isLater ? 'later' : 'now'}
        data={(['now', 'later'] as const).map((value) => ({ value, label: t(`programme.from.${value}`) }))}
        onChange={({ currentTarget }) => onFrom({ isLater: currentTarget.value === 'later' })}
      />
      {from.isLater && (
        <>
          <TextInput
            className={classes['fromTyped']}
            label={t('programme.from.day')}
            autoComplete="off"
            maxLength={10}
            value={from.day}
            error={problem !== undefined}
            onChange={({ currentTarget }) => onFrom({ day: currentTarget.value })}
          />
          <TextInput
            className={classes['fromTyped']}
            label={t('programme.from.time')}
            autoComplete="off"
            maxLength={5}
            value={from.time}
            error={problem !== undefined}
            onChange={({ currentTarget }) => onFrom({ time: currentTarget.value })}
          />
          <div className={classes['fromProblem']} role="alert">
            {problem}
          </div>
        </>
      )}
    </>
  );
}
