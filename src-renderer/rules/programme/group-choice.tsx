/** All customers, or the groups chosen; a new group is made here with its name. */
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../../connection/till-context.tsx';
import { failureOf } from '../../messages/failure.ts';
import { sayFailure } from '../../messages/failure-messages.ts';
import { FieldGroup } from '../../parts/field-group.tsx';
import { PressButton } from '../../parts/press-button.tsx';
import { problemAt } from '../rules-problems.ts';
import type { SectionProps } from './section.ts';

export function GroupChoice({ draft: { rules, problems, setProgramme } }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const { groupIds } = rules.programme;
  const groups = useQuery({ ...query.rules.groups.queryOptions(), staleTime: 0 }).data ?? [];
  const problem = problemAt(problems, null, 'groups-missing');
  return (
    <FieldGroup
      title={t('programme.label.groups')}
      help={t('programme.help.groups')}
      problem={problem && t(`programme.refusal.${problem}`)}
    >
      <NativeSelect
        aria-label={t('programme.label.groups')}
        value={groupIds === null ? 'all' : 'some'}
        data={(['all', 'some'] as const).map((value) => ({ value, label: t(`programme.groups.${value}`) }))}
        onChange={({ currentTarget }) => setProgramme({ groupIds: currentTarget.value === 'all' ? null : [] })}
      />
      {groupIds !== null && (
        <>
          {groups.length === 0 && <p>{t('programme.groups.none')}</p>}
          {groups.map(({ id, name }) => (
            <Switch
              key={id}
              label={name}
              checked={groupIds.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                setProgramme({ groupIds: checked ? [...groupIds, id] : groupIds.filter((each) => each !== id) })
              }
            />
          ))}
          <NewGroup onMade={(id) => setProgramme({ groupIds: [...groupIds, id] })} />
        </>
      )}
    </FieldGroup>
  );
}

function NewGroup({ onMade }: { readonly onMade: (id: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { client, query, queryClient } = useTill();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<'name-missing' | 'name-taken' | null>(null);
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    try {
      const answer = await client.rules.saveGroup({ id, name });
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      setName('');
      await queryClient.invalidateQueries({ queryKey: query.rules.groups.key() });
      onMade(id);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return (
    <>
      <TextInput
        label={t('programme.groups.name')}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={refusal && t(`programme.groups.refusal.${refusal}`)}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div>
        <PressButton small onPress={() => void add()}>
          {t('programme.groups.add')}
        </PressButton>
      </div>
    </>
  );
}
