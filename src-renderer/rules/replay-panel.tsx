/** The rules as they are typed on what was really sold, beside those in force: before they are saved. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Replayed } from '../../contract/window-types.ts';
import { formatDay } from '../format/instants.ts';
import { formatMoney } from '../format/money.ts';
import { formatPoints } from '../format/points.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './replay-panel.module.css';
import rulesClasses from './rules.module.css';
import { type ReplayedRules, type ReplayState, useReplay } from './use-replay.ts';

const MOST_DAYS = 3660;

interface ReplayPanelProps {
  readonly typed: ReplayedRules;
  readonly isReadable: boolean;
}

export function ReplayPanel({ typed: rules, isReadable }: ReplayPanelProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('30');
  const { state, run } = useReplay(rules);
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const isPossible = isReadable && days >= 1 && days <= MOST_DAYS && state.kind !== 'progress';
  return (
    <>
      <p className={rulesClasses['help']}>{t('ruleReplay.hint')}</p>
      <form
        className={classes['ask']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) run(days);
        }}
      >
        <label className={classes['days']}>
          {t('ruleReplay.days')}
          <input inputMode="numeric" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <PressButton small keyName="Enter" off={!isPossible} onPress={() => isPossible && run(days)}>
          {t('ruleReplay.run')}
        </PressButton>
      </form>
      <div aria-live="polite">
        <Outcome state={state} />
      </div>
    </>
  );
}

function Outcome({ state }: { readonly state: ReplayState }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'progress':
      return (
        <label className={classes['progress']}>
          {t('ruleReplay.progress', { count: state.done })}
          <progress max={Math.max(1, state.total)} value={state.done} />
        </label>
      );
    case 'done':
      return (
        <>
          <p className={rulesClasses['help']}>{t('ruleReplay.since', { day: formatDay(state.from, locale) })}</p>
          <Compared inForce={state.inForce} typed={state.typed} />
          <ByProfile inForce={state.inForce} typed={state.typed} />
        </>
      );
    case 'refused':
    case 'failed':
      return <p className={rulesClasses['problem']}>{t(`ruleReplay.${state.kind}`)}</p>;
  }
}

interface Pair {
  readonly inForce: Replayed;
  readonly typed: Replayed;
}

const FIGURES = [
  'sales',
  'eligible',
  'given',
  'giftsAsk',
  'giftsRefused',
  'giftsCost',
  'atGiftCost',
  'atConversion',
] as const;

function Compared({ inForce, typed }: Pair): ReactNode {
  const { t } = useTranslation();
  const shown = useShown();
  return (
    <table className={classes['table']}>
      <Head first={t('ruleReplay.figure')} />
      <tbody>
        {FIGURES.map((figure) => (
          <tr key={figure} className={figure === 'given' ? classes['main'] : undefined}>
            <th scope="row">{t(`ruleReplay.figures.${figure}`)}</th>
            <td>{shown(inForce, figure)}</td>
            <td>{shown(typed, figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByProfile({ inForce, typed }: Pair): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const given = (side: Replayed, id: string) => side.profiles.find(({ profileId }) => profileId === id)?.given ?? 0;
  const names = new Map([...inForce.profiles, ...typed.profiles].map((each) => [each.profileId, each]));
  if (names.size < 2) return null;
  return (
    <table className={classes['table']}>
      <Head first={t('ruleReplay.profile')} />
      <tbody>
        {[...names].map(([id, { code, description }]) => (
          <tr key={id}>
            <th scope="row">{description || code}</th>
            <td>{formatPoints(given(inForce, id), locale)}</td>
            <td>{formatPoints(given(typed, id), locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ first }: { readonly first: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{t('ruleReplay.inForce')}</th>
        <th scope="col">{t('ruleReplay.typed')}</th>
      </tr>
    </thead>
  );
}

/** Ten-thousandths of cost are shown to the smallest coin. */
function useShown(): (side: Replayed, figure: (typeof FIGURES)[number]) => string {
  const formats = useFormats();
  const { locale } = formats;
  return (side, figure) => {
    const value = side[figure];
    if (value === null) return '–';
    switch (figure) {
      case 'sales':
      case 'eligible':
      case 'giftsRefused':
        return formatWhole(value, locale);
      case 'given':
      case 'giftsAsk':
        return formatPoints(value, locale);
      case 'giftsCost':
      case 'atGiftCost':
      case 'atConversion':
        return formatMoney(value, formats);
    }
  };
}
