import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { conditionalApology } from '../conditional-apology.ts'
import { dueDay } from '../dates.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

function wrongDay(given: Given): readonly string[] {
  const written = answerTo(given, 'newDate')
  if (written === '') return []
  const day = readDay(written)
  if (day === undefined) return ['The new date is not a day. Write it as 27 March 2026.']
  return day > given.now.today ? [] : ['The new date has to lie ahead.']
}

/** The last day that the law leaves for the step under way: nothing that is promised moves it. */
function lastLawfulDay(given: Given): string | null {
  const round = currentRound(given.state)
  if (hasStage(round, 3)) return dueDay(given, hasStep(round, 'panel report received') ? 'S3-RESP-15' : 'S3-PANEL-30')
  return dueDay(given, hasStage(round, 2) ? 'S2-65' : 'S1-20')
}

/** It takes longer still: a new day, the reason and an apology. It changes no limit of the law. */
export const furtherDelay: Template = {
  id: 'further-delay',
  title: 'It takes longer still',
  heading: 'We are sorry: our answer takes longer still',
  summary: 'A new day once a date has slipped again, why, an apology, and the last day that the law leaves.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T24'],
  source: [{ key: 'D', at: '23 015 464' }],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 3 responded')) return 'Stage 3 has been answered.'
    if (hasStage(round, 3)) return null
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return round.promises.length > 0 ? null : 'Opens when notice was given that stage 2 takes longer.'
  },
  asks: () => [
    { name: 'newDate', label: 'By what day now?', hint: 'For example, 27 March 2026.', needed: true },
    { name: 'reasons', label: 'Why does it take longer still?', needed: true, long: true },
    { name: 'apology', label: 'What does the council apologise for?', needed: true, long: true },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'the apology',
      'Dear {name}\n\nWe told you when you would hear from us, and we cannot keep to it. {apology}',
      {
        source: [{ key: 'D', at: '23 015 464' }],
        keeps: ['apology'],
      },
    ),
    words('reasons', 'why it takes longer', '{reasons}', {
      heading: 'Why it takes longer',
      source: [{ key: 'D', at: '23 015 464' }],
      keeps: ['reasons'],
    }),
    words(
      'new-date',
      'the new day, and the last one that the law leaves',
      'You will hear from us by {new date}. The last day that the law leaves us is {last day}. A later date does not change that.',
      {
        heading: 'When you will have our answer',
        source: [{ key: 'D', at: '23 015 464' }],
        keeps: ['new date', 'last day'],
      },
    ),
    ombudsmanPart(`${BEFORE_THE_END} It can look at how long we take, and you do not have to wait for us.`),
  ],
  values(given) {
    const day = readDay(answerTo(given, 'newDate'))
    return {
      apology: answerTo(given, 'apology'),
      reasons: answerTo(given, 'reasons'),
      'new date': day === undefined ? '' : dateInWords(day),
      'last day': lastLawfulDay(given),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: given => [...wrongDay(given), ...conditionalApology(answerTo(given, 'apology'))],
  enclosures: () => [],
}
