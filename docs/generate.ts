import { writeFile } from 'node:fs/promises'
import { permissionsDocument } from './generate/permissions.ts'
import { procedureDocument } from './generate/procedure.ts'

for (const [name, document] of [
  ['procedure.md', procedureDocument],
  ['permissions.md', permissionsDocument],
] as const) {
  await writeFile(new URL(name, import.meta.url), await document())
  process.stdout.write(`docs/${name} is written anew from the code.\n`)
}
