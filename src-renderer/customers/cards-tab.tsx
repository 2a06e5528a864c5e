/** Cards of a customer: one more, a lost one blocked or replaced. A scan into the field is the new card. */
import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberDetail, MemberRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useScanTaker } from '../counter/scan-taker.ts';
import { spacedCode } from '../format/code.ts';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-drawer.module.css';
import { useMemberActions } from './use-member-actions.ts';

type Card = MemberDetail['cards'][number];

interface CardsTabProps {
  readonly member: MemberDetail;
  readonly mayEdit: boolean;
}

export function CardsTab({ member, mayEdit }: CardsTabProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const field = useRef<HTMLInputElement>(null);
  /** The lost card that a new one takes the place of; null: one more. */
  const [lost, setLost] = useState<string | null>(null);
  const replace = (code: string): void => {
    setLost(code);
    field.current?.focus();
  };
  const toggle = ({ code, state }: Card): void =>
    void run(state === 'active' ? client.members.blockCard({ code }) : client.members.unblockCard({ code }));
  return (
    <section className={classes['part']} aria-label={t('members.tab.cards')}>
      {member.cards.length === 0 && <p className={classes['quiet']}>{t('members.noCards')}</p>}
      <ul>
        {member.cards.map((card) => (
          <li key={card.code} className={classes['fact']}>
            <CardFacts card={card} />
            {mayEdit && (
              <span className={classes['cardKeys']}>
                <PressButton small onPress={() => toggle(card)}>
                  {t(card.state === 'active' ? 'members.block' : 'members.unblock')}
                  <span className="visually-hidden"> {card.code}</span>
                </PressButton>
                <PressButton small onPress={() => replace(card.code)}>
                  {t('members.replace')}
                  <span className="visually-hidden"> {card.code}</span>
                </PressButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <CardForm member={member} lost={lost} field={field} onDone={() => setLost(null)} />}
    </section>
  );
}

function CardFacts({ card: { code, state, sinceMs, blockedAtMs } }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  return (
    <div>
      <p data-selectable>
        {spacedCode(code)} {state === 'blocked' && <b className={classes['blocked']}>{t('members.isBlocked')}</b>}
      </p>
      <p className={classes['quiet']}>
        {blockedAtMs === null
          ? t('members.cardSince', { date: formatMoment(sinceMs, locale, timeZone) })
          : t('members.cardBlockedAt', { date: formatMoment(blockedAtMs, locale, timeZone) })}
      </p>
    </div>
  );
}

interface CardFormProps {
  readonly member: MemberDetail;
  readonly lost: string | null;
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
}

function CardForm({ member: { customerId }, lost, field, onDone }: CardFormProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<MemberRefusal | null>(null);
  useScanTaker((scanned) => {
    if (document.activeElement !== field.current) return false;
    setCode(scanned);
    return true;
  });
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked =
      lost === null ? client.members.addCard({ customerId, code }) : client.members.replaceCard({ lost, code });
    const answer = await run(asked);
    if (answer === 'failed') return;
    setRefusal(answer);
    if (answer !== null) return;
    setCode('');
    onDone();
  };
  return (
    <form className={classes['oneField']} onSubmit={(event) => void give(event)} noValidate>
      <TextInput
        ref={field}
        size="sm"
        label={lost === null ? t('members.newCardField') : t('members.replaceField', { code: spacedCode(lost) })}
        error={refusal && t(`members.refusal.${refusal}`)}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <button type="submit" className={classes['submit']}>
        {t(lost === null ? 'members.addCard' : 'members.replace')}
      </button>
    </form>
  );
}
