/** The icon of each screen, the same in the menu and in the navigation. */
import {
  IconAward,
  IconCashRegister,
  IconCoins,
  IconDownload,
  IconFiles,
  IconHeartHandshake,
  IconIdBadge2,
  IconPackage,
  IconReceiptTax,
  IconSettings,
  IconTicket,
  IconUserPlus,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Screen } from './screen-store.ts';

export const SCREEN_ICONS: Readonly<Record<Screen, TablerIcon>> = {
  counter: IconCashRegister,
  articles: IconPackage,
  customers: IconUsers,
  profiles: IconIdBadge2,
  points: IconCoins,
  memberCards: IconIdBadge2,
  memberImport: IconUserPlus,
  documents: IconFiles,
  imports: IconDownload,
  vouchers: IconTicket,
  programme: IconHeartHandshake,
  badges: IconAward,
  vat: IconReceiptTax,
  settings: IconSettings,
};
