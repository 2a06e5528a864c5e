/** Which screen the window shows. One value, no router: a till has no addresses to type. */
import { create } from 'zustand';

export const SCREENS = [
  'counter',
  'documents',
  'articles',
  'customers',
  'memberCards',
  'memberImport',
  'points',
  'profiles',
  'programme',
  'badges',
  'imports',
  'vouchers',
  'vat',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

interface ScreenState {
  readonly screen: Screen;
  readonly show: (screen: Screen) => void;
}

export const useScreen = create<ScreenState>((set) => ({
  screen: 'counter',
  show: (screen) => set({ screen }),
}));
