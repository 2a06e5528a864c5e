/** Importing customers: a file, what it would do, who is there twice, and then applying it. */
import { Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { ImportDesk } from '../imports/import-desk.tsx';
import { type ImportDoor, ImportDoorProvider } from '../imports/import-door.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import { PressButton } from '../parts/press-button.tsx';
import management from '../shell/management.module.css';
import classes from './member-files.module.css';
import { useMadeFile } from './use-made-file.ts';

export function MemberImportScreen(): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const [givesRegistration, setGivesRegistration] = useState(false);
  const door = useMemberImports(
    givesRegistration,
    useCallback(() => setGivesRegistration(false), []),
  );
  const file = useMadeFile();
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('memberImport.title')}</h1>
        <p className={management['count']}>{t('memberImport.intro')}</p>
        <PressButton small onPress={() => file.fetch('template', () => client.memberFiles.template())}>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('memberImport.template')}
        </PressButton>
      </header>
      <MessageBar />
      <ImportDoorProvider value={door}>
        <ImportDesk>
          <p className={classes['hint']}>{t('memberImport.kept')}</p>
          <Switch
            className={classes['choice']}
            label={t('memberImport.registration')}
            description={t('memberImport.registrationHint')}
            checked={givesRegistration}
            onChange={(event) => setGivesRegistration(event.currentTarget.checked)}
          />
        </ImportDesk>
      </ImportDoorProvider>
    </main>
  );
}

/** @param onApplied what was chosen was for this file: the next one begins without it */
function useMemberImports(givesRegistration: boolean, onApplied: () => void): ImportDoor {
  const { client, query } = useTill();
  return useMemo(
    () => ({
      subject: 'memberFiles',
      stage: (sent) => client.memberFiles.stage(sent),
      apply: async (one) => {
        const answer = await client.memberFiles.apply({ ...one, givesRegistration });
        if (answer.ok) onApplied();
        return answer;
      },
      undo: null,
      forget: () => client.memberFiles.forget(),
      list: () => client.memberFiles.list(),
      watch: (signal) => client.memberFiles.watch(undefined, { signal }),
      notices: (page) => client.memberFiles.notices(page),
      changes: [query.customers.key(), query.members.key(), ['memberFiles', 'notices']],
    }),
    [client, query, givesRegistration, onApplied],
  );
}
