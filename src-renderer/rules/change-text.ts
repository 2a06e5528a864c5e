/** One changed field in words: its name on the form, and both values in their unit. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { currencySign, formatMoney } from '../format/money.ts';
import { formatPercent } from '../format/percent.ts';
import { formatPoints } from '../format/points.ts';
import { type Formats, useFormats } from '../format/use-formats.ts';
import { articleField, isProfileLeaf, isProgrammeLeaf, LEAF_KINDS, partOf, screenField, VALUES } from './leaves.ts';

type Leaf = FieldChange['before'];

export interface ChangeText {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export function useChangeText(): (change: FieldChange) => ChangeText {
  const fieldName = useFieldName();
  const valueText = useValueText();
  return ({ path, before, after }) => ({
    field: fieldName(path),
    before: valueText(path, before),
    after: valueText(path, after),
  });
}

/** The entry of a list stands before the field: `Oro: da`. */
function useFieldName(): (path: readonly string[]) => string {
  const { t } = useTranslation();
  const sign = currencySign(useFormats());
  return (path) => {
    const onScreen = screenField(path);
    if (onScreen !== null) return t(`programme.label.${onScreen}`, { sign });
    const leaf = path.at(-1) ?? '';
    const ofArticle = path.length === 1 ? articleField(leaf) : null;
    if (ofArticle !== null) return t(`articlePoints.${ofArticle}`);
    const name = isProfileLeaf(leaf)
      ? t(`profiles.field.${leaf}.label`)
      : isProgrammeLeaf(leaf)
        ? t(`ruleHistory.field.${leaf}`)
        : leaf;
    const entry = path.slice(0, -1).findLast((part) => /^\d+$/.test(part) || !/^[a-z][A-Za-z]*$/.test(part));
    const field = entry === undefined ? name : t('ruleHistory.entry', { entry, field: name });
    const part = partOf(path);
    return part === null ? field : t('ruleHistory.entry', { entry: t(`programme.label.${part}`), field });
  };
}

function useValueText(): (path: readonly string[], value: Leaf) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const names = useNames();
  const known = (code: string): string => {
    const word = VALUES.find((each) => each === code);
    return word ? t(`ruleHistory.value.${word}`) : (names.get(code) ?? code);
  };
  return (path, value) => {
    if (value === null || value === '') return t('ruleHistory.none');
    if (typeof value === 'boolean') return t(value ? 'ruleHistory.yes' : 'ruleHistory.no');
    const leaf = path.at(-1) ?? '';
    if (Array.isArray(value)) {
      if (value.length === 0) return t('ruleHistory.none');
      return value.map((each) => (typeof each === 'number' ? figure(leaf, each, formats) : known(each))).join(', ');
    }
    return typeof value === 'number' ? figure(leaf, value, formats) : known(value);
  };
}

function figure(leaf: string, value: number, formats: Formats): string {
  switch (LEAF_KINDS.get(leaf)) {
    case 'money':
      return formatMoney(value, formats);
    case 'percent':
      return formatPercent(value, formats.locale);
    case 'count':
      return String(value);
    default:
      return formatPoints(value, formats.locale);
  }
}

/** What the ids in the rules are called. */
function useNames(): ReadonlyMap<string, string> {
  const { query } = useTill();
  const shelves = useQuery(query.rules.shelves.queryOptions()).data;
  const groups = useQuery(query.rules.groups.queryOptions()).data ?? [];
  const named = [...(shelves?.categories ?? []), ...(shelves?.brands ?? []), ...groups];
  return new Map(named.map(({ id, name }) => [id, name]));
}
