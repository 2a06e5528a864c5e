/** While the till does not answer: a bar that says so. Nothing stops, nothing asks; scans wait. */
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState } from '../connection/till-context.tsx';
import classes from './line-lost.module.css';

export function LineLost(): ReactNode {
  const { t } = useTranslation();
  const isLost = useConnectionState() === 'lost';
  return (
    <div role="status" className={classes['place']}>
      {isLost && (
        <p className={classes['bar']}>
          <IconPlugConnectedX size={18} stroke={1.75} aria-hidden="true" />
          {t('shell.connectionLost')}
        </p>
      )}
    </div>
  );
}
