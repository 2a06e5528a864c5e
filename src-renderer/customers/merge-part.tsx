/** Two records of one person made into one: chosen, shown with the balance together, merged after a look, and parted again. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerMerge, MergeRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { formatPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import { CustomerPicker, type Picked } from '../points/customer-picker.tsx';
import classes from './customer-drawer.module.css';
import type { MemberPartProps } from './member-part.ts';
import { useMerging } from './use-merging.ts';

export function MergePart({ member: { customerId }, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const { merge, unmerge } = useMerging();
  const [isChoosing, setChoosing] = useState(false);
  const [other, setOther] = useState<Picked | null>(null);
  const [refusal, setRefusal] = useState<MergeRefusal | null>(null);
  const { data: merges = [] } = useQuery(query.points.merges.queryOptions({ input: { customerId } }));
  const leave = (): void => {
    setChoosing(false);
    setOther(null);
  };
  const act = async (asked: Promise<MergeRefusal | null>): Promise<void> => {
    setRefusal(await asked);
    leave();
  };
  return (
    <section className={classes['part']} aria-labelledby="merge-title">
      <h3 id="merge-title" className={classes['partTitle']}>
        {t('customerMerge.title')}
      </h3>
      {merges.length === 0 && !isChoosing && <p className={classes['quiet']}>{t('customerMerge.hint')}</p>}
      {merges.map((each) => (
        <Merged
          key={each.absorbedId}
          merge={each}
          isInto={each.intoId === customerId}
          onUndo={mayEdit ? () => void act(unmerge(each.absorbedId)) : null}
        />
      ))}
      {refusal && <p role="alert">{t(`customerMerge.refusal.${refusal}`)}</p>}
      {isChoosing && !other && <CustomerPicker label={t('customerMerge.field')} onPick={setOther} />}
      {other && (
        <MergeQuestion
          other={other}
          intoId={customerId}
          onMerge={() => void act(merge(other.id, customerId))}
          onLeave={leave}
        />
      )}
      {mayEdit && !isChoosing && (
        <PressButton small onPress={() => setChoosing(true)}>
          {t('customerMerge.choose')}
        </PressButton>
      )}
      {isChoosing && !other && (
        <PressButton small onPress={leave}>
          {t('customerMerge.leave')}
        </PressButton>
      )}
    </section>
  );
}

interface MergedProps {
  readonly merge: CustomerMerge;
  readonly isInto: boolean;
  /** Null: not by this operator. */
  readonly onUndo: (() => void) | null;
}

function Merged({ merge: { absorbed, into, atMs, operator }, isInto, onUndo }: MergedProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const name = (isInto ? absorbed : into) || t('pointsLedger.nameless');
  const when = formatMoment(atMs, locale, timeZone);
  return (
    <div className={classes['fact']}>
      <div>
        <p>{t(isInto ? 'customerMerge.absorbed' : 'customerMerge.into', { name })}</p>
        <p className={classes['quiet']}>{t('customerMerge.by', { when, operator })}</p>
      </div>
      {onUndo && (
        <PressButton small onPress={onUndo}>
          {t('customerMerge.undo')}
          <span className="visually-hidden"> {name}</span>
        </PressButton>
      )}
    </div>
  );
}

interface MergeQuestionProps {
  readonly other: Picked;
  readonly intoId: string;
  readonly onMerge: () => void;
  readonly onLeave: () => void;
}

/** What would come of it, before it is done. */
function MergeQuestion({ other, intoId, onMerge, onLeave }: MergeQuestionProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { query } = useTill();
  const { data } = useQuery({
    ...query.points.forecastMerge.queryOptions({ input: { absorbedId: other.id, intoId } }),
    staleTime: 0,
  });
  return (
    <div role="status">
      {data && !data.ok && <p>{t(`customerMerge.refusal.${data.refusal}`)}</p>}
      {data?.ok && (
        <p>
          {t('customerMerge.forecast', {
            name: other.name || t('pointsLedger.nameless'),
            absorbed: formatPoints(data.absorbed, locale),
            into: formatPoints(data.into, locale),
            together: formatPoints(data.together, locale),
          })}
        </p>
      )}
      <div className={classes['cardKeys']}>
        {data?.ok && (
          <PressButton small look="filled" onPress={onMerge}>
            {t('customerMerge.yes')}
          </PressButton>
        )}
        <PressButton small onPress={onLeave}>
          {t('customerMerge.leave')}
        </PressButton>
      </div>
    </div>
  );
}
