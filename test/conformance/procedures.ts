/** The contract as a flat list: a new procedure joins every suite here by itself. */
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../contract/index.ts';
import type { ProcedureMeta, Right } from '../../contract/rights.ts';

export interface ContractProcedure {
  /** `counter.scan` */
  readonly name: string;
  /** `/counter/scan`, as it stands in a message. */
  readonly path: string;
  readonly right: Right | 'none' | undefined;
  /** Takes anything when the procedure declares no input. */
  readonly input: z.ZodType;
}

export const PROCEDURES: readonly ContractProcedure[] = list(contract, []);

function list(node: unknown, names: readonly string[]): readonly ContractProcedure[] {
  if (isContractProcedure(node)) return [described(node, names)];
  return Object.entries(node as object).flatMap(([name, child]) => list(child, [...names, name]));
}

function described(procedure: AnyContractProcedure, names: readonly string[]): ContractProcedure {
  const { meta, inputSchema } = procedure['~orpc'];
  return {
    name: names.join('.'),
    path: `/${names.join('/')}`,
    right: (meta as ProcedureMeta).right,
    input: inputSchema instanceof z.ZodType ? inputSchema : z.unknown(),
  };
}
