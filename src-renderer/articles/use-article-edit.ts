/** One form of the drawer: what it asks of the till, and the refusal that stands under it. */
import { useState } from 'react';
import type { ArticleRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { useMessages } from '../messages/message-store.ts';
import { useSavedNote } from './saved-note.ts';

/** `day-unreadable`: what the till never sees. */
export type FormRefusal = ArticleRefusal | 'day-unreadable';

type Answer = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: ArticleRefusal };

export interface ArticleEdit {
  readonly refusal: FormRefusal | null;
  readonly refuse: (refusal: FormRefusal) => void;
  /** @returns the article's id when it was done */
  readonly run: (asked: Promise<Answer>) => Promise<string | null>;
}

export function useArticleEdit(): ArticleEdit {
  const { query, queryClient } = useTill();
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const run = async (asked: Promise<Answer>): Promise<string | null> => {
    useMessages.getState().dismissInk();
    useSavedNote.getState().set(false);
    try {
      const answer = await asked;
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return null;
      await queryClient.invalidateQueries({ queryKey: query.articles.key() });
      // What it costs in points follows its price.
      await queryClient.invalidateQueries({ queryKey: query.rules.article.key() });
      useSavedNote.getState().set(true);
      return answer.id;
    } catch (error) {
      sayFailure(failureOf(error));
      return null;
    }
  };
  const refuse = (why: FormRefusal): void => {
    useSavedNote.getState().set(false);
    setRefusal(why);
  };
  return { refusal, refuse, run };
}
