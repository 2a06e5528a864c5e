/** One profile: every field of the manual's page, and beside it what it gives and what it was. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyProfile } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { sayInk } from '../messages/message-store.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import { DraftContext } from './draft-context.ts';
import { EarningSection } from './earning-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { GiftSection } from './gift-section.tsx';
import classes from './rules.module.css';
import { SidePanel } from './side-panel.tsx';
import { useArchive } from './use-archive.ts';
import { useProfileEdit } from './use-profile-edit.ts';

interface ProfileFormProps {
  readonly stored: LoyaltyProfile;
  readonly isNew: boolean;
  readonly isArchived: boolean;
  readonly gridRows: number;
  readonly onSaved: (id: string) => void;
  /** A new one that is not wanted after all. */
  readonly onGivenUp: () => void;
}

export function ProfileForm({ stored, isNew, isArchived, gridRows, onSaved, onGivenUp }: ProfileFormProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useRight('edit-points-rules');
  const edit = useProfileEdit(stored, isNew, onSaved);
  const archive = useArchive(stored, isArchived);
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is made for one profile only
  useEffect(() => {
    if (isNew) form.current?.querySelector('input')?.focus();
  }, []);
  const wasTold = useRef(false);
  const giveUp = (): void => {
    if (!wasTold.current) sayInk('profile', { key: 'profiles.unsaved' });
    else if (isNew) onGivenUp();
    else edit.revert();
    wasTold.current = !wasTold.current;
  };
  useKeys(LAYER.screen, ({ key, ctrl }) => {
    if (ctrl && key.toLowerCase() === 's' && mayEdit) edit.save();
    else if (key === 'Escape' && edit.isChanged) giveUp();
    else return false;
    return true;
  });
  return (
    <DraftContext value={{ ...edit, gridRows }}>
      <div className={classes['columns']}>
        <form
          ref={form}
          className={classes['form']}
          aria-label={t('profiles.form')}
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          <fieldset className={classes['fields']} disabled={!mayEdit}>
            <GeneralSection />
            <EarningSection />
            <GiftSection />
          </fieldset>
        </form>
        <SidePanel
          tried={{ profile: edit.profile, rules: null }}
          isReadable={edit.unreadable.length === 0}
          subject={isNew ? null : { kind: 'profile', id: stored.id }}
          foot={
            mayEdit && (
              <>
                <p className={classes['footNote']}>{t(edit.isChanged ? 'profiles.changed' : 'profiles.asSaved')}</p>
                {!isNew && !stored.isDefault && (
                  <PressButton small onPress={archive}>
                    {t(isArchived ? 'profiles.restore' : 'profiles.archive')}
                  </PressButton>
                )}
                <PressButton small keyName="Escape" off={!edit.isChanged} onPress={() => edit.isChanged && giveUp()}>
                  {t('profiles.cancel')}
                </PressButton>
                <PressButton small look="filled" keyName="Ctrl+s" onPress={edit.save}>
                  {t('profiles.save')}
                </PressButton>
              </>
            )
          }
        />
      </div>
    </DraftContext>
  );
}
