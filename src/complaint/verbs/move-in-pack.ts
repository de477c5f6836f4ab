import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, whenField } from '#stream/field.ts'
import { holdsAny } from '#stream/role.ts'
import { here } from '#stream/verb.ts'
import { packOrdered } from '../entries/pack-ordered.ts'
import { canBeOrdered, movedInPack, packMoves } from '../packs/order.ts'
import { versionMoved } from '../packs/what-goes.ts'
import { composePack } from './compose-pack.ts'
import { complaintVerb } from './define.ts'

export const moveInPack = complaintVerb({
  name: 'move-in-pack',
  title: 'Move a paper of a pack',
  summary:
    'Up or down, until its files are made. In a panel pack a paper moves among those of its kind: the order of the kinds stays.',
  transitions: ['T32', 'T42'],
  may: composePack.may,
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    pack: chosenField('pack', 'Which pack?'),
    paper: chosenField('file', 'Which paper?'),
    move: choiceField('Which way?', packMoves),
  }),
  opensWhen: ({ packs }) =>
    [...packs.composed.values()].some(canBeOrdered)
      ? null
      : 'Opens when a pack is put together whose files are not made.',
  check: [
    ({ packs }, { pack }) => {
      const found = packs.composed.get(pack)
      return found && canBeOrdered(found)
        ? []
        : [{ field: 'pack', message: 'Choose a pack whose files are not made yet' }]
    },
    (state, { pack, paper, move }) => {
      const found = state.packs.composed.get(pack)
      if (!found) return []
      if (!found.papers.some(({ fileId }) => fileId === paper))
        return [{ field: 'paper', message: 'Choose a paper of that pack' }]
      return movedInPack(state, found, paper, move)
        ? []
        : [{ field: 'move', message: 'It cannot be moved there: no paper of its kind is next to it that way' }]
    },
    ({ packs }, { pack }, { actor, source }) =>
      packs.composed.get(pack)?.purpose === 'enquiry of the Ombudsman' &&
      source.kind === 'worked' &&
      !holdsAny(actor, ['complaints manager'])
        ? [
            {
              field: 'pack',
              message: 'A bundle for the Ombudsman is signed off by the complaints manager, who moves it',
            },
          ]
        : [],
  ],
  guards: [],
  decide: (state, { happened, pack, paper, move }, { source }) => {
    const found = state.packs.composed.get(pack)
    const papers = found && movedInPack(state, found, paper, move)
    return found && papers
      ? here(
          packOrdered.write(happened, source, {
            packId: pack,
            papers: papers.map(({ fileId }) => fileId),
            packVersion: versionMoved(state, found),
          }),
        )
      : here()
  },
})
