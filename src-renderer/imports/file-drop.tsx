/** Where a file is dropped or chosen; nothing changes by it yet. */
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../parts/press-button.tsx';
import { useImportDoor } from './import-door.ts';
import classes from './import-screen.module.css';

const WORDS = {
  imports: { file: 'imports.file', drop: 'imports.drop', dropHint: 'imports.dropHint' },
  memberFiles: { file: 'memberImport.file', drop: 'memberImport.drop', dropHint: 'memberImport.dropHint' },
} as const;

interface FileDropProps {
  readonly sending: boolean;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ sending, onFile }: FileDropProps): ReactNode {
  const { t } = useTranslation();
  const words = WORDS[useImportDoor().subject];
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
      aria-label={t(words.file)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={classes['dropText']}>{t(words.drop)}</p>
      <p className={classes['dropHint']}>{t(words.dropHint)}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t(words.file)}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <PressButton small off={sending} onPress={() => input.current?.click()}>
        <IconUpload size={18} stroke={1.75} aria-hidden="true" />
        {t(sending ? 'imports.sending' : 'imports.choose')}
      </PressButton>
    </section>
  );
}
