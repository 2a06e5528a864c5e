/** The one message in sight, with at most three keys; warn and danger wait for an answer. */
import { IconAlertTriangle, IconArrowBackUp, IconBarcode, IconInfoCircle, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { Message, MessageAction } from './message.ts';
import classes from './message-bar.module.css';
import { foremost, INK_STAYS_MS, useMessages } from './message-store.ts';
import { wordsOf } from './message-text.ts';

const ICONS: Readonly<Record<Message['icon'], TablerIcon>> = {
  info: IconInfoCircle,
  undo: IconArrowBackUp,
  scan: IconBarcode,
  alert: IconAlertTriangle,
};

export function MessageBar(): ReactNode {
  const messages = useMessages((state) => state.messages);
  const message = foremost(messages);
  useInkLeaves(message);
  useKeys(LAYER.message, (press) => message !== null && answer(message, press));
  return (
    <div className={classes['place']} aria-live={message?.tone === 'danger' ? 'assertive' : 'polite'}>
      {message && <Bar key={message.id} message={message} others={messages.length - 1} />}
    </div>
  );
}

function Bar({ message, others }: { readonly message: Message; readonly others: number }): ReactNode {
  const { t, i18n } = useTranslation();
  const Icon = ICONS[message.icon];
  const actions = actionsOf(message);
  const isShort = message.tone === 'ink';
  return (
    <section className={`${classes['bar']} ${classes[message.tone]} ${isShort ? classes['short'] : ''}`}>
      <Icon className={classes['icon']} size={isShort ? 18 : 24} stroke={1.75} aria-hidden="true" />
      <div className={classes['words']}>
        <p className={isShort ? classes['line'] : classes['title']}>{wordsOf(i18n, message.title)}</p>
        {message.text && <p className={classes['text']}>{wordsOf(i18n, message.text)}</p>}
        {others > 0 && <p className={classes['text']}>{t('message.more', { count: others })}</p>}
      </div>
      <div className={classes['actions']}>
        {actions.map((action) => (
          <PressButton
            key={action.key}
            keyName={action.key}
            look={action.concludes ? 'filled' : 'outlined'}
            onPress={() => perform(message, action)}
          >
            {wordsOf(i18n, { key: action.label })}
          </PressButton>
        ))}
      </div>
    </section>
  );
}

function useInkLeaves(message: Message | null): void {
  const id = message?.tone === 'ink' ? message.id : null;
  const dismiss = useMessages((state) => state.dismiss);
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => dismiss(id), INK_STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, dismiss]);
}

/** What must be answered can always be answered with Esc. */
function actionsOf(message: Message): readonly MessageAction[] {
  const actions = message.actions ?? [];
  if (message.tone === 'ink' || actions.some(({ key }) => key === 'Escape')) return actions;
  return [...actions, { label: 'message.dismiss', key: 'Escape', run: () => {} }];
}

function answer(message: Message, press: KeyPress): boolean {
  const name = press.ctrl
    ? `Ctrl+${press.key.toLowerCase()}`
    : press.key.length === 1
      ? press.key.toLowerCase()
      : press.key;
  const action = actionsOf(message).find(({ key }) => key === name);
  if (!action || (press.where === 'field' && name.length === 1)) return false;
  perform(message, action);
  return true;
}

function perform(message: Message, action: MessageAction): void {
  useMessages.getState().dismiss(message.id);
  action.run();
}
