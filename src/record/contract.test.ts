import { describe } from 'node:test'
import { describeWith } from '#test/at-hand.ts'
import { appendingContract } from './contract/appending.ts'
import { authoritiesContract } from './contract/authorities.ts'
import { type EngineUnderTest, embedded, server } from './contract/engine.ts'
import { exportingContract } from './contract/exporting.ts'
import { filesContract } from './contract/files.ts'
import { namedFilesContract } from './contract/files-named.ts'
import { migratingContract } from './contract/migrating.ts'
import { readingContract } from './contract/reading.ts'
import { rereadingContract } from './contract/rereading.ts'
import { tamperingContract } from './contract/tampering.ts'
import { valuesContract } from './contract/values.ts'

/** What the record promises, on whichever engine it is kept. */
function contract(engine: EngineUnderTest): void {
  valuesContract(engine)
  appendingContract(engine)
  authoritiesContract(engine)
  readingContract(engine)
  rereadingContract(engine)
  tamperingContract(engine)
  migratingContract(engine)
  exportingContract(engine, engine)
  filesContract(engine)
  namedFilesContract(engine)
}

describe('The record on PGlite', () => contract(embedded))
describeWith('PostgreSQL', 'The record on PostgreSQL', url => {
  contract(server(url))
  exportingContract(embedded, server(url))
  exportingContract(server(url), embedded)
})
