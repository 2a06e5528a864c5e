/** A VAT code that the shop does not have yet. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VatRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { parsePercent } from '../format/percent.ts';
import { Drawer } from './drawer.tsx';
import { useChange } from './use-change.ts';
import type { VatData } from './use-vat.ts';
import classes from './vat-screen.module.css';

type Field = 'code' | 'percent' | 'nature' | 'department';

/** Where the sentence of a refusal stands. */
const FIELD_OF: Readonly<Record<VatRefusal, Field>> = {
  'code-invalid': 'code',
  'code-taken': 'code',
  'code-unknown': 'code',
  'rate-invalid': 'percent',
  'day-invalid': 'percent',
  'nature-invalid': 'nature',
  'nature-with-rate': 'nature',
  'department-invalid': 'department',
};
const FIELDS = ['code', 'percent', 'nature', 'department'] as const;

export function NewRateDrawer({ vat, onClose }: { readonly vat: VatData; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const free = Math.max(0, ...vat.rates.map(({ department }) => department)) + 1;
  const [typed, setTyped] = useState({ code: '', percent: '', nature: '', department: String(free) });
  const { refusal, refuse, ask } = useChange<VatRefusal>(onClose);
  const save = () => {
    const basisPoints = parsePercent(typed.percent);
    if (basisPoints === null) return refuse('rate-invalid');
    if (!/^\d{1,2}$/.test(typed.department)) return refuse('department-invalid');
    const code = typed.code.trim().toUpperCase();
    const nature = typed.nature.trim().toUpperCase() || null;
    ask(() => client.vat.add({ code, basisPoints, nature, department: Number(typed.department) }), {
      key: 'vat.saved.rate',
      values: { code },
    });
  };
  return (
    <Drawer title={t('vat.newRate')} onClose={onClose} onSave={save}>
      <div className={classes['fields']}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`vat.field.${field}`)}
            description={field === 'nature' ? t('vat.natureHint') : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={10}
            value={typed[field]}
            error={refusal !== null && FIELD_OF[refusal] === field && t(`vat.refusal.${refusal}`)}
            onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
    </Drawer>
  );
}
