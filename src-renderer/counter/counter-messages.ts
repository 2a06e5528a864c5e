/** What the counter says after a scan or a command, as messages. */
import type { CounterLine, CounterRefusal, ScanResult } from '../../contract/window-types.ts';
import { spacedCode } from '../format/code.ts';
import { sayInk, sayWarn, useMessages } from '../messages/message-store.ts';
import { useCounter } from './counter-store.ts';
import { askPrice } from './goods-commands.ts';
import { closeEnrolment, openEnrolment } from './open-enrolment.ts';

/** Scans are one matter: a good one leaves an unknown code in sight, a second unknown one replaces it. */
export const ABOUT_SCAN = 'scan';

/** @param quantity thousandths, as scanned */
export function sayScanOutcome(result: ScanResult, quantity: number): void {
  switch (result.outcome) {
    case 'added':
      return;
    case 'customer':
      closeEnrolment();
      return;
    case 'new-card':
      openEnrolment(result.code, result.profileId);
      return;
    case 'card-blocked':
      sayCardBlocked(result.name);
      return;
    case 'voucher':
      sayVoucherUsed(result.code);
      return;
    case 'price-missing':
      askPrice({ articleId: result.articleId, description: result.description, quantity });
      return;
    case 'unknown':
      useMessages.getState().say({
        about: `${ABOUT_SCAN} ${result.code}`,
        tone: 'warn',
        icon: 'scan',
        title: { key: 'counter.unknownCode.title', values: { code: spacedCode(result.code) } },
        text: { key: 'counter.unknownCode.text' },
        actions: [{ label: 'counter.unknownCode.dismiss', key: 'Escape', run: () => {} }],
      });
      return;
    case 'unreadable':
      sayWarn(ABOUT_SCAN, { key: 'counter.unreadable.title' }, { key: 'counter.unreadable.text' });
      return;
    case 'refused':
      sayRefused(result.refusal, result.description);
  }
}

/** Whoever holds it may have found it: danger, until it was answered. */
function sayCardBlocked(name: string): void {
  useMessages.getState().say({
    about: 'card',
    tone: 'danger',
    icon: 'alert',
    title: name === '' ? { key: 'members.blockedNameless' } : { key: 'members.blocked', values: { name } },
    text: { key: 'members.blockedText' },
    actions: [{ label: 'counter.unknownCode.dismiss', key: 'Escape', run: () => {} }],
  });
}

/** What it took off stands in the snapshot that its command brought. */
export function sayVoucherUsed(code: string): void {
  const used = useCounter.getState().snapshot?.vouchers.find((voucher) => voucher.code === code);
  if (used) sayInk('voucher', { key: 'vouchers.used', values: { code, amount: used.amount } });
}

/** @param description the article in question, when it is known */
export function sayRefused(refusal: CounterRefusal, description: string | null): void {
  if (refusal === 'nothing-to-undo') {
    useMessages
      .getState()
      .say({ about: refusal, tone: 'ink', icon: 'undo', title: { key: 'refusal.nothing-to-undo.title' } });
    return;
  }
  const title =
    description === null
      ? ({ key: `refusal.${refusal}.title` } as const)
      : ({ key: 'refusal.about', values: { description } } as const);
  sayWarn('refusal', title, { key: `refusal.${refusal}.text` });
}

export function sayRemoved(line: CounterLine, undo: () => void): void {
  useMessages.getState().say({
    about: 'removed',
    tone: 'ink',
    icon: 'undo',
    title: { key: 'counter.removed', values: { description: line.description, amount: line.amount } },
    actions: [{ label: 'counter.undo', key: 'Ctrl+z', run: undo }],
  });
}
