/** A file at the left, the imports so far under it; at the right what one would change and the step that can be taken. */
import { type ReactNode, useState } from 'react';
import { FileDrop } from './file-drop.tsx';
import { ImportList } from './import-list.tsx';
import { ImportReport } from './import-report.tsx';
import classes from './import-screen.module.css';
import { useImportActions } from './use-import-actions.ts';
import { useImports } from './use-imports.ts';

/** @param children what stands between the file and the list */
export function ImportDesk({ children }: { readonly children?: ReactNode }): ReactNode {
  const imports = useImports();
  const [chosenId, setChosenId] = useState<number | null>(null);
  const actions = useImportActions(setChosenId);
  const shown = imports.find(({ importId }) => importId === chosenId) ?? imports[0];
  return (
    <div className={classes['columns']}>
      <div className={classes['side']}>
        <FileDrop sending={actions.sending} onFile={actions.send} />
        {children}
        <ImportList imports={imports} shownId={shown?.importId ?? null} onChoose={setChosenId} />
      </div>
      {shown && <ImportReport key={shown.importId} status={shown} actions={actions} />}
    </div>
  );
}
