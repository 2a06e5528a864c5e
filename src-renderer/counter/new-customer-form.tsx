/** A new customer at the counter: what an invoice needs, in fields that a finger can hit. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf, MOST_CHARACTERS } from '../customers/customer-fields.ts';
import { type NewField, newFieldId, typeNew, useCustomerPanelState } from './customer-panel-state.ts';
import { EnrolmentCard } from './enrolment-card.tsx';
import classes from './new-customer-form.module.css';

const ROWS: readonly (readonly NewField[])[] = [
  ['name', 'telephone'],
  ['address'],
  ['postalCode', 'city', 'province', 'country'],
  ['vatNumber', 'taxCode'],
];

/** A card is enough: the rest is asked when an invoice wants it. */
const ENROLMENT_ROWS = ROWS.slice(0, 1);

export function NewCustomerForm(): ReactNode {
  const enrolling = useCustomerPanelState((state) => state.enrolling);
  return (
    <div className={classes['form']}>
      {enrolling && <EnrolmentCard enrolling={enrolling} />}
      {(enrolling ? ENROLMENT_ROWS : ROWS).map((fields, row) => (
        <div key={fields[0]} className={`${classes['row']} ${classes[`row${row + 1}`]}`}>
          {fields.map((field) => (
            <Field key={field} field={field} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Field({ field }: { readonly field: NewField }): ReactNode {
  const { t } = useTranslation();
  const text = useCustomerPanelState((state) => state.making?.[field] ?? '');
  const refusal = useCustomerPanelState(({ refusal }) => (refusal && fieldOf(refusal) === field ? refusal : null));
  const input = useRef<HTMLInputElement>(null);
  const problemId = `${newFieldId(field)}-problem`;
  useEffect(() => {
    if (refusal || field === 'name') input.current?.focus();
  }, [refusal, field]);
  return (
    <div className={classes['field']}>
      <label className={classes['label']} htmlFor={newFieldId(field)}>
        {t(`customers.field.${field}`)}
      </label>
      <input
        ref={input}
        id={newFieldId(field)}
        className={classes['input']}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_CHARACTERS[field]}
        aria-invalid={refusal !== null}
        aria-describedby={refusal ? problemId : undefined}
        value={text}
        onChange={(event) => typeNew(field, event.currentTarget.value)}
      />
      {refusal && (
        <p id={problemId} className={classes['problem']}>
          {t(`customers.refusal.${refusal}`)}
        </p>
      )}
    </div>
  );
}
