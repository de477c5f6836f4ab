import type { LimitId } from '#law/limit.ts'
import { allLimits } from '#law/limits.ts'
import { paragraphsNamed, regulationsUsed } from '#law/regulations.ts'
import { type Cited, type CitedBy, citedAnywhere } from './cited.ts'
import { code, fileLink, lines, table } from './markdown.ts'
import { verbsListed } from './verbs.ts'

/** What the paragraphs say on which no time limit rests, in our own words. */
const alsoInWords: Readonly<Record<string, string>> = {
  '14(3)(b)':
    'Where an advocate had been asked for and none appointed on receipt, stage 1 starts with the appointment.',
  '8(4)': 'After the proceedings the representation may be made again; the ordinary year does not apply.',
  '8(2)':
    'The council decides whether considering it would prejudice what runs beside it, and leaves it only to that extent.',
  '8(1)(d)': 'The council has been notified that criminal proceedings are pending.',
  '8(1)(c)': 'The council has been notified of an investigation in contemplation of criminal proceedings.',
  '8(1)(b)': 'The council takes or proposes disciplinary proceedings against somebody.',
  '8(1)(a)': 'The complainant has stated in writing that they take or intend court or tribunal proceedings.',
  '8(1)':
    'A representation may be left for proceedings that run beside it and would be prejudiced, on one of four limbs.',
  '22': 'How the procedure is adapted for voluntary organisations.',
  '21': 'Voluntary organisations run the same procedure for children they accommodate.',
  '8': 'Concurrent consideration: proceedings that run beside a representation.',
  '13': 'Monitoring and the report on each year.',
  '13(1)':
    'The council monitors how it keeps to the Regulations: a record of each representation, its outcome and whether the limits were met.',
  '12': 'Sufficient interest of somebody whose standing depends on it.',
  '9': 'How late a representation may be made.',
  '23': 'Exemptions from the usual fostering limit can be complained about here.',
  '5': 'Which special guardianship functions can be complained about here.',
  '4': 'Which adoption functions can be complained about here.',
  '14(3)(a)': 'Where interest has to be decided, stage 1 starts on the day of that decision.',
  '12(5)': 'The child is told of the decision where that is right.',
  '12(4)': 'A person found not to have sufficient interest is told so, and that nothing further is done.',
  '12(2)': 'The child’s views are taken into account where that is right.',
  '9(2)':
    'A late representation may be considered on two findings: not reasonable to expect in time, and still possible effectively and fairly.',
  '3': 'Which functions of Parts 4 and 5 of the Children Act 1989 can be complained about here.',
  '6': 'A representation may be made orally or in writing, to any part of the council.',
  '7': 'Withdrawing a representation.',
  '7(1)': 'A representation may be withdrawn at any time, orally or in writing, by the person or their advocate.',
  '10': 'The council appoints an officer to help co-ordinate the procedure: the complaints manager.',
  '10(a)': 'The officer who helps to co-ordinate every aspect of it.',
  '12(3)': 'A person found to have sufficient interest goes on to stage 1.',
  '14': 'Local resolution: stage 1.',
  '14(3)(c)': 'Without another reason stage 1 starts when the representation is received.',
  '15': 'What follows stage 1.',
  '16(3)': 'The written record of an oral representation is made final.',
  '17': 'Investigation: stage 2.',
  '17(1)': 'The council has to consider the representation once stage 2 is asked for or stage 1 is left out.',
  '17(2)': 'An independent person is appointed and takes part.',
  '17(7)': 'The independent person’s part in discussing what to conclude and do.',
  '17(8)': 'What goes to the complainant with the response.',
  '18': 'Asking for a review panel.',
  '18(1)': 'A complainant who is dissatisfied with the response may ask for a panel.',
  '19': 'The review panel: stage 3.',
  '19(2)': 'The panel is three independent people, one of them the chair.',
  '19(3)': "The complaint's own independent person is not on the panel.",
  '19(5)': 'Whose submissions the panel considers.',
  '19(6)': 'Who may come with the complainant, and who may speak.',
  '20': "The panel's report and what follows it.",
  '20(1)': "The panel's report is a brief summary with its recommendations.",
}

export const inWords: ReadonlyMap<string, string> = new Map([
  ...Object.entries(alsoInWords),
  ...regulationsUsed.map(({ regulation, inWords: words }) => [regulation, words] as const),
])

const segments = (paragraph: string): readonly string[] => paragraph.split(/[()-]+/).filter(part => part !== '')

/** In the order of the Regulations: 9(1) before 14, 17(6) before 17(6)(b). */
function inOrder(a: string, b: string): number {
  const [left, right] = [segments(a), segments(b)]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (part !== other) return Number(part) - Number(other) || (part < other ? -1 : 1)
  }
  return left.length - right.length
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const verbsOn = (paragraph: string): readonly string[] =>
  verbsListed
    .filter(({ sources, guards }) =>
      [...sources, ...guards.map(({ source }) => source)].some(
        ({ key, at }) => key === 'REG' && (at === paragraph || paragraphsNamed(at).includes(paragraph)),
      ),
    )
    .map(({ name }) => name)

const limitsOn = (paragraph: string): readonly LimitId[] =>
  allLimits()
    .filter(({ source }) =>
      source.some(({ key, at }) => key === 'REG' && (at === paragraph || paragraphsNamed(at).includes(paragraph))),
    )
    .map(({ id }) => id)

const paragraphsOfVerbs = (): readonly string[] =>
  verbsListed
    .flatMap(({ sources, guards }) => [...sources, ...guards.map(({ source }) => source)])
    .flatMap(({ key, at }) => (key === 'REG' && at !== '' ? paragraphsNamed(at) : []))

const named = (cited: readonly CitedBy[], paragraph: string, show: (by: CitedBy) => string): readonly string[] =>
  unique(cited.filter(one => one.paragraph === paragraph).map(show))

const used = new Map(regulationsUsed.map(row => [row.regulation, row]))

/** Every paragraph that anything rests on, in order. */
export const paragraphsWith = ({ code: inCode, tests }: Cited): readonly string[] =>
  unique([...used.keys(), ...paragraphsOfVerbs(), ...[...inCode, ...tests].map(({ paragraph }) => paragraph)]).toSorted(
    inOrder,
  )

export async function regulationTables(): Promise<string> {
  const cited = await citedAnywhere()
  const { code: inCode, tests } = cited
  const paragraphs = paragraphsWith(cited)
  const rows = paragraphs.map(paragraph => {
    const row = used.get(paragraph)
    return [
      paragraph,
      inWords.get(paragraph) ?? '',
      lines(unique([...(row?.limits ?? []), ...limitsOn(paragraph)]).map(code)),
      lines(verbsOn(paragraph).map(code)),
      lines(unique([...(row?.files ?? []).map(fileLink), ...named(inCode, paragraph, declared)])),
      lines(unique([...(row?.tests ?? []).map(fileLink), ...named(tests, paragraph, titled)])),
    ]
  })
  return `## The Regulations, paragraph by paragraph

What rests on each paragraph of SI 2006/1738. A paragraph that is not listed has nothing built on it.

${table(['', 'In our words', 'Limits', 'Verbs', 'Code', 'Tests'], rows)}`
}

const declared = ({ name, file }: CitedBy): string => `[${code(name)}](../${file})`
const titled = ({ name, file }: CitedBy): string => `[${name}](../${file})`
