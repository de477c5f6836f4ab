import { clockOf, clocksOf } from '#complaint/clocks/clocks.ts'
import { currentRound, hasStep, roundNumberOf } from '#complaint/rounds.ts'
import type { Day } from '#law/day.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold, dueDay, lengthTold } from '../dates.ts'
import { BEFORE_THE_END, OMBUDSMAN, ombudsmanPart } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const promise = ({ state }: Given) => currentRound(state).promises.findLast(({ kind }) => kind === 'delay notice')

const clock = ({ state, now }: Given, limit: 'S2-25' | 'S2-65') =>
  clockOf(clocksOf(state, now), 'substance', roundNumberOf(state), limit)

/** The date promised: the one on record, or the one to be, where it is a day at all. */
function promised(given: Given): Day | null {
  const onRecord = promise(given)?.date
  if (onRecord) return isExact(onRecord) ? onRecord.earliest : null
  return readDay(answerTo(given, 'newDate')) ?? null
}

function wrongDate(given: Given): readonly string[] {
  if (promise(given) || answerTo(given, 'newDate') === '') return []
  const day = promised(given)
  if (day === null) return ['The new date is not a day. Write it as 27 March 2026.']
  const [usual, latest] = [clock(given, 'S2-25')?.due.latest, clock(given, 'S2-65')?.due.latest]
  if (day <= given.now.today) return ['The new date has to lie ahead.']
  if (usual != null && day <= usual)
    return ['The new date is not later than the 25 working days, so no notice is needed.']
  return latest != null && day > latest
    ? [`The new date is later than the law allows: stage 2 has to end by ${dateInWords(latest)} (Regulation 17(6)).`]
    : []
}

/** Notice that stage 2 takes longer than 25 working days, why, and until when (regulation 17(6)). */
export const stage2Delay: Template = {
  id: 'stage-2-delay',
  title: 'Delay notice at stage 2',
  heading: 'Stage 2 of your complaint will take longer',
  summary: 'Why stage 2 takes longer than 25 working days, and the date promised instead.',
  reader: 'adult',
  may: ['complaints manager', 'complaints officer'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T23'],
  source: [{ key: 'REG', at: '17(6)' }],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return hasStep(round, 'stage 2 requested') ? null : 'Opens when stage 2 has been asked for.'
  },
  asks: given => [
    ...(promise(given)
      ? []
      : [
          { name: 'newDate', label: 'By what day will you answer?', hint: 'For example, 27 March 2026.', needed: true },
        ]),
    { name: 'reasons', label: 'Why does it take longer?', needed: true, long: true },
    { name: 'remains', label: 'What has been done, and what is still to do?', needed: true, long: true },
    ...askedOfAll,
  ],
  parts: [
    {
      kind: 'words',
      wording: {
        id: 'opening',
        about: 'the apology',
        words:
          'Dear {name}\n\nStage 2 of your complaint started on {started}. We should answer within {limit}, which is by {usual}. We cannot, and we are sorry.',
      },
    },
    {
      kind: 'words',
      heading: 'Why it takes longer',
      wording: {
        id: 'reasons',
        about: 'the reasons for the delay',
        words: '{reasons}',
        required: { source: [{ key: 'REG', at: '17(6)' }], keeps: ['reasons'] },
      },
    },
    {
      kind: 'words',
      heading: 'When you will have our answer',
      wording: {
        id: 'new-date',
        about: 'the date by which the council will answer',
        words: 'You will have our answer by {new date}. The law gives us {longest} at the most, which end on {latest}.',
        required: { source: [{ key: 'REG', at: '17(6)' }], keeps: ['new date'] },
      },
    },
    {
      kind: 'words',
      heading: 'Where we are',
      wording: { id: 'remains', about: 'what is done and what remains', words: '{what remains}' },
    },
    ombudsmanPart(`${BEFORE_THE_END} It can also look at how long we take.`),
  ],
  values(given) {
    const day = promised(given)
    return {
      started: dayTold(clock(given, 'S2-25')?.start.span),
      limit: lengthTold(given, 'S2-25'),
      usual: dueDay(given, 'S2-25'),
      longest: lengthTold(given, 'S2-65'),
      latest: dueDay(given, 'S2-65'),
      reasons: answerTo(given, 'reasons'),
      'new date': day === null ? '' : dateInWords(day),
      'what remains': answerTo(given, 'remains'),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: wrongDate,
  enclosures: () => [],
}
