/** Draws what the till says, and looks and speaks as it does, also when that is changed meanwhile. */
import type { i18n as I18n } from 'i18next';
import type { TillClient } from '../../contract/index.ts';
import { follow } from '../connection/follow.ts';
import { rememberLook } from '../theme/look.ts';
import { useView } from './view-store.ts';

/** @returns the function that stops following */
export function followView(client: TillClient, texts: I18n): () => void {
  return follow({
    open: (signal) => client.customerDisplay.watch(undefined, { signal }),
    onEvent: (view) => {
      const { language, theme } = view;
      const before = useView.getState().view;
      if (before?.language !== language || before.theme !== theme) {
        rememberLook({ language, theme });
        void texts.changeLanguage(language);
      }
      useView.getState().take(view);
    },
    // A customer can do nothing about it; the next snapshot replaces this one.
    onFailure: () => {},
  });
}
