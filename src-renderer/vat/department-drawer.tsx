/** One department key, new or known: its number, its name and its rate. */
import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatPercent } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import { Drawer } from './drawer.tsx';
import { useChange } from './use-change.ts';
import type { VatData } from './use-vat.ts';
import classes from './vat-screen.module.css';

interface DepartmentDrawerProps {
  readonly vat: VatData;
  /** Null for a new one. */
  readonly number: number | null;
  readonly onClose: () => void;
}

export function DepartmentDrawer({ vat, number, onClose }: DepartmentDrawerProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const known = vat.departments.find((each) => each.number === number);
  const [typed, setTyped] = useState({
    number: String(number ?? firstFree(vat)),
    name: known?.name ?? '',
    vatCode: known?.vatCode ?? vat.rates[0]?.code ?? '',
  });
  const { refusal, refuse, ask } = useChange<DepartmentRefusal>(onClose);
  const said = (which: DepartmentRefusal) => refusal === which && t(`vat.departmentRefusal.${which}`);
  const save = () => {
    if (!/^\d{1,2}$/.test(typed.number)) return refuse('number-invalid');
    const wanted = { ...typed, number: Number(typed.number) };
    ask(() => client.departments.save(wanted), {
      key: 'vat.saved.department',
      values: { number: wanted.number },
    });
  };
  return (
    <Drawer
      title={known ? t('vat.departmentTitle', { number: known.number }) : t('vat.newDepartment')}
      onClose={onClose}
      onSave={save}
      more={
        known && (
          <PressButton
            small
            look="destroys"
            onPress={() =>
              ask(() => client.departments.remove({ number: known.number }), {
                key: 'vat.saved.removed',
                values: { number: known.number },
              })
            }
          >
            {t('vat.removeDepartment')}
          </PressButton>
        )
      }
    >
      <div className={classes['fields']}>
        {!known && (
          <TextInput
            label={t('vat.field.number')}
            inputMode="numeric"
            maxLength={2}
            value={typed.number}
            error={said('number-invalid')}
            onChange={(event) => setTyped({ ...typed, number: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('vat.field.name')}
          autoComplete="off"
          maxLength={40}
          value={typed.name}
          error={said('name-missing') || said('not-found')}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <RateChoice vat={vat} vatCode={typed.vatCode} onChange={(vatCode) => setTyped({ ...typed, vatCode })} />
      </div>
    </Drawer>
  );
}

interface RateChoiceProps {
  readonly vat: VatData;
  readonly vatCode: string;
  readonly onChange: (vatCode: string) => void;
}

function RateChoice({ vat, vatCode, onChange }: RateChoiceProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const data = vat.rates.map(({ code, basisPoints }) => ({
    value: code,
    label: basisPoints === null ? code : t('vat.ofRate', { code, percent: formatPercent(basisPoints, locale) }),
  }));
  return (
    <NativeSelect
      label={t('vat.field.vatCode')}
      data={data}
      value={vatCode}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function firstFree({ departments }: VatData): number {
  const taken = new Set(departments.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}
