import { fileChecked } from '#complaint/entries/file-checked.ts'
import { packMade } from '#complaint/entries/pack-made.ts'
import type { FileKind } from '#complaint/files/kinds.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { aboutTheFile, inventedUpload, withFile } from '../files.ts'
import { fromThePast, type Scenario } from '../scenario.ts'
import { panelRequested } from '../stories.ts'
import { type Examples, example } from './example.ts'

const on = onDay(isoDay('2024-10-16'))

/** A file that was found clean. */
export function withCleanFile(story: Scenario, kind: FileKind, storedAs: string, more: object = {}): Scenario {
  const upload = { ...inventedUpload, storedAs, name: `${storedAs}.pdf`, sha256: storedAs.padStart(64, '0') }
  story.givenDone(addFile, { ...aboutTheFile, kind, file: upload, ...more })
  const fileId = idsOf(story).at(-1) ?? ''
  return story.given(fileChecked.write(on, fromThePast, { fileId, result: 'clean', by: 'test' }))
}

export const idsOf = (story: Scenario): readonly string[] => [...story.state().files.held.keys()]

/** A panel is asked for, and there are a statement of complaint, a report and a policy, added in another order. */
export const withPanelPapers = (): Scenario => {
  const story = panelRequested()
  withCleanFile(story, 'policy or procedure', 'aa01')
  withCleanFile(story, 'report', 'aa02')
  return withCleanFile(story, 'statement of complaint', 'aa03')
}

export const packAsked = (story: Scenario) => ({
  happened: '16 October 2024',
  purpose: 'review panel',
  recipient: 'investigating officer',
  papers: [...idsOf(story)],
  supplement: 'no',
})

export const packIn = (story: Scenario): string => [...story.state().packs.composed.keys()].at(-1) ?? ''

/** As the office records it once the files of the last pack are made. */
export const withPackMade = (story: Scenario, lastPage = 9): Scenario =>
  story.given(
    packMade.write(on, fromThePast, {
      packId: packIn(story),
      files: [],
      ranges: [],
      lastPage,
    }),
  )

export const packExamples: Examples = {
  'note-court-paper': example(
    () => withFile('clean'),
    story => ({ happened: '6 August 2024', file: idsOf(story)[0], permission: '', recipients: [] }),
  ),
  'compose-pack': example(withPanelPapers, packAsked),
  'move-in-pack': example(
    () => {
      const story = withPanelPapers()
      withCleanFile(story, 'report', 'aa04')
      return story.givenDone(composePack, packAsked(story))
    },
    story => ({ happened: '16 October 2024', pack: packIn(story), paper: idsOf(story)[1] ?? '', move: 'down' }),
  ),
  'note-pack-delivery': example(
    () => {
      const story = withPanelPapers()
      return withPackMade(story.givenDone(composePack, packAsked(story)))
    },
    story => ({ happened: '17 October 2024', pack: packIn(story), how: 'posted', note: 'Signed for.' }),
  ),
}
