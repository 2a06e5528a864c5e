/** How many, what they take off, and when they are valid. Enter or Ctrl+S issues them. */
import { Group, Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { type Issued, useIssue, type VoucherFields } from './use-issue.ts';
import classes from './voucher-screen.module.css';

interface VoucherFormProps {
  readonly onIssued: (issued: Issued) => void;
}

export function VoucherForm({ onIssued }: VoucherFormProps): ReactNode {
  const { t } = useTranslation();
  const { fields, problems, sending, change, issue } = useIssue(onIssued);
  useKeys(LAYER.screen, ({ key, ctrl, where }) => {
    if (!(ctrl && key.toLowerCase() === 's') && !(key === 'Enter' && where === 'field')) return false;
    issue();
    return true;
  });
  const text = (name: Exclude<keyof VoucherFields, 'kind'>) => ({
    value: fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
    error: problems[name] && t(`vouchers.form.${problems[name]}`),
    autoComplete: 'off',
  });
  return (
    <form
      className={classes['form']}
      aria-labelledby="voucher-form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 id="voucher-form" className={classes['formTitle']}>
        {t('vouchers.form.title')}
      </h2>
      <TextInput label={t('vouchers.form.count')} inputMode="numeric" maxLength={4} {...text('count')} />
      <Radio.Group
        label={t('vouchers.form.kind')}
        value={fields.kind}
        onChange={(kind) => change({ kind: kind === 'amount' ? 'amount' : 'percent' })}
      >
        <Group gap={20} mt={6}>
          <Radio value="percent" label={t('vouchers.form.percent')} />
          <Radio value="amount" label={t('vouchers.form.amount')} />
        </Group>
      </Radio.Group>
      <TextInput label={t('vouchers.form.figure')} inputMode="decimal" maxLength={12} {...text('figure')} />
      <TextInput
        label={t('vouchers.form.prefix')}
        description={t('vouchers.form.prefixHint')}
        maxLength={12}
        {...text('prefix')}
      />
      <div className={classes['pair']}>
        <TextInput label={t('vouchers.form.from')} maxLength={10} {...text('from')} />
        <TextInput label={t('vouchers.form.to')} maxLength={10} {...text('to')} />
      </div>
      <p>{t('vouchers.form.datesHint')}</p>
      <div className={classes['foot']}>
        <PressButton small look="filled" keyName="Ctrl+s" off={sending} onPress={issue}>
          {t('vouchers.form.issue')}
        </PressButton>
      </div>
    </form>
  );
}
