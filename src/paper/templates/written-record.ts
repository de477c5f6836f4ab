import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayOf, dueDay } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const isFinal = ({ state }: Given): boolean => hasStep(currentRound(state), 'written record produced')

const onRecord = (given: Given): string | null =>
  isFinal(given)
    ? (lastSaid(given, 'written-record-produced', 'words') ?? lastSaid(given, 'written-record-drafted', 'words'))
    : lastSaid(given, 'written-record-drafted', 'words')

/** What somebody complained of by word of mouth, written down: first as a draft, then as the record that starts stage 2. */
export const writtenRecord: Template = {
  id: 'written-record',
  title: 'Written record of an oral complaint',
  heading: 'What you told us, in writing',
  summary: 'The draft for the complainant’s comments, or the final record with the day from which stage 2 counts.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T20', 'T21'],
  source: [
    { key: 'REG', at: '16' },
    { key: 'REG', at: '17(5)' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return hasStage(round, 2) && round.form === 'oral'
      ? null
      : 'Opens when stage 2 has been asked for by somebody who complained orally.'
  },
  asks: given => [
    ...(onRecord(given) === null
      ? [{ name: 'record', label: 'What did they complain of, in their own sense?', needed: true, long: true }]
      : []),
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening-draft',
      'that it is a draft, and how to change it',
      'Dear {name}\n\nYou told us about your complaint, and we have written it down. This is a draft. Please read it. Tell us what is wrong or missing, in any way you like. We then make the final record, and send it to you.',
      { source: [{ key: 'REG', at: '16' }], when: given => !isFinal(given) },
    ),
    words(
      'opening-final',
      'that it is the final record, and from when stage 2 counts',
      'Dear {name}\n\nThis is the final record of your complaint. We made it on {made}. Stage 2 counts from that day.',
      { source: [{ key: 'REG', at: '17(5)' }], keeps: ['made'], when: isFinal },
    ),
    words('record', 'the record itself', '{record}', {
      heading: 'Your complaint',
      source: [{ key: 'REG', at: '16' }],
      keeps: ['record'],
    }),
    words(
      'by-when',
      'by when stage 2 is answered',
      'You should have our answer by {usual}, or by {latest} at the latest.',
      {
        heading: 'By when',
        source: [{ key: 'REG', at: '17(3)' }],
        keeps: ['usual', 'latest'],
        when: isFinal,
      },
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    made: dayOf(given, 'written record produced'),
    record: onRecord(given) ?? answerTo(given, 'record'),
    usual: dueDay(given, 'S2-25'),
    latest: dueDay(given, 'S2-65'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
