/** One tab for each profile, with the prefix of its cards; archived ones say so. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredProfileShown } from '../../contract/window-types.ts';
import classes from './rules.module.css';

interface ProfileTabsProps {
  readonly profiles: readonly StoredProfileShown[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

export function ProfileTabs({ profiles, chosenId, onChoose }: ProfileTabsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className={classes['tabs']} aria-label={t('profiles.list')}>
      {profiles.map(({ profile, isArchived }) => (
        <button
          key={profile.id}
          type="button"
          className={classes['tab']}
          aria-current={profile.id === chosenId ? 'page' : undefined}
          onClick={() => onChoose(profile.id)}
        >
          {profile.description}
          <span className={classes['aside']}>{isArchived ? t('profiles.archived') : profile.cardPrefix}</span>
        </button>
      ))}
    </nav>
  );
}
