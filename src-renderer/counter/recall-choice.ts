/** Which parked sale is chosen, and which one is about to be dropped. */
import { create } from 'zustand';

interface RecallChoice {
  readonly at: number;
  /** The sale that the question is about. */
  readonly asked: string | null;
}

export const useRecallChoice = create<RecallChoice>(() => ({ at: 0, asked: null }));
