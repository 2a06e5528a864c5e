/** Every movement of points that the filter finds, of one customer or of all, and as a file. */
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentDrawer } from '../documents/document-drawer.tsx';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-movements.module.css';
import { type FilterProps, MovementFilters } from './movement-filters.tsx';
import { MovementTable, type MovementTableHandle } from './movement-table.tsx';
import { useMovementCount } from './use-movements.ts';
import { usePointsActions } from './use-points-actions.ts';
import { WhoseMovements } from './whose-movements.tsx';

export function AllMovements({ filter, onChange }: FilterProps): ReactNode {
  const { t } = useTranslation();
  const { exportCsv } = usePointsActions();
  const count = useMovementCount(filter);
  const table = useRef<MovementTableHandle>(null);
  const [saleId, setSaleId] = useState<string | null>(null);
  const close = (): void => {
    setSaleId(null);
    table.current?.focus();
  };
  return (
    <div className={`${classes['section']} ${classes['whole']}`}>
      <MovementFilters filter={filter} onChange={onChange}>
        <WhoseMovements filter={filter} onChange={onChange} />
      </MovementFilters>
      <div className={classes['countRow']}>
        <p className={classes['count']} role="status">
          {count && t('pointsLedger.found', { count: count.total, points: count.points })}
        </p>
        <PressButton small onPress={() => exportCsv(filter)}>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('pointsLedger.export')}
        </PressButton>
      </div>
      <div className={classes['list']}>
        <MovementTable ref={table} filter={filter} total={count?.total ?? 0} onOpenSale={setSaleId} />
      </div>
      {saleId !== null && (
        <div className={classes['document']}>
          <DocumentDrawer key={saleId} saleId={saleId} marked={[]} onClose={close} onBecame={setSaleId} />
        </div>
      )}
    </div>
  );
}
