/** The groups that a customer is in: the programme may be for some of them only. */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import classes from './customer-drawer.module.css';
import type { MemberPartProps } from './member-part.ts';
import { useMemberChoices } from './use-member.ts';
import { useMemberActions } from './use-member-actions.ts';

export function GroupsPart({ member: { customerId, groupIds }, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const { groups } = useMemberChoices();
  const set = (id: string, isIn: boolean): void => {
    const others = groupIds.filter((groupId) => groupId !== id);
    void run(client.members.setGroups({ customerId, groupIds: isIn ? [...others, id] : others }));
  };
  return (
    <section className={classes['part']} aria-labelledby="groups-title">
      <h3 id="groups-title" className={classes['partTitle']}>
        {t('members.groups')}
      </h3>
      {groups.length === 0 && <p className={classes['quiet']}>{t('members.noGroups')}</p>}
      {groups.map(({ id, name, members }) => (
        <div key={id} className={classes['fact']}>
          <Switch
            label={name}
            disabled={!mayEdit}
            checked={groupIds.includes(id)}
            onChange={(event) => set(id, event.currentTarget.checked)}
          />
          <span className={classes['quiet']}>{t('customers.found', { count: members })}</span>
        </div>
      ))}
    </section>
  );
}
