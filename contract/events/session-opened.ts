/** Event `session_opened`, version 1: totals belong to a session, which the first sale opens if nobody did. */
import { z } from 'zod';
import { minorUnits, uuid } from '../quantities.ts';

export const SESSION_OPENED_EVENT = { type: 'session_opened', version: 1 } as const;

export const sessionOpenedBody = z.strictObject({ sessionId: uuid, operatorId: uuid, float: minorUnits });
