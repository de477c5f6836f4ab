import { fileChecked } from '#complaint/entries/file-checked.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { aboutTheFile, fileId, inventedUpload } from '../files.ts'
import { fromThePast, type Scenario, worked } from '../scenario.ts'
import { received, withPart } from '../stories.ts'
import { type Examples, example } from './example.ts'

/** A complaint with a letter that may be sent, by somebody. */
export const withLetter = (complainant = 'mother'): Scenario => {
  const story = withPart(received(), complainant, 'complainant').givenDone(addFile, {
    ...aboutTheFile,
    file: inventedUpload,
  })
  return story.given(
    fileChecked.write(onDay(isoDay('2024-08-05')), fromThePast, { fileId: fileId(story), result: 'clean', by: 'test' }),
  )
}

const asking = (story: Scenario) => ({
  happened: '6 August 2024',
  discharges: 'record-letter',
  answers: '{"what":"An acknowledgement"}',
  letter: fileId(story),
  inPerson: ['mother'],
  secondPerson: 'no',
})

/** Something that was asked to be sent by hand, and waits for a second pair of eyes where that is said. */
const letterAsked = (secondPerson: 'yes' | 'no'): Scenario => {
  const story = withLetter()
  return story.givenDone(askToSend, { ...asking(story), secondPerson }, { source: worked })
}

const dispatchOf = (story: Scenario): string => [...story.state().dispatch.asked.keys()][0] ?? ''
const deliveryOf = (story: Scenario): string => [...story.state().dispatch.asked.values()][0]?.deliveries[0]?.id ?? ''

export const sendingExamples: Examples = {
  'ask-to-send': example(() => withLetter(), asking),
  'release-dispatch': example(
    () => letterAsked('yes'),
    story => ({ happened: '7 August 2024', dispatch: dispatchOf(story) }),
  ),
  'withdraw-dispatch': example(
    () => letterAsked('no'),
    story => ({ happened: '7 August 2024', dispatch: dispatchOf(story), why: 'A date in it was wrong.' }),
  ),
  'settle-delivery': example(
    () => letterAsked('no'),
    story => ({
      happened: '7 August 2024',
      delivery: deliveryOf(story),
      what: 'it went',
      how: 'Handed over at the visit.',
    }),
  ),
}
