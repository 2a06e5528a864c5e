/** The birthday as it is typed, day first; kept when the field is left or with Enter. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { dayAt } from '../format/instants.ts';
import { parseDay, typedDay } from '../format/typed-day.ts';
import { useFormats } from '../format/use-formats.ts';
import type { MemberPartProps } from './member-part.ts';
import { useMemberActions } from './use-member-actions.ts';

export function BirthdayForm({ member, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const { timeZone } = useFormats();
  const run = useMemberActions();
  const [typed, setTyped] = useState(member.birthday === null ? '' : typedDay(member.birthday));
  const [problem, setProblem] = useState<'unreadable' | 'birthday-in-future' | null>(null);
  const keep = async (): Promise<void> => {
    const day = typed.trim() === '' ? null : parseDay(typed, dayAt(Date.now(), timeZone), 'last');
    const isUnreadable = day === null && typed.trim() !== '';
    setProblem(isUnreadable ? 'unreadable' : null);
    if (isUnreadable || day === member.birthday) return;
    const { customerId, status, invitedBy } = member;
    const input = { customerId, status, birthday: day, invitedBy: invitedBy?.id ?? null };
    const refusal = await run(client.members.setStatus(input));
    if (refusal === 'birthday-in-future') setProblem(refusal);
  };
  return (
    <TextInput
      size="sm"
      label={t('members.birthday')}
      error={problem && t(problem === 'unreadable' ? 'members.dayUnreadable' : `members.refusal.${problem}`)}
      readOnly={!mayEdit}
      maxLength={10}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
      }}
    />
  );
}
