/** What the till said when the window introduced itself: shop, currency, operator, language, theme. */
import { create } from 'zustand';
import type { Language, Theme } from '../../contract/app.ts';
import type { Hello } from '../../contract/window-types.ts';

interface HelloState {
  readonly hello: Hello | null;
  readonly take: (hello: Hello) => void;
  readonly prefer: (preferences: { readonly language: Language; readonly theme: Theme }) => void;
}

export const useHello = create<HelloState>((set) => ({
  hello: null,
  take: (hello) => set({ hello }),
  prefer: (preferences) => set(({ hello }) => ({ hello: hello ? { ...hello, ...preferences } : null })),
}));

/** Inside the shell a greeting has always arrived. */
export function useShopHello(): Hello {
  const hello = useHello((state) => state.hello);
  if (!hello) throw new Error('The shell is drawn only after the till has answered');
  return hello;
}
