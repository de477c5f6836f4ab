import { startEngine } from './engine.ts'

// Nobody left to hand the files to: the process that asked is gone.
process.on('disconnect', () => process.exit(1))

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('the folder to make is missing')
const { postgres } = await startEngine({ kind: 'folder', folder })
await postgres.exec('checkpoint')
await postgres.close()
process.exit(0)
