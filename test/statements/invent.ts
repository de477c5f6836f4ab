import { formatIsoDay, isoDay, shiftDays } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { Layout, StageFinding } from '#statement/facts.ts'
import { Chance } from './chance.ts'
import { body, type Line } from './invented-page.ts'
import * as wordings from './wordings.ts'

/** What a perfect reader gets from an invented statement, as far as it is compared. */
export interface Truth {
  readonly reference: string
  readonly authority: string
  readonly category: string | null
  readonly subcategory: string | null
  readonly decision: string | null
  readonly decisionDate: string | null
  readonly layout: Layout
  readonly headings: readonly string[]
  readonly complainant: string
  readonly child: string
  readonly dates: readonly string[]
  /** "1a: upheld > partially upheld" with null for what the page leaves open. */
  readonly points: readonly string[]
  readonly amendments: readonly string[]
  readonly recommendations: readonly string[]
  readonly actions: readonly string[]
  readonly citations: readonly string[]
  readonly rejected: readonly string[]
  readonly stageReached: number | null
}

export interface Invented {
  readonly text: string
  readonly truth: Truth
}

interface Point {
  readonly id: string
  readonly finding: StageFinding
  readonly text: string
}

const findings: readonly StageFinding[] = ['upheld', 'partially upheld', 'not upheld', 'inconclusive']
const fill = (shape: string, words: Readonly<Record<string, string>>): string =>
  shape.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
const inFigures = (iso: string): string => {
  const [date = '', month = '', year = ''] = dateInWords(isoDay(iso)).split(' ')
  return `${date.padStart(2, '0')} ${month.slice(0, 3)} ${year}`
}

/** One statement about a complaint that went through all three stages, with its truth. The same for the same seed. */
export function inventStatement(seed: number): Invented {
  const chance = new Chance(seed)
  const layout = chance.one(['old', 'new', 'reprint'] as const)
  const who = chance.one(wordings.complainants)
  const child = chance.one(wordings.letters.filter(letter => !who.includes(` ${letter}`)))
  const authority = chance.one(wordings.authorities)
  const joint = chance.in100(10) ? chance.one(['a', 'b', 'c']) : ''
  const reference = `${chance.number(16, 25)} ${chance.number(900, 999)} ${chance.number(100, 999)}${joint}`
  const subcategory = chance.one(wordings.subcategories)
  const start = shiftDays(isoDay('2017-01-09'), chance.number(0, 2_000))
  const days = [0, 80, 110, 190, 215, 420].map((gap, index) =>
    formatIsoDay(shiftDays(start, gap + index * chance.number(1, 9))),
  )
  const [appointed = '', reported = '', adjudicated = '', panel = '', replied = '', decided = ''] = days
  const inWords = (iso: string): string => dateInWords(isoDay(iso))
  const hasHeader = layout === 'reprint' || chance.in100(85)
  const noun = chance.one(['Complaint', 'Point', 'complaint'])

  const points = pointsOf(chance, child)
  const lines: Line[] = []
  const headings: string[] = []
  const heading = (text: string, level: 1 | 2): void => {
    headings.push(text)
    lines.push({ kind: 'heading', level, text })
  }
  const say = (...paragraphs: string[]): void => {
    for (const text of paragraphs) lines.push({ kind: 'paragraph', text, items: [] })
  }
  const list = (text: string, items: readonly string[]): void => {
    lines.push({ kind: 'paragraph', text, items })
  }

  if (chance.in100(70)) {
    heading('The complaint', 1)
    const introduced = chance.in100(30) ? `The complainant, whom I shall refer to as ${who},` : who
    say(
      `${introduced} complained the Council did not listen when ${child} was moved.`,
      `${who} says this was distressing.`,
    )
  }
  heading('The Ombudsman’s role and powers', 1)
  const citations = chance.shuffled(wordings.citations).slice(0, chance.number(1, 3))
  for (const citation of citations) say(`We must look at what the law allows. ${citation}`)
  heading('How I considered this complaint', 1)
  say(`I read what ${who} and the Council sent me.`, `${who} and the Council could comment on a draft.`)
  heading('What I found', 1)
  heading(chance.one(['Law and guidance', 'What should have happened', 'The statutory procedure']), 2)
  say(
    'The procedure has three stages: a reply; an investigation by an investigating officer (IO) with an independent person (IP); and a review panel.',
    'A senior manager adjudicates on the IO’s report.',
  )
  heading(chance.one(['Stage Two', 'Stage two findings', 'The stage 2 investigation', 'What happened at stage two']), 2)
  say(
    chance.one([
      `An IO was appointed on ${inWords(appointed)} and reported on ${inWords(reported)}. The IP agreed with the findings.`,
      `The Council allocated an IO on ${inWords(appointed)}. The IO issued a report on ${inWords(reported)}. The IP raised no concerns.`,
    ]),
  )
  for (const finding of chance.shuffled(findings)) {
    const group = points.filter(point => point.finding === finding)
    if (group.length === 0) continue
    const count = chance.in100(25) ? `${group.length} ` : ''
    const lead = fill(chance.one(wordings.leadIns[finding]), { n: count })
    const before = chance.in100(20) ? `The IO spoke to several officers and read the files. ${lead}` : lead
    list(
      before,
      group.map(point => labelled(chance, point, noun)),
    )
  }
  const numbered = chance.shuffled(wordings.recommendations)
  const atStage2 = chance.number(1, 4)
  const inList = (from: number, to: number): string[] =>
    numbered.slice(from, to).map((text, index) => `${text} (Recommendation ${from + index + 1})`)
  list(chance.one(['The IO recommended that the Council:', 'The IO made these recommendations:']), inList(0, atStage2))
  const rejected = chance.in100(35) ? chance.one(points).id : null
  const verdict =
    rejected === null
      ? chance.one(wordings.adjudicationAll)
      : fill(chance.one(wordings.adjudicationExcept), { id: rejected })
  say(`The Council wrote to ${who} on ${inWords(adjudicated)}. ${verdict}`)

  heading(chance.one(['Stage Three', 'Stage three findings', 'The review panel', 'The stage 3 panel']), 2)
  const amendments = amendmentsOf(chance, points)
  if (amendments.length > 0) {
    const label = chance.one(['Complaint', 'Point'])
    const lead = fill(chance.one(wordings.changeLeads), { day: inWords(panel) })
    list(
      lead,
      amendments.map(one => changed(chance, one, label)),
    )
  } else say(`The panel met on ${inWords(panel)}. It agreed with every finding of stage two.`)
  const atStage3 = Math.min(numbered.length, atStage2 + chance.number(0, 3))
  const reply = `The Council replied on ${inWords(replied)} and accepted the panel’s findings.`
  if (atStage3 > atStage2) list(`${reply} It agreed to:`, inList(atStage2, atStage3))
  else say(reply)
  heading(chance.one(['Analysis', 'The Ombudsman’s analysis', 'My findings']), 2)
  say('I found nothing that calls the findings into question.', `But ${who} was left with an injustice.`)

  heading(chance.one(['Agreed action', 'Agreed actions', 'Action', 'Agred action']), 1)
  const { lines: told, actions } = remedy(chance, who)
  for (const one of told) list(one.lead, one.items)
  say('The Council should send us evidence that it has done these things.')
  heading(chance.one(['Final decision', 'Decision']), 1)
  say('I have ended my investigation. I found fault that caused injustice, and the actions agreed put it right.')

  const header = { authority, reference, subcategory, decided, hasHeader, dateInHeader: inFigures(decided) }
  return {
    text: body(
      chance,
      layout,
      header,
      `${who}’s complaint went through three stages. The Council has agreed to do more.`,
      lines,
    ),
    truth: {
      reference,
      authority,
      category: hasHeader ? "Children's care services" : null,
      subcategory: hasHeader ? subcategory : null,
      decision: hasHeader ? 'Upheld' : null,
      decisionDate: hasHeader ? decided : null,
      layout,
      headings,
      complainant: who,
      child,
      dates: [appointed, reported, adjudicated, panel, replied],
      points: points.map(point => `${point.id}: ${point.finding} > ${after(point, amendments)}`),
      amendments: amendments.map(one => `${one.id}: ${one.from} > ${one.to}`),
      recommendations: numbered.slice(0, atStage3).map((_, index) => `${index + 1}@${index < atStage2 ? 2 : 3}`),
      actions,
      citations,
      rejected: rejected === null ? [] : [rejected],
      stageReached: 3,
    },
  }
}

function pointsOf(chance: Chance, child: string): readonly Point[] {
  const ids: string[] = []
  for (let number = 1; number <= chance.number(3, 9); number++) {
    const parts = chance.in100(45) ? 1 : chance.number(2, 4)
    for (let part = 0; part < parts; part++) {
      const id = parts === 1 ? `${number}` : `${number}${'abcd'[part]}`
      const isSplit = parts > 1 && chance.in100(15)
      ids.push(...(isSplit ? [`${id}i`, `${id}ii`] : [id]))
    }
  }
  const texts = [`${child}’s review was put off twice`, ...chance.shuffled(wordings.texts)]
  return ids
    .slice(0, texts.length)
    .map((id, index) => ({ id, finding: chance.one(findings), text: texts[index] ?? '' }))
}

const labelled = (chance: Chance, point: Point, noun: string): string =>
  chance.one([
    `${point.text} (${noun} ${point.id})`,
    `${point.text}. (${noun} ${point.id})`,
    `${point.text} (${noun} ${point.id}).`,
  ])

interface Amendment {
  readonly id: string
  readonly from: StageFinding | null
  readonly to: StageFinding
}

function amendmentsOf(chance: Chance, points: readonly Point[]): readonly Amendment[] {
  const changedPoints = chance.shuffled(points).slice(0, chance.number(0, 4))
  return changedPoints.map(point => {
    const others = findings.filter(finding => finding !== point.finding)
    const to = chance.one(others)
    const from = chance.in100(15)
      ? null
      : chance.in100(15)
        ? chance.one(others.filter(finding => finding !== to))
        : point.finding
    return { id: point.id, from, to }
  })
}

function changed(chance: Chance, { id, from, to }: Amendment, noun: string): string {
  const words = {
    Noun: noun,
    id,
    to: chance.one(wordings.printed[to]),
    from: from ? chance.one(wordings.printed[from]) : '',
  }
  return fill(chance.one(from ? wordings.changes : wordings.changesWithoutFrom), words)
}

const after = (point: Point, amendments: readonly Amendment[]): string =>
  amendments.find(one => one.id === point.id)?.to ?? point.finding

function remedy(chance: Chance, who: string) {
  const [phrase, n, unit] = chance.one(wordings.limits)
  const small = `${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`
  const lead = fill(chance.one(wordings.leads), { limit: phrase, small })
  const sum = chance.one([100, 250, 300, 500, 1_000, 1_250])
  const money = chance.in100(50) ? sum.toLocaleString('en-GB') : `${sum}`
  const items: string[] = []
  const actions: string[] = []
  const end = chance.one([';', '.', '; and'])
  if (chance.in100(70)) {
    items.push(`${fill(chance.one(wordings.apologies), { who })}${end}`)
    actions.push(`apology - ${n} ${unit} ${who}`)
  }
  items.push(
    `${fill(chance.one(wordings.payments), { who, sum: money, why: chance.one(wordings.reasons) })}${chance.one([';', '.'])}`,
  )
  actions.push(`payment ${sum} ${n} ${unit} ${who}`)
  const lines = [{ lead, items }]
  if (chance.in100(50)) {
    const later = chance.one(wordings.improvements)
    lines.push({ lead: `Within six months of my final decision, it has also agreed to ${later}.`, items: [] })
    actions.push('service improvement - 6 month null')
  }
  return { lines, actions }
}
