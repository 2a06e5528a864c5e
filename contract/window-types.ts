/** The shapes that the window draws, by name. */
import type { z } from 'zod';
import type { hello, warning } from './app.ts';
import type { articleHit } from './articles.ts';
import type {
  basketRefusal,
  closedSale,
  closeResult,
  counterLine,
  counterSnapshot,
  scanRecord,
  scanResult,
} from './counter.ts';
import type { discount } from './discounts.ts';
import type { importNotice } from './imports.ts';
import type { receipt } from './sales.ts';
import type { offeredTender } from './tenders.ts';

export type Hello = z.infer<typeof hello>;
export type Warning = z.infer<typeof warning>;
export type ArticleHit = z.infer<typeof articleHit>;
export type CounterSnapshot = z.infer<typeof counterSnapshot>;
export type CounterLine = z.infer<typeof counterLine>;
export type ScanRecord = z.infer<typeof scanRecord>;
export type ScanResult = z.infer<typeof scanResult>;
export type ClosedSale = z.infer<typeof closedSale>;
export type CloseResult = z.infer<typeof closeResult>;
export type CounterRefusal = z.infer<typeof basketRefusal>;
export type ImportNotice = z.infer<typeof importNotice>;
export type Receipt = z.infer<typeof receipt>;
export type TypedDiscount = z.infer<typeof discount>;
export type OfferedTender = z.infer<typeof offeredTender>;
