/** A new contact on the way to the points: a name, or only a card. Enter or Ctrl+S goes on. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './overview.module.css';

/** As the contract allows, whose module would bring its schemas into the window. */
const MOST = { name: 200, telephone: 50, email: 254, card: 64 } as const;
type Field = keyof typeof MOST;

const FIELD_OF_REFUSAL: Readonly<Partial<Record<MemberRefusal, Field>>> = {
  'nobody-named': 'name',
  'email-invalid': 'email',
  'card-code-missing': 'card',
  'card-code-is-barcode': 'card',
  'card-code-taken': 'card',
};

interface NewContactProps {
  /** What was searched for. */
  readonly name: string;
  readonly onMade: (customerId: string) => void;
  readonly onCancel: () => void;
}

export function NewContact({ name, onMade, onCancel }: NewContactProps): ReactNode {
  const { t } = useTranslation();
  const { client, query, queryClient } = useTill();
  const [fields, setFields] = useState<Readonly<Record<Field, string>>>({ name, telephone: '', email: '', card: '' });
  const [refusal, setRefusal] = useState<MemberRefusal | null>(null);
  /** The same one twice makes one contact. */
  const id = useRef(crypto.randomUUID());
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = async (): Promise<void> => {
    const { card, ...who } = fields;
    const code = card.trim() === '' ? null : card;
    try {
      const input = { id: id.current, code, ...who, birthday: null, profileId: null };
      const answer = await client.members.enrol(input);
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      await queryClient.invalidateQueries({ queryKey: query.members.key() });
      onMade(id.current);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  useKeys(LAYER.question, ({ key, ctrl, where }) => {
    if (key === 'Escape') onCancel();
    else if ((ctrl && key.toLowerCase() === 's') || (key === 'Enter' && where === 'field')) void save();
    else return false;
    return true;
  });
  const refused = refusal && (FIELD_OF_REFUSAL[refusal] ?? 'name');
  const field = (of: Field) => ({
    label: t(`pointsDesk.newContact.${of}`),
    error: refusal && refused === of ? t(`pointsDesk.newContact.refusal.${refusal}`) : undefined,
    maxLength: MOST[of],
    autoComplete: 'off',
    value: fields[of],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => {
      setFields((before) => ({ ...before, [of]: value }));
      setRefusal(null);
    },
  });
  return (
    <>
      <TextInput ref={first} {...field('name')} />
      <div className={classes['pair']}>
        <TextInput {...field('telephone')} />
        <TextInput {...field('email')} />
      </div>
      <TextInput {...field('card')} />
      <div className={classes['foot']}>
        <PressButton small look="filled" keyName="Ctrl+s" onPress={() => void save()}>
          {t('pointsDesk.newContact.next')}
        </PressButton>
        <PressButton small keyName="Escape" onPress={onCancel}>
          {t('pointsLedger.operation.cancel')}
        </PressButton>
      </div>
    </>
  );
}
