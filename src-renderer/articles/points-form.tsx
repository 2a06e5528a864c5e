/** An article's own points: generated, by a rule of its own, as a gift for fixed points or not at all. */
import { NativeSelect, Switch } from '@mantine/core';
import { type ComponentProps, type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePointsRefusal, ArticlePointsSaid } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { countUnreadable } from '../format/typed-figure.ts';
import { useFormats } from '../format/use-formats.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { FigureField } from '../parts/figure-field.tsx';
import { FromField } from '../rules/from-field.tsx';
import { momentOf, type TypedFrom, typedFrom } from '../rules/typed-from.ts';
import classes from './article-drawer.module.css';
import { Submit } from './price-form.tsx';
import { useSavedNote } from './saved-note.ts';

type RuleKind = 'general' | NonNullable<ArticlePointsSaid['ownRule']>['kind'];

const RULE_KINDS = ['general', 'per-unit', 'percentage'] as const;

interface PointsFormProps {
  readonly articleId: string;
  /** As they are, or as they are planned. */
  readonly said: ArticlePointsSaid;
  /** The moment of the plan that is being edited; null: what counts now is. */
  readonly plannedMs: number | null;
  readonly mayEdit: boolean;
}

export function PointsForm({ articleId, said, plannedMs, mayEdit }: PointsFormProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(said);
  const { from, fromMs, onFrom } = useTypedFrom(plannedMs);
  const { refusal, save } = useSavePoints(articleId);
  const set = (change: Partial<ArticlePointsSaid>): void => {
    setTyped({ ...typed, ...change });
    useSavedNote.getState().set(false);
  };
  const problemOf = (...codes: readonly ArticlePointsRefusal[]): string | undefined =>
    refusal !== null && codes.includes(refusal) ? t(`articlePoints.refusal.${refusal}`) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (countUnreadable(typed) === 0 && fromMs !== undefined) save(typed, fromMs);
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <FigureField
        label={t('articlePoints.generated')}
        help={t('articlePoints.generatedHelp')}
        kind="points"
        value={typed.generatedPoints}
        empty={null}
        disabled={!mayEdit}
        problem={problemOf('generated-points-negative')}
        onValue={(generatedPoints) => set({ generatedPoints })}
      />
      <NativeSelect
        label={t('articlePoints.rule')}
        description={t('articlePoints.ruleHelp')}
        value={typed.ownRule?.kind ?? 'general'}
        disabled={!mayEdit}
        data={RULE_KINDS.map((value) => ({ value, label: t(`articlePoints.kind.${value}`) }))}
        onChange={({ currentTarget }) => set({ ownRule: begunRule(currentTarget.value as RuleKind) })}
      />
      <RuleField
        key={typed.ownRule?.kind}
        rule={typed.ownRule}
        mayEdit={mayEdit}
        problem={problemOf('own-points-negative', 'own-percentage-impossible')}
        onRule={(ownRule) => set({ ownRule })}
      />
      <Switch
        label={t('articlePoints.noGift')}
        checked={typed.noGift}
        disabled={!mayEdit}
        onChange={({ currentTarget }) => set({ noGift: currentTarget.checked })}
      />
      <FigureField
        label={t('articlePoints.fixed')}
        help={t('articlePoints.fixedHelp')}
        kind="points"
        value={typed.fixedCounterValue}
        empty={null}
        disabled={!mayEdit}
        problem={problemOf('counter-value-impossible')}
        onValue={(fixedCounterValue) => set({ fixedCounterValue })}
      />
      <div role="alert">
        {problemOf('article-not-found') && <p className={classes['refusal']}>{problemOf('article-not-found')}</p>}
      </div>
      {mayEdit && (
        <SaveFrom from={from} isUnreadable={fromMs === undefined} isPast={refusal === 'moment-past'} onFrom={onFrom} />
      )}
    </form>
  );
}

/** @param plannedMs what is planned already; null: from now on */
function useTypedFrom(plannedMs: number | null) {
  const { timeZone } = useFormats();
  const [from, setFrom] = useState(typedFrom(plannedMs, timeZone));
  const onFrom = (change: Partial<TypedFrom>): void => {
    setFrom({ ...from, ...change });
    useSavedNote.getState().set(false);
  };
  return { from, fromMs: momentOf(from, timeZone), onFrom };
}

function SaveFrom(props: ComponentProps<typeof FromField>): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes['from']}>
        <FromField {...props} />
      </div>
      <Submit>{t('articlePoints.save')}</Submit>
    </>
  );
}

function begunRule(kind: RuleKind): ArticlePointsSaid['ownRule'] {
  if (kind === 'general') return null;
  return kind === 'per-unit' ? { kind, points: 0 } : { kind, basisPoints: 0 };
}

interface RuleFieldProps {
  readonly rule: ArticlePointsSaid['ownRule'];
  readonly mayEdit: boolean;
  readonly problem: string | undefined;
  readonly onRule: (rule: ArticlePointsSaid['ownRule']) => void;
}

function RuleField({ rule, mayEdit, problem, onRule }: RuleFieldProps): ReactNode {
  const { t } = useTranslation();
  if (rule === null) return null;
  const common = { empty: 0, disabled: !mayEdit, problem } as const;
  return rule.kind === 'per-unit' ? (
    <FigureField
      {...common}
      label={t('articlePoints.perUnit')}
      kind="points"
      value={rule.points}
      onValue={(points) => onRule({ kind: 'per-unit', points })}
    />
  ) : (
    <FigureField
      {...common}
      label={t('articlePoints.percentage')}
      help={t('articlePoints.percentageHelp')}
      kind="percent"
      value={rule.basisPoints}
      onValue={(basisPoints) => onRule({ kind: 'percentage', basisPoints })}
    />
  );
}

function useSavePoints(articleId: string) {
  const { client, query, queryClient } = useTill();
  const [refusal, setRefusal] = useState<ArticlePointsRefusal | null>(null);
  const ask = async (said: ArticlePointsSaid, fromMs: number | null): Promise<void> => {
    try {
      const answer = await client.rules.saveArticle({ articleId, said, fromMs });
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      await queryClient.invalidateQueries({ queryKey: query.rules.key() });
      useSavedNote.getState().set(true);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return { refusal, save: (said: ArticlePointsSaid, fromMs: number | null) => void ask(said, fromMs) };
}
