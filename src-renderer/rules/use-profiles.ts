/** The profiles as the till has them, and how many rows the grid of the programme has. */
import { useQuery } from '@tanstack/react-query';
import type { StoredProfileShown } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

export interface ProfilesData {
  readonly profiles: readonly StoredProfileShown[];
  readonly gridRows: number;
  readonly isThere: boolean;
}

export function useProfiles(): ProfilesData {
  const { query } = useTill();
  const profiles = useQuery({ ...query.rules.profiles.queryOptions(), staleTime: 0 });
  const programme = useQuery({ ...query.rules.programme.queryOptions(), staleTime: 0 });
  return {
    // The default one first, as it is what most customers have; archived ones last.
    profiles: (profiles.data ?? []).toSorted((a, b) => rank(a) - rank(b)),
    gridRows: programme.data?.rules.programme.grid.length ?? 0,
    isThere: profiles.data !== undefined && programme.data !== undefined,
  };
}

function rank({ profile, isArchived }: StoredProfileShown): number {
  return isArchived ? 2 : profile.isDefault ? 0 : 1;
}
