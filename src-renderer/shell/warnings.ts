/** What the till wants someone to know. All of it is said once a window; none of it stops a sale. */
import type { Warning } from '../../contract/window-types.ts';
import { useMessages } from '../messages/message-store.ts';

const said = new Set<Warning>();

export function sayWarnings(warnings: readonly Warning[]): void {
  for (const warning of warnings) {
    if (said.has(warning)) continue;
    said.add(warning);
    useMessages.getState().say({
      about: `warning ${warning}`,
      tone: warning === 'browser-without-sandbox' ? 'notice' : 'warn',
      icon: 'alert',
      title: { key: `warning.${warning}.title` },
      text: { key: `warning.${warning}.text` },
    });
  }
}
