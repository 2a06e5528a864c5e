/** For which profile, how many, from which number. Enter or Ctrl+S gives them out. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuingProfile } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './member-files.module.css';
import { MOST_CARDS, useCardIssue } from './use-card-issue.ts';

export function CardForm({ profiles }: { readonly profiles: readonly IssuingProfile[] }): ReactNode {
  const { t } = useTranslation();
  const { fields, profile, problems, refusal, sending, change, issue } = useCardIssue(profiles);
  useKeys(LAYER.screen, ({ key, ctrl, where }) => {
    if (!(ctrl && key.toLowerCase() === 's') && !(key === 'Enter' && where === 'field')) return false;
    issue();
    return true;
  });
  const text = (name: 'count' | 'first') => ({
    value: fields[name],
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      className={classes['form']}
      aria-labelledby="card-form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 id="card-form" className={classes['formTitle']}>
        {t('memberCards.form')}
      </h2>
      <NativeSelect
        label={t('memberCards.profile')}
        value={fields.profileId}
        data={profiles.map(({ id, name, prefix }) => ({ value: id, label: prefix ? `${name} · ${prefix}` : name }))}
        onChange={(event) => change({ profileId: event.currentTarget.value })}
      />
      <TextInput
        label={t('memberCards.howMany')}
        maxLength={5}
        error={problems.count && t('memberCards.notCount', { most: MOST_CARDS })}
        {...text('count')}
      />
      <TextInput
        label={t('memberCards.first')}
        description={profile?.nextCode ? t('memberCards.firstHint', { code: profile.nextCode }) : undefined}
        maxLength={11}
        error={problems.first && t('memberCards.notFirst')}
        {...text('first')}
      />
      {refusal && (
        <p className={classes['refusal']} role="alert">
          {t(`memberCards.refusal.${refusal}`)}
        </p>
      )}
      <p className={classes['note']}>{t('memberCards.rules')}</p>
      <div className={classes['foot']}>
        <PressButton small look="filled" keyName="Ctrl+s" off={sending} onPress={issue}>
          {t(sending ? 'memberCards.issuing' : 'memberCards.issue')}
        </PressButton>
      </div>
    </form>
  );
}
