import type { Role } from '#stream/role.ts'
import { viewsListed } from '../docs/generate/views.ts'

/** Who may see each view of the office that is not made for a verb, by its name. */
export async function officeViews(): Promise<ReadonlyMap<string, readonly Role[]>> {
  const { views } = await viewsListed()
  return new Map(views.map(({ name, may }) => [name, may]))
}
