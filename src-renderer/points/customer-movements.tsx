/**
 * The points of one customer: how they stand, every movement, and what may be done with them by
 * hand. A section of the contact card and of the overview of points.
 */
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsMovementRow } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { DocumentDrawer } from '../documents/document-drawer.tsx';
import { useSaid } from '../documents/use-said.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { sayInk, sayWarn } from '../messages/message-store.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import { CustomerHead } from './customer-head.tsx';
import classes from './customer-movements.module.css';
import { DeleteQuestion } from './delete-question.tsx';
import { type ChosenFilter, EVERYTHING } from './movement-filter.ts';
import { MovementFilters } from './movement-filters.tsx';
import { MovementSlip, type Slip } from './movement-slip.tsx';
import { MovementTable, type MovementTableHandle } from './movement-table.tsx';
import { OperationButtons } from './operation-buttons.tsx';
import { OperationForm } from './operation-form.tsx';
import { useMovementCount } from './use-movements.ts';
import type { DoneOperation, OperationKind } from './use-operation.ts';
import { usePointsActions } from './use-points-actions.ts';

/** Between the head and the list: nothing, an operation, or the question about a movement. */
type Work =
  | { readonly kind: OperationKind }
  | { readonly kind: 'delete'; readonly movement: PointsMovementRow }
  | { readonly kind: 'none' };

interface CustomerMovementsProps {
  readonly customerId: string;
  /** Begin with this operation's form. */
  readonly begin?: OperationKind;
  /** Where it stands on its own and not inside a contact card. */
  readonly onClose?: () => void;
}

export function CustomerMovements({ customerId, begin, onClose }: CustomerMovementsProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const titleId = useId();
  const mayMove = useRight('move-points');
  const found = useQuery({ ...query.points.customer.queryOptions({ input: { customerId } }), staleTime: 0 });
  const [work, setWork] = useState<Work>(begin && mayMove ? { kind: begin } : { kind: 'none' });
  const [slip, setSlip] = useState<Slip | null>(null);
  const [saleId, setSaleId] = useState<string | null>(null);
  const table = useRef<MovementTableHandle>(null);
  useSaid(found.error);
  const points = found.data;
  const back = (): void => {
    setWork({ kind: 'none' });
    table.current?.focus();
  };
  const done = (operation: DoneOperation, prints: boolean): void => {
    back();
    sayInk('points', { key: 'pointsLedger.saved' });
    if (prints) setSlip({ ...operation, customer: points?.name ?? '', atMs: Date.now() });
  };
  const ask = (movement: PointsMovementRow | undefined): void => {
    if (!mayMove) return;
    if (movement) setWork({ kind: 'delete', movement });
    else sayWarn('points', { key: 'pointsLedger.chooseMovement' });
  };
  useKeys(LAYER.panel, ({ key }) => {
    const movement = key === 'Delete' ? table.current?.inHand() : undefined;
    if (!movement) return false;
    ask(movement);
    return true;
  });
  if (!points) return found.data === null && <p className={classes['none']}>{t('pointsLedger.unknown')}</p>;
  return (
    <section className={`${classes['section']} ${onClose ? '' : classes['inCard']}`} aria-labelledby={titleId}>
      <CustomerHead points={points} titleId={titleId} mayMove={mayMove} isInCard={!onClose} />
      {work.kind === 'none' && mayMove && (
        <OperationButtons
          points={points}
          onOperation={(kind) => setWork({ kind })}
          onDelete={() => ask(table.current?.chosen())}
        />
      )}
      {work.kind === 'delete' && (
        <DeleteQuestion key={work.movement.id} movement={work.movement} onDone={back} onCancel={back} />
      )}
      {work.kind !== 'none' && work.kind !== 'delete' && (
        <OperationForm customerId={customerId} kind={work.kind} onDone={done} onCancel={back} />
      )}
      <History ref={table} customer={{ id: customerId, name: points.name }} onOpenSale={setSaleId}>
        {onClose && (
          <PressButton small keyName="Escape" onPress={onClose}>
            {t('pointsLedger.close')}
          </PressButton>
        )}
      </History>
      {slip && <MovementSlip slip={slip} onPrinted={() => setSlip(null)} />}
      {saleId !== null && (
        <div className={classes['document']}>
          <DocumentDrawer
            key={saleId}
            saleId={saleId}
            marked={[]}
            onClose={() => {
              setSaleId(null);
              table.current?.focus();
            }}
            onBecame={setSaleId}
          />
        </div>
      )}
    </section>
  );
}

interface HistoryProps {
  readonly ref: React.Ref<MovementTableHandle>;
  readonly customer: NonNullable<ChosenFilter['customer']>;
  readonly onOpenSale: (saleId: string) => void;
  /** Beside the export. */
  readonly children: ReactNode;
}

function History({ ref, customer, onOpenSale, children }: HistoryProps): ReactNode {
  const { t } = useTranslation();
  const { exportCsv } = usePointsActions();
  const [filter, setFilter] = useState<ChosenFilter>({ ...EVERYTHING, customer });
  const count = useMovementCount(filter);
  return (
    <>
      <MovementFilters filter={filter} onChange={(change) => setFilter((before) => ({ ...before, ...change }))} />
      <div className={classes['countRow']}>
        <p className={classes['count']} role="status">
          {count && t('pointsLedger.found', { count: count.total, points: count.points })}
        </p>
        <PressButton small onPress={() => exportCsv(filter)}>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('pointsLedger.export')}
        </PressButton>
        {children}
      </div>
      <div className={classes['list']}>
        <MovementTable ref={ref} filter={filter} total={count?.total ?? 0} onOpenSale={onOpenSale} />
      </div>
    </>
  );
}
