import { doJob } from './do-job.ts'
import type { Job } from './job.ts'

/** The process that makes pages, one document after the other, until nobody asks for more. */
process.on('message', (job: Job) => {
  doJob(job)
    .catch(() => ({ kind: 'no pages', why: 'broken' }))
    .then(done => process.send?.(done))
})
process.on('disconnect', () => process.exit())
