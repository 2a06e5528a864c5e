/** One profile: every field of the manual's page, and beside it what it gives and what it was. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyProfile, StoredProfileShown } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { sayInk } from '../messages/message-store.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import { DraftContext } from './draft-context.ts';
import { EarningSection } from './earning-section.tsx';
import { FromField } from './from-field.tsx';
import { GeneralSection } from './general-section.tsx';
import { GiftSection } from './gift-section.tsx';
import { Plans } from './plans.tsx';
import classes from './rules.module.css';
import { SidePanel } from './side-panel.tsx';
import { useArchive } from './use-archive.ts';
import { type ProfileEdit, useProfileEdit } from './use-profile-edit.ts';

interface ProfileFormProps {
  readonly stored: LoyaltyProfile;
  readonly isNew: boolean;
  readonly isArchived: boolean;
  readonly planned: StoredProfileShown['planned'];
  readonly gridRows: number;
  readonly onSaved: (id: string) => void;
  /** A new one that is not wanted after all. */
  readonly onGivenUp: () => void;
}

export function ProfileForm(props: ProfileFormProps): ReactNode {
  const { stored, isNew, planned, gridRows, onSaved, onGivenUp } = props;
  const { t } = useTranslation();
  const mayEdit = useRight('edit-points-rules');
  const edit = useProfileEdit(stored, isNew, onSaved);
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
      <Plans
        plans={planned}
        mayEdit={mayEdit}
        openMs={edit.planMs}
        onOpen={edit.open}
        onCurrent={() => edit.open(null)}
      />
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
          foot={mayEdit && <Foot {...props} edit={edit} onGiveUp={giveUp} />}
        />
      </div>
    </DraftContext>
  );
}

interface FootProps extends ProfileFormProps {
  readonly edit: ProfileEdit;
  readonly onGiveUp: () => void;
}

function Foot({ stored, isNew, isArchived, edit, onGiveUp }: FootProps): ReactNode {
  const { t } = useTranslation();
  const archive = useArchive(stored, isArchived);
  const { from, isChanged } = edit;
  const note = isChanged ? (from.isLater ? 'changedLater' : 'changed') : edit.planMs !== null ? 'asPlanned' : 'asSaved';
  return (
    <>
      {/* A new profile counts from now: nobody has it yet. */}
      {!isNew && (
        <FromField
          from={from}
          isUnreadable={edit.isFromUnreadable}
          isPast={edit.refusals.includes('moment-past')}
          onFrom={edit.setFrom}
        />
      )}
      <p className={classes['footNote']}>{t(`profiles.${note}`)}</p>
      {!isNew && !stored.isDefault && (
        <PressButton small onPress={archive}>
          {t(isArchived ? 'profiles.restore' : 'profiles.archive')}
        </PressButton>
      )}
      <PressButton small keyName="Escape" off={!isChanged} onPress={() => isChanged && onGiveUp()}>
        {t('profiles.cancel')}
      </PressButton>
      <PressButton small look="filled" keyName="Ctrl+s" onPress={edit.save}>
        {t('profiles.save')}
      </PressButton>
    </>
  );
}
