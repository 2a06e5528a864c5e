/** The icon of each screen, the same in the menu and in the navigation. */
import {
  IconCashRegister,
  IconDownload,
  IconFiles,
  IconPackage,
  IconReceiptTax,
  IconSettings,
  IconTicket,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Screen } from './screen-store.ts';

export const SCREEN_ICONS: Readonly<Record<Screen, TablerIcon>> = {
  counter: IconCashRegister,
  articles: IconPackage,
  customers: IconUsers,
  documents: IconFiles,
  imports: IconDownload,
  vouchers: IconTicket,
  vat: IconReceiptTax,
  settings: IconSettings,
};
