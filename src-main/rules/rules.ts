/**
 * The rules of points in force now, kept in memory: a sale asks for them at every line. Read
 * again after each save, and when the time of a planned version comes.
 */
import type { Profile } from '../../core/loyalty/profile.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Store } from '../store/handle.ts';
import { listRuleVersions, nextBeginning, type StoredVersion, versionsInForce } from '../store/rule-versions.ts';
import { type ProgrammeRules, readProgrammeBody, type StoredProfile } from './documents.ts';
import { profilesAt } from './profiles-at.ts';
import { PROGRAMME_OFF } from './starting-rules.ts';

export type { ProgrammeRules } from './documents.ts';

interface InForce {
  readonly programme: ProgrammeRules;
  /** By code. */
  readonly profiles: readonly StoredProfile[];
  readonly version: string;
  /** Until then all this holds. */
  readonly untilMs: number;
}

export interface RulesContext extends Pick<Capabilities, 'now'> {
  readonly store: Store;
}

export class Rules {
  readonly #context: RulesContext;
  #kept: InForce | null = null;

  constructor(context: RulesContext) {
    this.#context = context;
  }

  /** In force now; off when none was ever saved. */
  programme(): ProgrammeRules {
    return this.#inForce().programme;
  }

  /** By code, without those that are archived. */
  profiles(): readonly Profile[] {
    return this.stored().flatMap(({ profile, isArchived }) => (isArchived ? [] : [profile]));
  }

  /** Archived or not: who has it keeps it. */
  profile(id: string): Profile | null {
    return this.stored().find(({ profile }) => profile.id === id)?.profile ?? null;
  }

  defaultProfile(): Profile | null {
    return this.profiles().find(({ isDefault }) => isDefault) ?? null;
  }

  /** All profiles by code, the archived ones too. */
  stored(): readonly StoredProfile[] {
    return this.#inForce().profiles;
  }

  /** Changes whenever anything above does. */
  version(): string {
    return this.#inForce().version;
  }

  /** To be called by whoever has saved a version. */
  reload(): void {
    this.#kept = null;
  }

  #inForce(): InForce {
    const now = this.#context.now();
    if (this.#kept === null || now >= this.#kept.untilMs) {
      const versions = listRuleVersions(this.#context.store.read);
      this.#kept = { ...rulesAt(versions, now), untilMs: nextBeginning(versions, now) };
    }
    return this.#kept;
  }
}

function rulesAt(versions: readonly StoredVersion[], nowMs: number): Omit<InForce, 'untilMs'> {
  const inForce = versionsInForce(versions, nowMs).filter(({ subject_kind: kind }) => kind !== 'article');
  const programme = inForce.find(({ subject_kind: kind }) => kind === 'programme');
  return {
    programme: programme ? readProgrammeBody(programme.body) : PROGRAMME_OFF,
    profiles: profilesAt(versions, nowMs),
    version: inForce
      .map(({ row }) => row)
      .toSorted((a, b) => a - b)
      .join('.'),
  };
}
