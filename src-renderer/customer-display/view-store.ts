/** What the till last said that the customer may see. */
import { create } from 'zustand';
import type { CustomerView } from '../../contract/window-types.ts';

interface ViewState {
  readonly view: CustomerView | null;
  readonly take: (view: CustomerView) => void;
}

export const useView = create<ViewState>((set) => ({
  view: null,
  take: (view) => set({ view }),
}));
