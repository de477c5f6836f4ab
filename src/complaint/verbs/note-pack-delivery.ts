import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { packDeliveryNoted } from '../entries/pack-delivery-noted.ts'
import { deliveries } from '../packs/state.ts'
import { complaintVerb } from './define.ts'

export const notePackDelivery = complaintVerb({
  name: 'note-pack-delivery',
  title: 'Record what became of a pack',
  summary:
    'How a pack went to its recipient, or that they said they have it. Whoever opens it here needs no line: the audit has it.',
  transitions: [],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    pack: chosenField('pack', 'Which pack?'),
    how: choiceField('What became of it?', deliveries),
    note: optionalTextField('Anything to add?', 'Such as that it was signed for. Without names.', 'text'),
  }),
  opensWhen: ({ packs }) =>
    [...packs.composed.values()].some(({ made }) => made !== null) ? null : 'Opens when the files of a pack are made.',
  check: [
    ({ packs }, { pack }) =>
      packs.composed.get(pack)?.made ? [] : [{ field: 'pack', message: 'Choose a pack whose files are made' }],
  ],
  guards: [],
  decide: (_state, { happened, pack, how, note }, { source }) =>
    here(packDeliveryNoted.write(happened, source, { packId: pack, how, note })),
})
