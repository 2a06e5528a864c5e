/** Where a catalogue is dropped or chosen; nothing changes by it yet. */
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../parts/press-button.tsx';
import classes from './import-screen.module.css';

interface FileDropProps {
  readonly sending: boolean;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ sending, onFile }: FileDropProps): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file && !sending) onFile(file);
    if (input.current) input.current.value = ''; // the same file again is a new choice
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={`${classes['drop']} ${over ? classes['over'] : ''}`}
      aria-label={t('imports.file')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={classes['dropText']}>{t('imports.drop')}</p>
      <p className={classes['dropHint']}>{t('imports.dropHint')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t('imports.file')}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <PressButton small off={sending} onPress={() => input.current?.click()}>
        <IconUpload size={18} stroke={1.75} aria-hidden="true" />
        {t(sending ? 'imports.sending' : 'imports.choose')}
      </PressButton>
    </section>
  );
}
