import type { ReminderRule } from '#authority/reminders/rule.ts'
import type { Reminded } from '#complaint/reminders/reminded.ts'
import type { Day } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import type { ReminderMessage } from './post.ts'
import { countOf, type ThingsToDo } from './things-to-do.ts'

/** Where everything else stands: "https://complaints.council.example". */
type Site = string | null

/** More than this in one message is read by nobody. */
const MOST_LINES = 60

interface Line extends Reminded {
  readonly reference: string
}

const lineOf = ({ reference, title, lastDay, late }: Line): string =>
  `${reference}: ${title}. Its last day ${late ? 'was' : 'is'} ${dayInWords(lastDay)}.`

function part(heading: string, lines: readonly Line[]): readonly string[] {
  if (lines.length === 0) return []
  const more = lines.length - MOST_LINES
  return [
    heading,
    ...lines.slice(0, MOST_LINES).map(lineOf),
    ...(more > 0 ? [`And ${more} more, which stand in your work.`] : []),
    '',
  ]
}

function subjectOf(things: ThingsToDo): string {
  const { all, late } = countOf(things)
  const near = all - late
  return [late > 0 ? `${late} late` : '', near > 0 ? `${near} near ${near === 1 ? 'its' : 'their'} last day` : '']
    .filter(words => words !== '')
    .join(', ')
}

/** What somebody is told: references and words of the procedure. Nobody is named, and nothing is said of any case. */
export function reminderWords(
  things: ThingsToDo,
  { from, until }: ReminderRule,
  { council, site, today }: { readonly council: string; readonly site: Site; readonly today: Day },
): Pick<ReminderMessage, 'subject' | 'text'> {
  const lines = things.complaints.flatMap(({ reference, things: these }) => these.map(one => ({ ...one, reference })))
  const sorted = lines.toSorted((a, b) => a.lastDay - b.lastDay)
  return {
    subject: `${council}, complaints: ${subjectOf(things)}`,
    text: [
      `What you have to do in complaints, as of ${dayInWords(today)}.`,
      '',
      ...part(
        'LATE',
        sorted.filter(({ late }) => late),
      ),
      ...part(
        'NEAR ITS LAST DAY',
        sorted.filter(({ late }) => !late),
      ),
      ...(things.leftOut > 0 ? [`${things.leftOut} more of your complaints were not looked through.`, ''] : []),
      site === null ? 'Sign in to see your work.' : `Your work: ${site}/`,
      '',
      `This is the one message of the day, sent on working days from ${from} to ${until}. It names nobody, and says nothing of what a complaint is about. An answer to it comes to the address for complaints.`,
      site === null ? 'Under “Your reminders” you can say where it goes.' : `Where it goes: ${site}/reminders`,
      '',
    ].join('\n'),
  }
}
