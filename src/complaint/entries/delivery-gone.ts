import { z } from 'zod'
import { nowStands } from '../dispatch/change.ts'
import { complaintEntry } from './define.ts'

/** One recipient's copy has gone. `happened` is the day it really went. */
export const deliveryGone = complaintEntry({
  type: 'delivery-gone',
  version: 1,
  rank: 66,
  background: true,
  title: 'Gone out',
  data: z.strictObject({
    deliveryId: z.string(),
    how: z.string(),
    fileId: z.string().nullable(),
    notRecorded: z.string().nullable(),
  }),
  sample: { deliveryId: 'e1', how: 'the mail server took it', fileId: 'f2', notRecorded: null },
  fixed: ['deliveryId', 'fileId'],
  describe: ({ how, notRecorded }) =>
    `${how.charAt(0).toUpperCase()}${how.slice(1)}.${notRecorded === null ? '' : ` What it carries out could not be recorded with it: ${notRecorded}`}`,
  apply(draft, { deliveryId, ...said }, { seq, happened }) {
    nowStands(draft, deliveryId, { seq }, () => ({ kind: 'gone', seq, happened, arrived: false, ...said }))
  },
})
