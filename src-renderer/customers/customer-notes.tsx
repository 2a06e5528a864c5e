/** Notes about a customer: a field for a new one, and the ones so far, newest first. */
import { Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail, CustomerNote } from '../../contract/window-types.ts';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-drawer.module.css';
import { useCustomerActions } from './use-customer-actions.ts';

const MOST_CHARACTERS = 2000;

interface CustomerNotesProps {
  readonly detail: CustomerDetail;
  readonly mayEdit: boolean;
}

export function CustomerNotes({ detail, mayEdit }: CustomerNotesProps): ReactNode {
  const { t } = useTranslation();
  const actions = useCustomerActions();
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    if (await actions.addNote(detail.id, text)) setText('');
  };
  return (
    <section aria-labelledby="notes-title" className={classes['part']}>
      <h3 id="notes-title" className={classes['partTitle']}>
        {t('customers.notes')}
      </h3>
      {mayEdit && (
        <div className={classes['newNote']}>
          <Textarea
            size="sm"
            rows={2}
            label={t('customers.newNote')}
            maxLength={MOST_CHARACTERS}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <PressButton small onPress={() => void add()}>
            {t('customers.addNote')}
          </PressButton>
        </div>
      )}
      {detail.notes.length === 0 && <p className={classes['quiet']}>{t('customers.noNotes')}</p>}
      <ul>
        {detail.notes.map((note) => (
          <Note key={note.id} note={note} onRemove={mayEdit ? () => void actions.removeNote(note.id) : null} />
        ))}
      </ul>
    </section>
  );
}

function Note({ note, onRemove }: { readonly note: CustomerNote; readonly onRemove: (() => void) | null }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const when = formatMoment(note.atMs, locale, timeZone);
  return (
    <li className={classes['note']}>
      <div>
        <p className={classes['noteText']} data-selectable>
          {note.text}
        </p>
        <p className={classes['noteWho']}>{t('customers.notedBy', { operator: note.operator, date: when })}</p>
      </div>
      {onRemove && (
        <button
          type="button"
          className={classes['removeNote']}
          aria-label={t('customers.removeNote', { date: when })}
          onClick={onRemove}
        >
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
