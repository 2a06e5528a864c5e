/** Changes language or theme: in this window at once, and in the till for the next one. */
import { useTranslation } from 'react-i18next';
import type { Language, Theme } from '../../contract/app.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { useHello, useShopHello } from '../shell/hello-store.ts';
import { rememberLook } from '../theme/look.ts';

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly prefer: (change: { readonly language?: Language; readonly theme?: Theme }) => void;
}

export function usePreferences(): Preferences {
  const { i18n } = useTranslation();
  const { client } = useTill();
  const { language, theme } = useShopHello();
  const keep = async (change: { readonly language?: Language; readonly theme?: Theme }): Promise<void> => {
    const look = { language, theme, ...change };
    rememberLook(look);
    await i18n.changeLanguage(look.language);
    useHello.getState().prefer(look);
    try {
      await client.app.setPreferences(change);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return { language, theme, prefer: (change) => void keep(change) };
}
