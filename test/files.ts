import { fileChecked } from '#complaint/entries/file-checked.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { isoDay } from '#law/day.ts'
import type { Upload } from '#stream/upload-field.ts'
import { onDay } from '#stream/when.ts'
import { fromThePast, type Scenario } from './scenario.ts'
import { received } from './stories.ts'

/** What the office would say of a letter that was kept. */
export const inventedUpload: Upload = {
  storedAs: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  name: 'letter.pdf',
  type: 'pdf',
  size: 20_480,
  sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
}

/** What is typed about it. */
export const aboutTheFile = { happened: '5 August 2024', kind: 'letter or email', dated: '2 August 2024' } as const

/** A complaint with one file, and what came of its check. */
export function withFile(result?: 'clean' | 'infected' | 'could not be checked'): Scenario {
  const story = received().givenDone(addFile, { ...aboutTheFile, file: inventedUpload })
  if (result === undefined) return story
  const checked = fileChecked.write(onDay(isoDay('2024-08-05')), fromThePast, {
    fileId: fileId(story),
    result,
    by: 'test',
  })
  return story.given(checked)
}

export function fileId(story: Scenario): string {
  const [id] = story.state().files.held.keys()
  if (id === undefined) throw new Error('There is no file')
  return id
}
