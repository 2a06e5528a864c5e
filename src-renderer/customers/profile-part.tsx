/** The profile, changed by hand with a reason, and the changes so far. */
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './customer-drawer.module.css';
import type { MemberPartProps } from './member-part.ts';
import { useMemberChoices } from './use-member.ts';
import { useMemberActions } from './use-member-actions.ts';

export function ProfilePart(props: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const { member, mayEdit } = props;
  return (
    <section className={classes['part']} aria-labelledby="profile-title">
      <h3 id="profile-title" className={classes['partTitle']}>
        {t('members.profileTitle', { profile: member.profile })}
      </h3>
      {mayEdit && <ProfileForm key={member.profileId} {...props} />}
      <ul>
        {member.profileChanges.map(({ from, to, reason, atMs, operator }) => (
          <li key={`${atMs} ${from} ${to}`} className={classes['note']}>
            <div>
              <p>{t('members.profileChanged', { from, to })}</p>
              {reason !== '' && <p data-selectable>{reason}</p>}
              <p className={classes['noteWho']}>
                {t('customers.notedBy', { operator, date: formatMoment(atMs, locale, timeZone) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProfileForm({ member }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const { profiles } = useMemberChoices();
  const [profileId, setProfileId] = useState(member.profileId);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<MemberRefusal | null>(null);
  // Made once for each form: sent twice over a broken wire, it is one change.
  const [id] = useState(() => crypto.randomUUID());
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { customerId } = member;
    const answer = await run(client.members.changeProfile({ id, customerId, profileId, reason }));
    if (answer !== 'failed') setRefusal(answer);
  };
  return (
    <form className={classes['profileForm']} onSubmit={(event) => void change(event)} noValidate>
      <NativeSelect
        size="sm"
        label={t('members.profileField')}
        value={profileId}
        data={profiles.map(({ id: value, name: label }) => ({ value, label }))}
        onChange={(event) => setProfileId(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t('members.reason')}
        error={refusal && t(`members.refusal.${refusal}`)}
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" className={classes['submit']}>
        {t('members.changeProfile')}
      </button>
    </form>
  );
}
