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
  affordableGift,
  basketRefusal,
  closeResult,
  giftOffers,
  giftResult,
  parkedSale,
  scanResult,
  usePointsResult,
} from './counter-answers.ts';
import type {
  closedSale,
  counterCustomer,
  counterLine,
  counterPoints,
  counterSnapshot,
  scanRecord,
} from './counter-snapshot.ts';
import type { customerView } from './customer-display.ts';
import type { customerData, customerDetail, customerHit, customerNote, customerRefusal } from './customers.ts';
import type { department, departmentRefusal } from './departments.ts';
import type { discount } from './discounts.ts';
import type { importNotice, memberNotice } from './imports.ts';
import type { issuedRange, issueRefusal, issuingProfile } from './member-files.ts';
import type {
  consentGiven,
  consentPurpose,
  memberChoices,
  memberDetail,
  memberHit,
  memberRefusal,
  membership,
} from './members.ts';
import type {
  customerMerge,
  customerWithPoints,
  deletionForecast,
  deletionRefusal,
  giftsGiven,
  manualOperation,
  mergeRefusal,
  movementFilter,
  operationForecast,
  operationRefusal,
  pointsLiability,
  pointsMovementRow,
  pointsOfCustomer,
  pointsOverview,
  pointsReport,
} from './points.ts';
import type { askedPoints, pointsExplanation, pointsOffer } from './points-explained.ts';
import type { replayed, replayNews } from './replay.ts';
import type { loyaltyBadge, loyaltyProfile, programmeRules } from './rule-documents.ts';
import type {
  articlePoints,
  articlePointsRefusal,
  counterValueBasis,
  counterValueShown,
  fieldChange,
  profileRefusal,
  programmeProblem,
  programmeRefusal,
  ruleVersion,
  storedProfile,
  trial,
  triedArticle,
  triedBasket,
  triedLine,
} from './rules.ts';
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
export type CounterCustomer = z.infer<typeof counterCustomer>;
export type CustomerView = z.infer<typeof customerView>;
export type CounterPoints = z.infer<typeof counterPoints>;
export type GiftOffers = z.infer<typeof giftOffers>;
export type GiftResult = z.infer<typeof giftResult>;
export type UsePointsResult = z.infer<typeof usePointsResult>;
export type AffordableGift = z.infer<typeof affordableGift>;
export type AskedPoints = z.infer<typeof askedPoints>;
export type PointsOffer = z.infer<typeof pointsOffer>;
export type PointsExplanation = z.infer<typeof pointsExplanation>;
export type ParkedSale = z.infer<typeof parkedSale>;
export type ReturnableLine = z.infer<typeof returnableLine>;
export type ImportNotice = z.infer<typeof importNotice>;
export type MemberNotice = z.infer<typeof memberNotice>;
export type IssuingProfile = z.infer<typeof issuingProfile>;
export type IssuedRange = z.infer<typeof issuedRange>;
export type IssueRefusal = z.infer<typeof issueRefusal>;
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
export type Membership = z.infer<typeof membership>;
export type ConsentPurpose = z.infer<typeof consentPurpose>;
export type ConsentGiven = z.infer<typeof consentGiven>;
export type MemberHit = z.infer<typeof memberHit>;
export type MemberDetail = z.infer<typeof memberDetail>;
export type MemberChoices = z.infer<typeof memberChoices>;
export type MemberRefusal = z.infer<typeof memberRefusal>;
export type LoyaltyProfile = z.infer<typeof loyaltyProfile>;
export type LoyaltyBadge = z.infer<typeof loyaltyBadge>;
export type ProgrammeDocument = z.infer<typeof programmeRules>;
export type StoredProfileShown = z.infer<typeof storedProfile>;
export type ProfileRefusalCode = z.infer<typeof profileRefusal>;
export type ProgrammeRefusalCode = z.infer<typeof programmeRefusal>;
export type ProgrammeProblem = z.infer<typeof programmeProblem>;
export type Replayed = z.infer<typeof replayed>;
export type ReplayNews = z.infer<typeof replayNews>;
export type RuleVersion = z.infer<typeof ruleVersion>;
export type FieldChange = z.infer<typeof fieldChange>;
export type CounterValueBasis = z.infer<typeof counterValueBasis>;
export type CounterValueShown = z.infer<typeof counterValueShown>;
export type ArticlePointsSaid = z.infer<typeof articlePoints>;
export type ArticlePointsRefusal = z.infer<typeof articlePointsRefusal>;
export type Trial = z.infer<typeof trial>;
export type TriedArticle = z.infer<typeof triedArticle>;
export type TriedBasket = z.infer<typeof triedBasket>;
export type TriedLine = z.infer<typeof triedLine>;
export type CustomerWithPoints = z.infer<typeof customerWithPoints>;
export type DeletionForecast = z.infer<typeof deletionForecast>;
export type DeletionRefusal = z.infer<typeof deletionRefusal>;
export type GiftsGiven = z.infer<typeof giftsGiven>;
export type ManualOperation = z.infer<typeof manualOperation>;
export type MovementFilter = z.infer<typeof movementFilter>;
export type OperationForecast = z.infer<typeof operationForecast>;
export type OperationRefusal = z.infer<typeof operationRefusal>;
export type PointsLiability = z.infer<typeof pointsLiability>;
export type PointsMovementRow = z.infer<typeof pointsMovementRow>;
export type PointsOfCustomer = z.infer<typeof pointsOfCustomer>;
export type PointsOverview = z.infer<typeof pointsOverview>;
export type PointsReport = z.infer<typeof pointsReport>;
export type CustomerMerge = z.infer<typeof customerMerge>;
export type MergeRefusal = z.infer<typeof mergeRefusal>;
