/** Whether the last change of the drawer was saved and nothing was typed since: it stands beside its keys. */
import { create } from 'zustand';

interface SavedNote {
  readonly saved: boolean;
  readonly set: (saved: boolean) => void;
}

export const useSavedNote = create<SavedNote>((set) => ({ saved: false, set: (saved) => set({ saved }) }));
