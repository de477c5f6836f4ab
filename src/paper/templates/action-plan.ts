import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedName, agreedText } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import { agreedStanding } from '#complaint/agreed/stands.ts'
import { byWhen } from '../agreed.ts'
import { type Block, heading, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { capitalised } from '../point-words.ts'
import { complaintsTeam } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const ownerOf = ({ names }: Given, { ownerId, team }: AgreedItem): string =>
  (ownerId === null ? undefined : names.get(ownerId)) ?? team ?? 'Nobody yet'

function standing(item: AgreedItem): string {
  const stands = agreedStanding(item)
  return stands.kind === 'done'
    ? `Done on ${dayTold(stands.done.when) ?? 'a day not recorded'}, accepted by ${stands.done.acceptedBy}`
    : capitalised(stands.kind)
}

const where = ({ at }: AgreedItem): string =>
  at === 'Ombudsman' ? 'The Ombudsman' : at === 'not recorded' ? 'Not recorded' : `Stage ${at}`

function plan(given: Given): readonly Block[] {
  const items = agreedItems(given.state)
  return [
    heading('What was agreed'),
    ...table(
      'What is done, by whom and by when',
      ['Number', 'From', 'What', 'Who', 'By when'],
      items.map((item, place) => [
        `${place + 1}`,
        item.is === 'recommendation' ? `${where(item)}, ${agreedName(item).toLowerCase()}` : where(item),
        agreedText(item),
        ownerOf(given, item),
        byWhen(given, item),
      ]),
    ),
    ...table(
      'What shows that it is done, and how it stands',
      ['Number', 'Proof that is wanted', 'How it stands'],
      items.map((item, place) => [`${place + 1}`, item.doneWhen ?? 'To be agreed', standing(item)]),
    ),
  ]
}

/** Everything that was agreed, from every stage and from the Ombudsman: who does it, by when, and what proves it. */
export const actionPlan: Template = {
  id: 'action-plan',
  title: 'Action plan',
  heading: 'Action plan',
  summary: 'Each recommendation and action with its owner, day, proof and how it stands.',
  reader: 'adult',
  may: [...complaintsTeam, 'adjudicating officer'],
  goesTo: [],
  addressedTo: () => null,
  tells: [],
  source: [{ key: 'GUIDANCE', at: '' }],
  opensWhen: state => (agreedItems(state).length > 0 ? null : 'Opens when something has been agreed.'),
  asks: () => [],
  parts: [{ kind: 'composed', compose: plan }],
  values: () => ({}),
  lacks: given =>
    agreedItems(given.state).flatMap(item =>
      agreedDue(given.state, item, given.now) === null ? [`No day is set for: ${agreedName(item)}.`] : [],
    ),
  enclosures: () => [],
}
