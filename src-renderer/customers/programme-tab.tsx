/** A customer's part in the programme: status, profile, groups, labels, consents, who invited, and who else it is. */
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { BirthdayForm } from './birthday-form.tsx';
import { ConsentPart } from './consent-part.tsx';
import classes from './customer-drawer.module.css';
import { GroupsPart } from './groups-part.tsx';
import { InviterPart } from './inviter-part.tsx';
import { LabelsPart } from './labels-part.tsx';
import type { MemberPartProps } from './member-part.ts';
import { MergePart } from './merge-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { useMemberActions } from './use-member-actions.ts';

const STATUSES: readonly Membership[] = ['visitor', 'pending', 'member'];

export function ProgrammeTab(props: MemberPartProps): ReactNode {
  return (
    <>
      <div className={`${classes['form']} ${classes['of2']} ${classes['fields']}`}>
        <StatusField {...props} />
        <BirthdayForm {...props} />
      </div>
      <ProfilePart {...props} />
      <ConsentPart {...props} />
      <GroupsPart {...props} />
      <LabelsPart {...props} />
      <InviterPart {...props} />
      <MergePart {...props} />
    </>
  );
}

function StatusField({ member, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const { customerId, birthday, invitedBy } = member;
  const set = (status: Membership): void =>
    void run(client.members.setStatus({ customerId, status, birthday, invitedBy: invitedBy?.id ?? null }));
  return (
    <NativeSelect
      size="sm"
      label={t('members.statusField')}
      disabled={!mayEdit}
      value={member.status}
      data={STATUSES.map((status) => ({ value: status, label: t(`members.status.${status}`) }))}
      onChange={(event) => set(event.currentTarget.value as Membership)}
    />
  );
}
