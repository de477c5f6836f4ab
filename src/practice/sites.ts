import type { AuthorityState } from '#authority/state.ts'
import { councilSettings } from '#office/council-settings.ts'
import type { Office } from '#office/office.ts'
import { type PracticeCouncil, practiceCouncils } from './council.ts'
import type { Persona } from './personas.ts'

/** One practice council as it can be served. */
export interface PracticeSite {
  readonly office: Office
  readonly authorityId: string
  readonly council: { readonly name: string; readonly colour: string; readonly practice: boolean }
  readonly personas: readonly [Persona, ...Persona[]]
  readonly engine: string
}

const siteOf = (
  office: Office,
  { id, personas }: PracticeCouncil,
  { name, colour, kind }: AuthorityState,
  engine: string,
): PracticeSite => ({
  office,
  authorityId: id,
  council: { name, colour, practice: kind === 'practice' },
  personas,
  engine,
})

/** Every practice council, under the name and colour that its own record gives it. */
export async function practiceSites(
  office: Office,
  engine: string,
): Promise<readonly [PracticeSite, ...PracticeSite[]]> {
  const [first, ...others] = practiceCouncils
  const site = async (council: PracticeCouncil) =>
    siteOf(office, council, await councilSettings(office.record, council.id), engine)
  return [await site(first), ...(await Promise.all(others.map(site)))]
}
