/** What the cashier will see of a customer with so many points: badges held, the next one, discounts that apply. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDocument } from '../../../contract/window-types.ts';
import { heldBadges, nextBadges } from '../../../core/loyalty/badges.ts';
import { points } from '../../../core/quantities/points.ts';
import { discountMark } from '../../format/percent.ts';
import { countUnreadable } from '../../format/typed-figure.ts';
import { useFormats } from '../../format/use-formats.ts';
import { BadgeIcon } from '../../parts/badge-icon.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { coreRules } from '../rules-problems.ts';
import classes from './badges-screen.module.css';

const BEGUN_WITH = 15_000;

export function BadgePreview({ rules }: { readonly rules: ProgrammeDocument }): ReactNode {
  const { t } = useTranslation();
  const [amount, setAmount] = useState(BEGUN_WITH);
  return (
    <aside className={classes['preview']} aria-labelledby="badge-preview">
      <h2 id="badge-preview" className={classes['previewTitle']}>
        {t('badges.preview.title')}
      </h2>
      <FigureField label={t('badges.preview.points')} kind="points" value={amount} empty={0} onValue={setAmount} />
      {countUnreadable([amount, rules.badges]) === 0 && <Seen rules={rules} amount={amount} />}
    </aside>
  );
}

function Seen({ rules, amount }: { readonly rules: ProgrammeDocument; readonly amount: number }): ReactNode {
  const { t } = useTranslation();
  const { badges } = coreRules(rules);
  const held = heldBadges(badges, points(amount));
  const next = nextBadges(badges, points(amount))[0];
  const title = badges.find(({ id }) => id === next?.id)?.title;
  if (!rules.showsBadges) return <p>{t('badges.preview.hidden')}</p>;
  return (
    <>
      <section>
        <h3 className={classes['partTitle']}>{t('badges.preview.held')}</h3>
        {held.length === 0 && <p>{t('badges.preview.noneHeld')}</p>}
        <ul className={classes['held']}>
          {badges
            .filter(({ id }) => held.includes(id))
            .map((badge) => (
              <li key={badge.id} className={classes['badge']} title={badge.description}>
                <BadgeIcon icon={badge.icon} />
                {badge.title}
              </li>
            ))}
        </ul>
        {next && <p className={classes['next']}>{t('badges.preview.next', { missing: next.missing, title })}</p>}
      </section>
      <Discounts rules={rules} held={held} />
    </>
  );
}

interface DiscountsProps {
  readonly rules: ProgrammeDocument;
  readonly held: readonly string[];
}

function Discounts({ rules: { badgeDiscounts }, held }: DiscountsProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const applied = badgeDiscounts.filter(
    ({ badgeIds, needs, discount, title }) =>
      title.trim() !== '' &&
      (discount.kind === 'percent' ? discount.basisPoints : discount.amount) > 0 &&
      badgeIds.length > 0 &&
      (needs === 'all' ? badgeIds.every((id) => held.includes(id)) : badgeIds.some((id) => held.includes(id))),
  );
  return (
    <section>
      <h3 className={classes['partTitle']}>{t('badges.preview.discounts')}</h3>
      {applied.length === 0 && <p>{t('badges.preview.noDiscount')}</p>}
      <ul>
        {applied.map(({ id, title, discount }) => (
          <li key={id}>{t('badges.preview.discount', { title, value: discountMark(discount, formats) })}</li>
        ))}
      </ul>
    </section>
  );
}
