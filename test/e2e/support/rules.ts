/** Rules changed behind the window's back, for a test whose screen is another one. Points and money in hundredths. */
import type { TillClient } from '../../../contract/index.ts';
import type { LoyaltyProfile, ProgrammeDocument } from '../../../contract/window-types.ts';

type Programme = ProgrammeDocument['programme'];
type Discount = NonNullable<Programme['discount']>;

/** Of what is in force; what is not named stays. */
export async function changeRules(client: TillClient, change: Partial<ProgrammeDocument>): Promise<void> {
  const { rules } = await client.rules.programme();
  const saved = await client.rules.saveProgramme({ rules: { ...rules, ...change }, fromMs: null });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusals));
}

export async function changeProgramme(client: TillClient, change: Partial<Programme>): Promise<void> {
  const { programme } = (await client.rules.programme()).rules;
  await changeRules(client, { programme: { ...programme, ...change } });
}

/** 100 points for 1,00 and no limits, but for what is named. */
export async function changeDiscount(client: TillClient, change: Partial<Discount>): Promise<void> {
  await changeProgramme(client, { discount: { ...HUNDRED_FOR_ONE, ...change } });
}

const HUNDRED_FOR_ONE: Discount = {
  points: 10_000,
  worth: 100,
  minimumBalance: 0,
  minimumSpend: 0,
  maximumSpend: null,
  maximumDiscount: null,
  maximumPercentage: null,
  wholeBlocks: false,
  excludesOffers: false,
  selection: { kind: 'all' },
  lowersTaxable: true,
};

type ProfileChange = Partial<Omit<LoyaltyProfile, 'earning' | 'gifts'>> & {
  readonly earning?: Partial<LoyaltyProfile['earning']>;
  readonly gifts?: Partial<LoyaltyProfile['gifts']>;
};

/** Of the default profile. */
export async function changeProfile(client: TillClient, change: ProfileChange): Promise<void> {
  const stored = (await client.rules.profiles()).find(({ profile }) => profile.isDefault)?.profile;
  if (!stored) throw new Error('a shop has a default profile');
  const profile = {
    ...stored,
    ...change,
    earning: { ...stored.earning, ...change.earning },
    gifts: { ...stored.gifts, ...change.gifts },
  };
  const saved = await client.rules.saveProfile({ profile, fromMs: null });
  if (!saved.ok) throw new Error(saved.refusals.join());
}
