/** A customer's part in the programme, as the contact card shows it. */
import { useQuery } from '@tanstack/react-query';
import type { MemberChoices, MemberDetail } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

/** @param customerId null for one who is being made */
export function useMember(customerId: string | null): MemberDetail | null | undefined {
  const { query } = useTill();
  const options = query.members.detail.queryOptions({ input: { customerId: customerId ?? '' } });
  return useQuery({ ...options, enabled: customerId !== null, staleTime: 0 }).data;
}

const NOTHING: MemberChoices = { profiles: [], defaultProfileId: null, groups: [], labels: [] };

export function useMemberChoices(): MemberChoices {
  const { query } = useTill();
  return useQuery(query.members.choices.queryOptions()).data ?? NOTHING;
}
