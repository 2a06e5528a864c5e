/** The data of a customer in dense fields, each with its name over it and its refusal under it. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './customer-drawer.module.css';
import { type CustomerField, FIELD_ROWS, fieldOf, MOST_CHARACTERS } from './customer-fields.ts';
import type { CustomerDraft } from './use-customer-draft.ts';

export function CustomerForm({
  draft,
  readOnly,
}: {
  readonly draft: CustomerDraft;
  readonly readOnly: boolean;
}): ReactNode {
  return (
    <div className={classes['form']}>
      {FIELD_ROWS.map((fields) => (
        <div key={fields[0]} className={`${classes['fields']} ${classes[`of${fields.length}`]}`}>
          {fields.map((field) => (
            <Field key={field} field={field} draft={draft} readOnly={readOnly} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly field: CustomerField;
  readonly draft: CustomerDraft;
  readonly readOnly: boolean;
}

function Field({ field, draft, readOnly }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const isRefused = draft.refusal !== null && fieldOf(draft.refusal) === field;
  useEffect(() => {
    if (isRefused || field === 'name') input.current?.focus();
  }, [isRefused, field]);
  return (
    <TextInput
      ref={input}
      size="sm"
      name={`customer-${field}`}
      label={t(`customers.field.${field}`)}
      error={isRefused && draft.refusal ? t(`customers.refusal.${draft.refusal}`) : undefined}
      readOnly={readOnly}
      required={field === 'name'}
      withAsterisk={false}
      maxLength={MOST_CHARACTERS[field]}
      autoComplete="off"
      spellCheck={false}
      value={draft.data[field]}
      onChange={(event) => draft.type(field, event.currentTarget.value)}
    />
  );
}
