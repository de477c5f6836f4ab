import { writeFile } from 'node:fs/promises'
import { procedureDocument } from './generate/procedure.ts'

const to = new URL('./procedure.md', import.meta.url)
await writeFile(to, await procedureDocument())
process.stdout.write('docs/procedure.md is written anew from the code.\n')
