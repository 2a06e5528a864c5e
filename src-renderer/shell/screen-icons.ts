/** The icon of each screen, the same in the menu and in the navigation. */
import { IconCashRegister, IconDownload, IconSettings, type TablerIcon } from '@tabler/icons-react';
import type { Screen } from './screen-store.ts';

export const SCREEN_ICONS: Readonly<Record<Screen, TablerIcon>> = {
  counter: IconCashRegister,
  imports: IconDownload,
  settings: IconSettings,
};
