import { readdir } from 'node:fs/promises'
import { type Role, role } from '#stream/role.ts'

/** A view as the documents see it: what it shows is out of sight. */
export interface ViewListed {
  readonly name: string
  readonly may: readonly Role[]
  readonly kind: string
  /** Whether it shows one complaint, whose parts and exclusions then decide. */
  readonly ofComplaint: boolean
}

const folders = ['office', 'register'].map(room => new URL(`../../src/${room}/views/`, import.meta.url))

const isView = (value: unknown): value is { name: string; may: readonly unknown[]; kind: string } =>
  typeof value === 'object' && value !== null && 'name' in value && 'may' in value && 'kind' in value && 'load' in value

const listed = (view: { name: string; may: readonly unknown[]; kind: string }): ViewListed => ({
  name: view.name,
  may: view.may.map(one => role.parse(one)),
  kind: view.kind,
  ofComplaint: 'complaint' in view,
})

/** Every view of the office and of the register, and the names of the functions that make one for each verb. */
export async function viewsListed(): Promise<{
  readonly views: readonly ViewListed[]
  readonly makers: readonly string[]
}> {
  const modules: object[] = []
  for (const folder of folders) {
    const files = (await readdir(folder)).filter(file => /^[^.]+\.ts$/.test(file)).toSorted()
    modules.push(...(await Promise.all(files.map(file => import(new URL(file, folder).href)))))
  }
  const exported = modules.flatMap(module => Object.entries(module))
  return {
    views: exported.flatMap(([, value]) => (isView(value) ? [listed(value)] : [])),
    makers: exported.flatMap(([name, value]) => (typeof value === 'function' && name.endsWith('View') ? [name] : [])),
  }
}
