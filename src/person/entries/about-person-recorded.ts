import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { personEntry } from './define.ts'

const data = z.strictObject({
  born: whenData,
  ethnicity: z.string(),
  sex: z.string(),
  disabilities: z.array(z.string()),
  religion: z.string(),
  orientation: z.string(),
})

/** Birth date and answers to the equality questions, each of which may be "not asked" or "prefer not to say". */
export const aboutPersonRecorded = personEntry({
  type: 'about-person-recorded',
  version: 1,
  rank: 24,
  title: 'Birth date and equality answers',
  data,
  sample: {
    born: { earliest: '2011-03-01', latest: '2011-03-31', asWritten: 'March 2011' },
    ethnicity: 'MWBC',
    sex: 'F',
    disabilities: ['NONE'],
    religion: 'prefer not to say',
    orientation: 'not asked',
  },
  describe: () => 'What was asked, answered or declined.',
  apply(draft, { born, ...equality }) {
    draft.born = whenFromData(born)
    draft.equality = equality
  },
})
