/** Good inputs of everything about points, of a customer who has some. */
import type { TillClient } from '../../contract/index.ts';
import { SOME_UUID } from './stub-till.ts';

const OTHER_UUID = '018f2f6e-0000-7000-8000-000000000002';

export async function goodPoints(
  client: TillClient,
  customerId: string,
): Promise<Record<string, Readonly<Record<string, unknown>>>> {
  const operation = { kind: 'manual-credit', points: 1250 } as const;
  await client.points.operate({ id: SOME_UUID, customerId, operation, note: 'Benvenuta' });
  const filter = { customerId, from: '2020-01-01', to: null, kinds: [], least: -500, most: null, text: 'ben' };
  const page = { offset: 0, limit: 5 };
  const merge = { absorbedId: customerId, intoId: OTHER_UUID };
  return {
    'points.customer': { customerId },
    'points.movements': { filter, ...page },
    'points.csv': { filter },
    'points.forecast': { customerId, operation },
    'points.operate': { id: SOME_UUID, customerId, operation, note: 'Benvenuta' },
    'points.forecastDeletion': { movementId: SOME_UUID },
    'points.deleteMovement': { id: OTHER_UUID, movementId: SOME_UUID, note: 'per errore' },
    'points.giveForAction': { id: OTHER_UUID, customerId, action: 'newsletter' },
    'points.customers': { text: 'anna', order: 'most-points', ...page },
    'points.debts': page,
    'points.report': { filter },
    'points.gifts': { filter },
    'points.forecastMerge': merge,
    'points.merge': merge,
    'points.unmerge': { absorbedId: customerId },
    'points.merges': { customerId },
  };
}
