/** Both screens of the programme: title, what is edited, from when on it counts, and the keys that save and leave. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import { sayInk, useMessages } from '../messages/message-store.ts';
import { PressButton } from '../parts/press-button.tsx';
import management from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import { useScreen } from '../shell/screen-store.ts';
import { FromField } from './from-field.tsx';
import { problemAt } from './rules-problems.ts';
import classes from './rules-screen.module.css';
import { type RulesDraft, type StoredRules, useRulesDraft } from './use-rules-draft.ts';

const ABOUT = 'programme';

interface RulesFrameProps {
  readonly title: string;
  readonly children: (draft: RulesDraft, stored: StoredRules) => ReactNode;
}

export function RulesFrame({ title, children }: RulesFrameProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const maySee = useRight('see-points');
  const stored = useQuery({ ...query.rules.programme.queryOptions(), staleTime: 0, enabled: maySee });
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{title}</h1>
      </header>
      <MessageBar />
      {/* What was kept from an earlier visit may have changed since: a draft begins with what is in force now. */}
      {stored.data && stored.isFetchedAfterMount ? (
        <Editor stored={stored.data}>{children}</Editor>
      ) : (
        <p className={classes['note']}>{t(maySee ? 'programme.loading' : 'programme.mayNot')}</p>
      )}
    </main>
  );
}

interface EditorProps extends Pick<RulesFrameProps, 'children'> {
  readonly stored: StoredRules;
}

function Editor({ stored, children }: EditorProps): ReactNode {
  const mayEdit = useRight('edit-points-rules');
  const draft = useRulesDraft(stored);
  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (draft.refusedTimes === 0) return;
    // The section that has it comes up first.
    const soon = setTimeout(() => focusFirstProblem(form.current));
    return () => clearTimeout(soon);
  }, [draft.refusedTimes]);
  const back = useBack(draft);
  useKeys(LAYER.screen, ({ key, ctrl }) => {
    if (key === 'Escape') return back();
    if (!ctrl || key.toLowerCase() !== 's' || !mayEdit) return false;
    draft.save();
    return true;
  });
  return (
    <>
      <fieldset ref={form} key={draft.draft} className={classes['form']} disabled={!mayEdit}>
        {children(draft, stored)}
      </fieldset>
      {mayEdit && <Foot draft={draft} onBack={() => back() || useScreen.getState().show('counter')} />}
    </>
  );
}

/** @returns a function that tells of unsaved changes once, and then lets go */
function useBack({ isChanged, rules }: RulesDraft): () => boolean {
  const wasTold = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who changes something after being told is told again
  useEffect(() => {
    wasTold.current = false;
  }, [rules]);
  return () => {
    if (!isChanged || wasTold.current) {
      useMessages.getState().dismissAbout(ABOUT);
      return false;
    }
    wasTold.current = true;
    sayInk(ABOUT, { key: 'programme.unsaved' });
    return true;
  };
}

function focusFirstProblem(form: HTMLElement | null): void {
  const visible = [...(form?.querySelectorAll<HTMLElement>('[aria-invalid="true"], [data-problem]') ?? [])].find(
    (found) => found.closest('[hidden]') === null,
  );
  const field = visible?.matches('input, select, textarea') ? visible : visible?.querySelector<HTMLElement>('input');
  field?.focus();
}

function Foot({ draft, onBack }: { readonly draft: RulesDraft; readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const { note, from } = draft;
  const said =
    note &&
    (note.kind === 'planned'
      ? t('programme.planned', { moment: formatMoment(note.fromMs, locale, timeZone) })
      : t(`programme.${note.kind}`));
  return (
    <footer className={classes['foot']}>
      <FromField
        from={from}
        isUnreadable={draft.isFromUnreadable}
        isPast={problemAt(draft.problems, null, 'moment-past') !== undefined}
        onFrom={draft.setFrom}
      />
      <p className={note?.kind === 'refused' ? classes['refused'] : classes['saved']} role="status">
        {said}
      </p>
      <PressButton small keyName="Escape" onPress={onBack}>
        {t('programme.back')}
      </PressButton>
      <PressButton small look="filled" keyName="Ctrl+s" onPress={draft.save}>
        {t('programme.save')}
      </PressButton>
    </footer>
  );
}
