/** Introduces the window to the till on every new wire: the till may have been restarted meanwhile. */
import type { i18n as I18n } from 'i18next';
import type { Till } from '../connection/till.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { rememberLook } from '../theme/look.ts';
import { useHello } from './hello-store.ts';
import { sayWarnings } from './warnings.ts';

/** @returns the function that stops greeting */
export function greet({ client, connection }: Till, texts: I18n): () => void {
  const ask = async (): Promise<void> => {
    try {
      const hello = await client.app.hello();
      await texts.changeLanguage(hello.language);
      rememberLook(hello);
      sayWarnings(hello.warnings);
      useHello.getState().take(hello);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  if (connection.state() === 'open') void ask();
  return connection.onState((state) => {
    if (state === 'open') void ask();
  });
}
