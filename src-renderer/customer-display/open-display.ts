/**
 * Opens the customer's screen. In the browser it is a window of its own that knows nothing of
 * this one (noopener): with an opener it would be handed a copy of this window's secret.
 */
import type { TillClient } from '../../contract/index.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { DISPLAY_QUERY } from './is-display.ts';

export async function openDisplay(client: TillClient): Promise<void> {
  try {
    const { token } = await client.customerDisplay.open();
    if (token === null) return; // the till has shown it itself
    const address = `${window.location.pathname}${DISPLAY_QUERY}#launch=${token}`;
    window.open(address, '_blank', 'noopener,popup,width=1366,height=768');
  } catch (error) {
    sayFailure(failureOf(error));
  }
}
