/** The shapes that the window draws, by name. */
import type { z } from 'zod';
import type { hello, warning } from './app.ts';
import type {
  articleDetail,
  articleHit,
  articleLink,
  articleListed,
  articleRefusal,
  datedPrice,
  enquiry,
} from './articles.ts';
import type {
  basketRefusal,
  closedSale,
  closeResult,
  counterLine,
  counterSnapshot,
  parkedSale,
  scanRecord,
  scanResult,
} from './counter.ts';
import type { customerData, customerDetail, customerHit, customerNote, customerRefusal } from './customers.ts';
import type { department, departmentRefusal } from './departments.ts';
import type { discount } from './discounts.ts';
import type { importNotice } from './imports.ts';
import type { documentRow, receipt, returnableLine } from './sales.ts';
import type { shopDetails, shopRefusal } from './shop.ts';
import type { offeredTender } from './tenders.ts';
import type { vatEntry, vatPeriod, vatRefusal } from './vat.ts';
import type { voucherRow } from './vouchers.ts';

export type Hello = z.infer<typeof hello>;
export type Warning = z.infer<typeof warning>;
export type ArticleHit = z.infer<typeof articleHit>;
export type ArticleListed = z.infer<typeof articleListed>;
export type ArticleDetail = z.infer<typeof articleDetail>;
export type ArticleLink = z.infer<typeof articleLink>;
export type ArticleRefusal = z.infer<typeof articleRefusal>;
export type ArticlePrice = z.infer<typeof datedPrice>;
export type Enquiry = z.infer<typeof enquiry>;
export type CounterSnapshot = z.infer<typeof counterSnapshot>;
export type CounterLine = z.infer<typeof counterLine>;
export type ScanRecord = z.infer<typeof scanRecord>;
export type ScanResult = z.infer<typeof scanResult>;
export type ClosedSale = z.infer<typeof closedSale>;
export type CloseResult = z.infer<typeof closeResult>;
export type CounterRefusal = z.infer<typeof basketRefusal>;
export type ParkedSale = z.infer<typeof parkedSale>;
export type ReturnableLine = z.infer<typeof returnableLine>;
export type ImportNotice = z.infer<typeof importNotice>;
export type DocumentRow = z.infer<typeof documentRow>;
export type Receipt = z.infer<typeof receipt>;
export type TypedDiscount = z.infer<typeof discount>;
export type VoucherRow = z.infer<typeof voucherRow>;
export type OfferedTender = z.infer<typeof offeredTender>;
export type VatEntry = z.infer<typeof vatEntry>;
export type VatPeriod = z.infer<typeof vatPeriod>;
export type VatRefusal = z.infer<typeof vatRefusal>;
export type Department = z.infer<typeof department>;
export type DepartmentRefusal = z.infer<typeof departmentRefusal>;
export type ShopDetails = z.infer<typeof shopDetails>;
export type ShopRefusal = z.infer<typeof shopRefusal>;
export type CustomerData = z.infer<typeof customerData>;
export type CustomerHit = z.infer<typeof customerHit>;
export type CustomerDetail = z.infer<typeof customerDetail>;
export type CustomerNote = z.infer<typeof customerNote>;
export type CustomerRefusal = z.infer<typeof customerRefusal>;
