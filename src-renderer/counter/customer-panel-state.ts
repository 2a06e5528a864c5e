/** What is being typed in the customer panel: a search, or a customer who is being made. */
import { create } from 'zustand';
import type { CustomerData, CustomerRefusal, MemberRefusal } from '../../contract/window-types.ts';

export type NewField = keyof CustomerData;

/** A card that was scanned and nobody bears: `making` is then only asked for a name and a telephone. */
export interface Enrolling {
  readonly id: string;
  readonly code: string;
  readonly profileId: string;
}

interface CustomerPanelState {
  readonly typed: string;
  /** The cashier's choice in the list; null is the first once something was typed. */
  readonly marked: number | null;
  /** Null while somebody is searched for. */
  readonly making: CustomerData | null;
  readonly refusal: CustomerRefusal | null;
  readonly enrolling: Enrolling | null;
  readonly enrolRefusal: MemberRefusal | null;
  readonly set: (change: Partial<CustomerPanelState>) => void;
}

export const NOTHING_SEARCHED = {
  typed: '',
  marked: null,
  making: null,
  refusal: null,
  enrolling: null,
  enrolRefusal: null,
} as const;

export const useCustomerPanelState = create<CustomerPanelState>((set) => ({
  ...NOTHING_SEARCHED,
  set: (change) => set(change),
}));

export function searchFor(typed: string): void {
  useCustomerPanelState.getState().set({ typed, marked: null });
}

export function typeNew(field: NewField, text: string): void {
  const { making, set } = useCustomerPanelState.getState();
  if (making) set({ making: { ...making, [field]: text }, refusal: null, enrolRefusal: null });
}

const FIELD_PREFIX = 'new-customer-';

export function newFieldId(field: NewField): string {
  return FIELD_PREFIX + field;
}

/** The pad writes where the cashier would type. */
export const customerPad = {
  type: (characters: string): void => {
    if (characters !== '*') change((before) => before + characters);
  },
  backspace: (): void => change((before) => before.slice(0, -1)),
};

function change(by: (before: string) => string): void {
  const { making, typed } = useCustomerPanelState.getState();
  const field = fieldInHand();
  if (making) typeNew(field, by(making[field]));
  else searchFor(by(typed));
}

function fieldInHand(): NewField {
  const id = document.activeElement?.id ?? '';
  return id.startsWith(FIELD_PREFIX) ? (id.slice(FIELD_PREFIX.length) as NewField) : 'name';
}

/** What Tab does, for who has only a finger. */
export function nextField(): void {
  const fields = [...document.querySelectorAll<Element>(`input[id^="${FIELD_PREFIX}"]`)];
  const at = document.activeElement ? fields.indexOf(document.activeElement) : -1;
  const next = fields[(at + 1) % fields.length];
  if (next instanceof HTMLElement) next.focus();
}
