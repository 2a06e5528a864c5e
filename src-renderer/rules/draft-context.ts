/** The profile that is being typed, for the sections of its form. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileRefusalCode } from '../../contract/window-types.ts';
import type { FieldText } from './field-row.tsx';
import {
  FIELD_OF,
  type FieldName,
  type FigureName,
  type ProfileDraft,
  type SwitchName,
  type TextName,
} from './profile-draft.ts';

export interface DraftEditing {
  readonly draft: ProfileDraft;
  readonly change: (change: Partial<ProfileDraft>) => void;
  readonly refusals: readonly ProfileRefusalCode[];
  readonly unreadable: readonly FieldName[];
  /** Of prefixes, how many barcodes of articles begin with them. */
  readonly matches: readonly { readonly prefix: string; readonly barcodes: number }[];
  /** How many rows the shop's grid has. */
  readonly gridRows: number;
}

export const DraftContext = createContext<DraftEditing | null>(null);

export function useDraft(): DraftEditing {
  const editing = useContext(DraftContext);
  if (!editing) throw new Error('useDraft is used outside a profile form');
  return editing;
}

/** Name, help and problem of a field, in the window's language. */
export function useFieldText(): (field: FieldName) => FieldText {
  const { t } = useTranslation();
  const { refusals, unreadable } = useDraft();
  return (field) => {
    const refusal = refusals.find((each) => FIELD_OF[each] === field);
    return {
      label: t(`profiles.field.${field}.label`),
      help: t(`profiles.field.${field}.help`),
      problem: unreadable.includes(field)
        ? t('profiles.unreadable')
        : refusal
          ? t(`profiles.refusal.${refusal}`)
          : null,
    };
  };
}

export function useDraftFields() {
  const { draft, change } = useDraft();
  const text = useFieldText();
  return {
    text: (name: TextName) => ({
      ...text(name),
      value: draft.texts[name],
      onType: (value: string) => change({ texts: { ...draft.texts, [name]: value } }),
    }),
    figure: (name: FigureName) => ({
      ...text(name),
      value: draft.figures[name],
      onType: (value: string) => change({ figures: { ...draft.figures, [name]: value } }),
    }),
    toggle: (name: SwitchName) => ({
      ...text(name),
      checked: draft.switches[name],
      onSwitch: (checked: boolean) => change({ switches: { ...draft.switches, [name]: checked } }),
    }),
  };
}
