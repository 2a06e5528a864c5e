/** The window's composition: everything real is made here, once, and handed down. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { openTill } from './connection/till.ts';
import { TillProvider } from './connection/till-context.tsx';
import type { OpenWire } from './connection/wire.ts';
import { CommandsProvider } from './counter/commands-context.tsx';
import { counterCommands } from './counter/counter-commands.ts';
import { followCounter } from './counter/follow-counter.ts';
import { newTexts } from './i18n/texts.ts';
import { greet } from './shell/greet.ts';
import { useHello } from './shell/hello-store.ts';
import { listenToKeys } from './shell/listen-to-keys.ts';
import { soundPlayer } from './sound/sounds.ts';
import { applyLook, firstLook } from './theme/look.ts';
import { mantineTheme } from './theme/mantine-theme.ts';
import './theme/styles.ts';

/** @returns the function that ends everything, for tests */
export function start(root: HTMLElement, openWire: OpenWire): () => void {
  const look = firstLook();
  applyLook(look);
  const till = openTill(openWire);
  const texts = newTexts(
    look.language,
    () => useHello.getState().hello?.shop ?? { currency: 'EUR', currencyDecimals: 2 },
  );
  const commands = counterCommands({
    client: till.client,
    play: soundPlayer(() => new AudioContext()),
    newId: () => crypto.randomUUID(),
    onClosed: () => void till.queryClient.invalidateQueries({ queryKey: till.query.sales.key() }),
  });
  const stops = [greet(till, texts), followCounter(till.client), listenToKeys(window, commands)];
  const reactRoot = createRoot(root);
  reactRoot.render(
    <I18nextProvider i18n={texts}>
      <MantineProvider
        theme={mantineTheme}
        withCssVariables={false}
        withGlobalClasses={false}
        forceColorScheme={look.theme === 'dark' ? 'dark' : 'light'}
        getRootElement={() => undefined}
      >
        <QueryClientProvider client={till.queryClient}>
          <TillProvider till={till}>
            <CommandsProvider commands={commands}>
              <App />
            </CommandsProvider>
          </TillProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
  return () => {
    for (const stop of stops) stop();
    reactRoot.unmount();
  };
}
