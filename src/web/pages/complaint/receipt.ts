import { type Gate, type GateRow, gatesAtReceipt } from '#complaint/gates/at-receipt.ts'
import { procedureState, stageOf } from '#complaint/procedure-state.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { sourceText } from '#law/sources.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { spanElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { counted } from '../days.ts'
import { complaintPage } from './frame.ts'

const nameOf = ({ names }: ShownComplaint, personId: string): string => names.get(personId) ?? 'Name erased'

/** Who decided, and when: the person named in the entry, or whoever recorded it. */
function decidedBy(shown: ShownComplaint, seq: number): Html | null {
  const entry = shown.state.history.standing.find(one => one.seq === seq)
  if (!entry) return null
  const { decidedBy: named } = entry.data
  const isNamed = typeof named === 'string' && named !== ''
  const who = nameOf(shown, isNamed ? named : entry.actor)
  const known = entry.happened.earliest !== null || entry.happened.latest !== null
  return html`${isNamed ? 'Decided by' : 'Recorded by'} ${who}${known && html`, ${spanElement(entry.happened)}`}.`
}

/** Once a stage has begun an answer that was never recorded holds up nothing any more. */
const isBegun = ({ state }: ShownComplaint): boolean => stageOf(procedureState(state)) !== null

function says(row: GateRow, shown: ShownComplaint): Html {
  const open = isBegun(shown) ? tag({ text: 'Not recorded', colour: 'grey' }) : tag({ text: 'Open', colour: 'yellow' })
  const by = row.seq === null ? null : decidedBy(shown, row.seq)
  return html`${row.isOpen && html`${open} `}${row.says}${by && html`<span class="list__detail">${by}</span>`}`
}

/** What this person can do about it now; what they cannot is said with when it opens. */
function actions({ verbs }: Gate, shown: ShownComplaint): Html | null {
  if (shown.looking.kind !== 'now') return null
  const mine = complaintVerbs.filter(({ name, may }) => verbs.includes(name) && holdsAny(shown.actor, may))
  const now = mine.filter(verb => verb.opensWhen(shown.state) === null)
  if (now.length === 0) return null
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${now.map(
    ({ name, title }) => html`<li>${link(path`/complaints/${shown.id}/record/${name}`, title)}</li>`,
  )}</ul>`
}

const keyOf = ({ about }: GateRow, shown: ShownComplaint): string =>
  'personId' in about ? nameOf(shown, about.personId) : about.text

/** Open rows that say the same, one after another, are one row: a complaint of thirty points asks once. */
function togetherOf(rows: readonly GateRow[]): readonly (readonly [GateRow, ...GateRow[]])[] {
  const groups: [GateRow, ...GateRow[]][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && row.isOpen && last[0].isOpen && row.says === last[0].says) last.push(row)
    else groups.push([row])
  }
  return groups
}

function keyOfAll([first, ...more]: readonly [GateRow, ...GateRow[]], shown: ShownComplaint): string {
  const last = more.at(-1)
  if (!last) return keyOf(first, shown)
  return `${keyOf(first, shown)} ${more.length > 1 ? `to ${keyOf(last, shown)} (${more.length + 1})` : `and ${keyOf(last, shown)}`}`
}

function gateCard(gate: Gate, place: number, shown: ShownComplaint): Html {
  const toDo = actions(gate, shown)
  return summaryList({
    card: {
      title: `${place + 1}. ${gate.question}`,
      headingLevel: 3,
      attributes: { id: gate.number.toLowerCase() },
    },
    rows: [
      ...togetherOf(gate.rows).map(rows => ({ key: keyOfAll(rows, shown), value: says(rows[0], shown) })),
      { key: 'Rests on', value: gate.source.map(sourceText).join('; ') },
      ...(toDo ? [{ key: 'To do', value: toDo }] : []),
    ],
  })
}

/** The questions at receipt in their order: what was decided, by whom, and what is still open. */
export const receiptPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'receipt', shown => {
    const gates = gatesAtReceipt(shown.state, shown.now.calendar)
    const open = gates.filter(({ rows }) => rows.some(({ isOpen }) => isOpen))
    const told =
      open.length === 0
        ? 'Every question has been answered.'
        : `${open.length} of ${counted(gates.length, 'question')} ${isBegun(shown) ? 'have no answer on record' : open.length === 1 ? 'is open' : 'are open'}.`
    return html`<h2 class="govuk-heading-m">Decisions at receipt</h2>
<p class="govuk-body">${told} They are asked in this order. No open question stops a clock: without another reason stage 1 counts from the day the complaint came.</p>
${gates.map((gate, place) => gateCard(gate, place, shown))}`
  })
