import type { AuthorityState } from '#authority/state.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordStore } from '#record/record.ts'

/** What a council is called and how its pages look, from its own stream. */
export const councilSettings = (record: RecordStore, authorityId: string): Promise<AuthorityState> =>
  record.transaction(authorityId, tx => authorityOf(tx, authorityId))
