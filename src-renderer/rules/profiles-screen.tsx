/**
 * Profili Clienti: a tab for each profile, its form, and beside it a sale to try it on and the
 * versions that it had. The form and the trial are made anew for each profile.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyProfile, StoredProfileShown } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import { PressButton } from '../parts/press-button.tsx';
import management from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import { newProfile } from './new-profile.ts';
import { ProfileForm } from './profile-form.tsx';
import { ProfileTabs } from './profile-tabs.tsx';
import { useProfiles } from './use-profiles.ts';

const NONE_PLANNED: StoredProfileShown['planned'] = [];

export function ProfilesScreen(): ReactNode {
  const { t } = useTranslation();
  const { profiles, gridRows, isThere } = useProfiles();
  const mayEdit = useRight('edit-points-rules');
  const [made, setMade] = useState<LoyaltyProfile | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = profiles.find(({ profile }) => profile.id === chosenId) ?? profiles[0];
  const begin = (): void => {
    const like = profiles.find(({ profile }) => profile.isDefault)?.profile;
    if (like && mayEdit) setMade(newProfile(like, crypto.randomUUID()));
  };
  const choose = (id: string | null): void => {
    setMade(null);
    setChosenId(id);
  };
  useKeys(LAYER.screen, ({ key, alt }) => {
    const place = alt && /^[1-9]$/.test(key) ? profiles[Number(key) - 1] : undefined;
    if (place) choose(place.profile.id);
    else if (key === 'Insert') begin();
    else return false;
    return true;
  });
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('profiles.title')}</h1>
        <ProfileTabs profiles={profiles} chosenId={made ? null : (chosen?.profile.id ?? null)} onChoose={choose} />
        {mayEdit && (
          <PressButton small keyName="Insert" onPress={begin}>
            {t('profiles.new')}
          </PressButton>
        )}
      </header>
      <MessageBar />
      {isThere && (made || chosen) && (
        <ProfileForm
          key={made?.id ?? `${chosen?.profile.id} ${chosen?.isArchived}`}
          stored={made ?? (chosen as { profile: LoyaltyProfile }).profile}
          isNew={made !== null}
          isArchived={made === null && chosen?.isArchived === true}
          planned={made ? NONE_PLANNED : (chosen?.planned ?? NONE_PLANNED)}
          gridRows={gridRows}
          onSaved={choose}
          onGivenUp={() => choose(chosen?.profile.id ?? null)}
        />
      )}
    </main>
  );
}
