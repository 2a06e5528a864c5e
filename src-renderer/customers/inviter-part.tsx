/** Who invited this customer: found by name, card or telephone, shown, changed while nobody had points for it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { PressButton } from '../parts/press-button.tsx';
import { CustomerPicker } from '../points/customer-picker.tsx';
import classes from './customer-drawer.module.css';
import type { MemberPartProps } from './member-part.ts';
import { useMemberActions } from './use-member-actions.ts';

export function InviterPart({ member, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const { customerId, status, birthday, invitedBy } = member;
  const [isChoosing, setChoosing] = useState(false);
  const [refusal, setRefusal] = useState<MemberRefusal | null>(null);
  const keys = useFocusAfter(isChoosing);
  const set = async (inviterId: string | null): Promise<void> => {
    setChoosing(false);
    const answer = await run(client.members.setStatus({ customerId, status, birthday, invitedBy: inviterId }));
    if (answer !== 'failed') setRefusal(answer);
  };
  return (
    <section className={classes['part']} aria-labelledby="inviter-title">
      <h3 id="inviter-title" className={classes['partTitle']}>
        {t('members.inviter')}
      </h3>
      <div className={classes['inviter']}>
        {invitedBy ? (
          <p data-selectable>{invitedBy.name || t('members.nameless')}</p>
        ) : (
          <p className={classes['quiet']}>{t('members.noInviter')}</p>
        )}
        {mayEdit && (
          <div ref={keys} className={classes['cardKeys']}>
            <PressButton small onPress={() => setChoosing(!isChoosing)}>
              {t(isChoosing ? 'customerMerge.leave' : 'members.chooseInviter')}
            </PressButton>
            {invitedBy && !isChoosing && (
              <PressButton small onPress={() => void set(null)}>
                {t('members.removeInviter')}
              </PressButton>
            )}
          </div>
        )}
      </div>
      {refusal && <p role="alert">{t(`members.refusal.${refusal}`)}</p>}
      {isChoosing && <CustomerPicker label={t('members.inviterField')} onPick={({ id }) => void set(id)} />}
    </section>
  );
}

/** Once the choice is over the keyboard goes on from its button, not from the top of the screen. */
function useFocusAfter(isChoosing: boolean) {
  const keys = useRef<HTMLDivElement>(null);
  const was = useRef(isChoosing);
  useEffect(() => {
    if (was.current && !isChoosing) keys.current?.querySelector('button')?.focus();
    was.current = isChoosing;
  }, [isChoosing]);
  return keys;
}
