/** On the contact card: everything that the till holds about the person, as a file to hand to whoever asks for it. */
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import classes from '../customers/customer-drawer.module.css';
import { PressButton } from '../parts/press-button.tsx';
import { useMadeFile } from './use-made-file.ts';

export function PersonDataPart({ customerId }: { readonly customerId: string }): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const file = useMadeFile();
  return (
    <section className={classes['part']} aria-labelledby="person-data-title">
      <h3 id="person-data-title" className={classes['partTitle']}>
        {t('personData.title')}
      </h3>
      <div className={classes['erase']}>
        <p className={classes['quiet']}>{t('personData.text')}</p>
        <PressButton small onPress={() => file.fetch(customerId, () => client.memberFiles.person({ customerId }))}>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('personData.download')}
        </PressButton>
      </div>
    </section>
  );
}
