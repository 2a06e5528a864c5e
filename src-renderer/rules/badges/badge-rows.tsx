/** 'Lista Badge': a row a badge, its icon chosen among a fixed set, its range of points; gaps between ranges are told. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyBadge, ProgrammeRefusalCode } from '../../../contract/window-types.ts';
import { badgeGaps } from '../../../core/loyalty/badges.ts';
import { countUnreadable } from '../../format/typed-figure.ts';
import { BADGE_ICONS, BadgeIcon } from '../../parts/badge-icon.tsx';
import { FieldGroup } from '../../parts/field-group.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { PressButton } from '../../parts/press-button.tsx';
import { coreRules, problemAt } from '../rules-problems.ts';
import rules from '../rules-screen.module.css';
import type { RulesDraft } from '../use-rules-draft.ts';
import classes from './badges-screen.module.css';
import { nextBadge } from './next-badge.ts';

const PROBLEMS = ['badge-title-missing', 'badge-range-impossible', 'badge-twice'] as const;

export function BadgeRows({ draft }: { readonly draft: RulesDraft }): ReactNode {
  const { t } = useTranslation();
  const { badges } = draft.rules;
  const setBadges = (next: LoyaltyBadge[]): void => draft.set({ badges: next });
  return (
    <div className={classes['section']}>
      <FieldGroup wide title={t('badges.section')} help={t('badges.help')}>
        {badges.length === 0 && <p>{t('badges.none')}</p>}
        <ol className={rules['rows']}>
          {badges.map((badge, index) => (
            <BadgeRow
              key={badge.id}
              row={index}
              badge={badge}
              problem={problemAt(draft.problems, index, ...PROBLEMS)}
              onBadge={(next) => setBadges(badges.map((each) => (each.id === badge.id ? next : each)))}
              onRemove={() => setBadges(badges.filter(({ id }) => id !== badge.id))}
            />
          ))}
        </ol>
        <Gaps draft={draft} />
        <div>
          <PressButton small onPress={() => setBadges([...badges, nextBadge(badges)])}>
            {t('badges.add')}
          </PressButton>
        </div>
      </FieldGroup>
    </div>
  );
}

function Gaps({ draft: { rules: document } }: { readonly draft: RulesDraft }): ReactNode {
  const { t } = useTranslation();
  const gaps = countUnreadable(document.badges) > 0 ? [] : badgeGaps(coreRules(document).badges);
  return (
    <div role="status">
      {gaps.map(({ from, to }) => (
        <p key={from} className={classes['gap']}>
          {t('badges.gap', { from, to })}
        </p>
      ))}
    </div>
  );
}

interface BadgeRowProps {
  readonly row: number;
  readonly badge: LoyaltyBadge;
  readonly problem: ProgrammeRefusalCode | undefined;
  readonly onBadge: (badge: LoyaltyBadge) => void;
  readonly onRemove: () => void;
}

function BadgeRow({ row, badge, problem, onBadge, onRemove }: BadgeRowProps): ReactNode {
  const { t } = useTranslation();
  const [choosesIcon, setChoosesIcon] = useState(false);
  return (
    <li className={rules['row']} aria-label={t('badges.row', { row: row + 1 })}>
      <div className={rules['button']}>
        <PressButton small onPress={() => setChoosesIcon(!choosesIcon)}>
          <BadgeIcon icon={badge.icon} />
          <span className="visually-hidden">{t('badges.icon')}</span>
        </PressButton>
      </div>
      <BadgeFields badge={badge} problem={problem} onBadge={onBadge} />
      <div className={rules['button']}>
        <PressButton small onPress={onRemove}>
          {t('badges.remove', { row: row + 1 })}
        </PressButton>
      </div>
      {choosesIcon && <IconSet badge={badge} onIcon={(icon) => onBadge({ ...badge, icon })} />}
    </li>
  );
}

function BadgeFields({ badge, problem, onBadge }: Omit<BadgeRowProps, 'row' | 'onRemove'>): ReactNode {
  const { t } = useTranslation();
  const said = problem && t(`programme.refusal.${problem}`);
  const isRange = problem === 'badge-range-impossible';
  return (
    <>
      <TextInput
        className={rules['text'] ?? ''}
        label={t('badges.name')}
        autoComplete="off"
        maxLength={200}
        value={badge.title}
        error={!isRange && said}
        onChange={({ currentTarget }) => onBadge({ ...badge, title: currentTarget.value })}
      />
      <TextInput
        className={rules['text'] ?? ''}
        label={t('badges.description')}
        autoComplete="off"
        maxLength={1000}
        value={badge.description}
        onChange={({ currentTarget }) => onBadge({ ...badge, description: currentTarget.value })}
      />
      <FigureField
        label={t('badges.from')}
        kind="points"
        value={badge.from}
        empty={0}
        onValue={(from) => onBadge({ ...badge, from })}
      />
      <FigureField
        label={t('badges.to')}
        kind="points"
        value={badge.to}
        empty={null}
        problem={isRange ? said : undefined}
        onValue={(to) => onBadge({ ...badge, to })}
      />
    </>
  );
}

interface IconSetProps {
  readonly badge: LoyaltyBadge;
  readonly onIcon: (icon: string) => void;
}

/** Has the focus when it comes up; the arrow keys walk through it, as radio buttons do. */
function IconSet({ badge, onIcon }: IconSetProps): ReactNode {
  const { t } = useTranslation();
  const set = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const radios = [...(set.current?.querySelectorAll('input') ?? [])];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  }, []);
  return (
    <fieldset ref={set} className={classes['icons']}>
      <legend className="visually-hidden">{t('badges.icon')}</legend>
      {BADGE_ICONS.map((name) => (
        <label key={name} className={classes['iconChoice']} title={t(`badges.icons.${name}`)}>
          <input
            type="radio"
            className="visually-hidden"
            name={`icon-${badge.id}`}
            checked={badge.icon === name}
            onChange={() => onIcon(name)}
          />
          <BadgeIcon icon={name} size={22} />
          <span className="visually-hidden">{t(`badges.icons.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
