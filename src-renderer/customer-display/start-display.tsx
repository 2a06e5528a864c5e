/** The customer's screen put together: its own connection, and no commands, keys or sounds. */
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { openTill } from '../connection/till.ts';
import { TillProvider } from '../connection/till-context.tsx';
import type { OpenWire } from '../connection/wire.ts';
import { newTexts } from '../i18n/texts.ts';
import { greet } from '../shell/greet.ts';
import { useHello } from '../shell/hello-store.ts';
import { applyLook, firstLook } from '../theme/look.ts';
import '../theme/styles.ts';
import { CustomerDisplay } from './customer-display.tsx';
import { followView } from './follow-view.ts';

/** @returns the function that ends everything, for tests */
export function startDisplay(root: HTMLElement, openWire: OpenWire): () => void {
  const look = firstLook();
  applyLook(look);
  const till = openTill(openWire);
  const texts = newTexts(
    look.language,
    () => useHello.getState().hello?.shop ?? { currency: 'EUR', currencyDecimals: 2 },
  );
  const stops = [greet(till, texts), followView(till.client, texts)];
  const reactRoot = createRoot(root);
  reactRoot.render(
    <I18nextProvider i18n={texts}>
      <TillProvider till={till}>
        <CustomerDisplay />
      </TillProvider>
    </I18nextProvider>,
  );
  return () => {
    for (const stop of stops) stop();
    reactRoot.unmount();
  };
}
