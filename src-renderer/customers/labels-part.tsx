/** Labels: short words of the shop's own, added with Enter, those in use proposed. */
import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-drawer.module.css';
import type { MemberPartProps } from './member-part.ts';
import { useMemberChoices } from './use-member.ts';
import { useMemberActions } from './use-member-actions.ts';

const PROPOSALS_ID = 'labels-in-use';

export function LabelsPart({ member: { customerId, labels }, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const { labels: inUse } = useMemberChoices();
  const [typed, setTyped] = useState('');
  const set = (next: readonly string[]) => run(client.members.setLabels({ customerId, labels: [...next] }));
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.trim() !== '' && (await set([...labels, typed])) === null) setTyped('');
  };
  return (
    <section className={classes['part']} aria-labelledby="labels-title">
      <h3 id="labels-title" className={classes['partTitle']}>
        {t('members.labels')}
      </h3>
      <ul className={classes['labels']}>
        {labels.map((label) => (
          <li key={label}>
            {mayEdit ? (
              <PressButton small onPress={() => void set(labels.filter((each) => each !== label))}>
                {label} <span aria-hidden="true">×</span>
                <span className="visually-hidden">{t('members.removeLabel')}</span>
              </PressButton>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <form className={classes['oneField']} onSubmit={(event) => void add(event)}>
          <TextInput
            size="sm"
            label={t('members.newLabel')}
            maxLength={40}
            autoComplete="off"
            list={PROPOSALS_ID}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" className={classes['submit']}>
            {t('customers.addNote')}
          </button>
          <datalist id={PROPOSALS_ID}>
            {inUse.map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
        </form>
      )}
    </section>
  );
}
