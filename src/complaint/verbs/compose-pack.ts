import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { holdsAny } from '#stream/role.ts'
import { here } from '#stream/verb.ts'
import { packComposed } from '../entries/pack-composed.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { isOpenMatter } from '../ombudsman/stands.ts'
import { orderChosenFor } from '../packs/order.ts'
import { filesForPacks, inDateOrder, inPackOrder, proposedForPanel } from '../packs/slots.ts'
import { packPurposes } from '../packs/state.ts'
import { before, howItGoes, latestFor, supplementWaits, usedFor, versionOf } from '../packs/what-goes.ts'
import { profileOf, recipientKind } from '../redaction/recipients.ts'
import { currentRound, hasStage } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb, strandField } from './define.ts'

const forOmbudsman = 'enquiry of the Ombudsman'

const openMatter = ({ matters }: ComplaintState) => [...matters.values()].findLast(isOpenMatter)

const named = (state: ComplaintState, ids: readonly string[]): string =>
  ids.map(id => state.files.held.get(id)?.name ?? 'a file').join(', ')

/** What a pack of that kind has unless somebody leaves it out. */
const expected = (state: ComplaintState, purpose: string, strand: 'substance' | 'handling'): readonly string[] =>
  purpose === forOmbudsman
    ? filesForPacks(state).map(({ id }) => id)
    : proposedForPanel(state, strand).map(({ file }) => file.id)

export const composePack = complaintVerb({
  name: 'compose-pack',
  title: 'Put a pack together',
  summary:
    'Which papers go to one recipient, for a review panel or for an enquiry of the Ombudsman. What was put together before stays as it was: what comes late makes a new version, or a supplement.',
  transitions: ['T32', 'T42'],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [
    { key: 'REG', at: '19(5)' },
    { key: 'GUIDANCE', at: '' },
    { key: 'MANUALS', at: 'investigation' },
  ],
  input: z.object({
    happened: whenField('When was it put together?'),
    purpose: choiceField('What is it for?', packPurposes),
    recipient: choiceField('Who is it for?', recipientKind.options),
    papers: manyChosenField('files', 'Which papers?', 'They are put in the order of a pack by themselves.'),
    leftOut: optionalTextField(
      'What is left out, and why?',
      'Needed where a paper that belongs in it is left out. It is listed in the index, so without names.',
    ),
    unredacted: optionalTextField(
      'Why does a paper go as it is, or in a redacted copy that was made elsewhere and not checked here?',
      'Only where somebody decided so. Neither goes to a person complained about.',
    ),
    supplement: yesOrNoField(
      'Is it a supplement to the last pack for them?',
      'Only what came since, with numbers that go on.',
    ),
    fault: optionalTextField('For the Ombudsman: was there fault, in the council’s view?'),
    injustice: optionalTextField('For the Ombudsman: did it cause injustice?'),
    remedy: optionalTextField('For the Ombudsman: what remedy is offered?'),
    unanswered: optionalTextField(
      'For the Ombudsman: why is something it asked not answered?',
      'Leave empty if everything is answered.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) =>
    filesForPacks(state).length === 0
      ? 'Opens when a file is added and may be opened.'
      : hasStage(currentRound(state, strand), 3) || openMatter(state)
        ? null
        : 'Opens when a panel is asked for, or the Ombudsman asks.',
  check: [
    ({ files }, { papers }) => filesNotHere(files, 'papers', papers),
    (_state, { papers }) => (papers.length === 0 ? [{ field: 'papers', message: 'Choose the papers' }] : []),
    (state, { papers, recipient, unredacted }) => {
      const how = papers.map(id => ({ id, goes: howItGoes(state, id, recipient) }))
      const never = how.flatMap(({ id, goes }) => (goes.kind === 'never' ? [`${named(state, [id])}: ${goes.why}`] : []))
      const needed = how.flatMap(({ id, goes }) =>
        goes.kind === 'only for a reason' && goes.made === null ? [id] : [],
      )
      const unchecked = how.flatMap(({ id, goes }) => ('made' in goes && goes.made === 'elsewhere' ? [id] : []))
      return [
        ...never.map(why => ({ field: 'papers', message: `Leave this out, or have it redacted. ${why}` })),
        ...(needed.length > 0 && unredacted === null
          ? [
              {
                field: 'unredacted',
                message: `Not redacted for ${profileOf(recipient).words}: ${named(state, needed)}. Have them redacted, leave them out, or say why they go as they are`,
              },
            ]
          : []),
        ...(unchecked.length > 0 && unredacted === null
          ? [
              {
                field: 'unredacted',
                message: `The redacted copy was made elsewhere, not checked here: ${named(state, unchecked)}. Have it redacted here, leave it out, or say who looked at it and why it goes`,
              },
            ]
          : []),
      ]
    },
    (state, { purpose, papers, leftOut, supplement, strand }) => {
      const out = expected(state, purpose, strand).filter(id => !papers.includes(id))
      return supplement || out.length === 0 || leftOut !== null
        ? []
        : [{ field: 'leftOut', message: `Left out: ${named(state, out)}. Say why` }]
    },
    (state, { purpose, recipient, supplement, papers }) => {
      if (!supplement) return []
      const last = latestFor(state, purpose, recipient)
      if (!last)
        return [{ field: 'supplement', message: 'No pack was made for them that this could supplement. Answer no' }]
      if (supplementWaits(state, last))
        return [
          {
            field: 'supplement',
            message: 'A supplement to the last pack for them waits for its files. Make them first',
          },
        ]
      const there = before(state, last).papers.filter(id => papers.includes(id))
      return there.length === 0
        ? []
        : [
            {
              field: 'papers',
              message: `In the last pack already: ${named(state, there)}. Choose only what came since`,
            },
          ]
    },
    (state, { purpose }) =>
      purpose === forOmbudsman && !openMatter(state)
        ? [{ field: 'purpose', message: 'The Ombudsman is not asking anything at present' }]
        : [],
    (_state, { purpose, recipient }) =>
      (purpose === forOmbudsman) === (recipient === 'Ombudsman')
        ? []
        : [{ field: 'recipient', message: 'A bundle for an enquiry goes to the Ombudsman, and a panel pack does not' }],
    (_state, { purpose, fault, injustice, remedy }) =>
      purpose !== forOmbudsman
        ? []
        : Object.entries({ fault, injustice, remedy }).flatMap(([field, words]) =>
            words === null ? [{ field, message: `Say what the council thinks: ${field}` }] : [],
          ),
    (state, { purpose, unanswered }) => {
      if (purpose !== forOmbudsman) return []
      const open = [...(openMatter(state)?.items.values() ?? [])].filter(({ answers }) => answers.length === 0).length
      return open === 0 || unanswered !== null
        ? []
        : [
            {
              field: 'unanswered',
              message: `${open === 1 ? 'One thing' : `${open} things`} the Ombudsman asked for ${open === 1 ? 'is' : 'are'} not answered. Answer first, or say why not`,
            },
          ]
    },
    (_state, { purpose }, { actor, source }) =>
      purpose === forOmbudsman && source.kind === 'worked' && !holdsAny(actor, ['complaints manager'])
        ? [
            {
              field: 'purpose',
              message: 'A bundle for the Ombudsman is signed off by the complaints manager, who records it',
            },
          ]
        : [],
  ],
  guards: [],
  decide: (state, { happened, purpose, recipient, papers, supplement, strand, ...words }, { source, newId }) => {
    const { fault, injustice, remedy, leftOut, unredacted, unanswered } = words
    const files = papers.flatMap(id => state.files.held.get(id) ?? [])
    const chosen = orderChosenFor(state, { purpose, strand }, papers)
    const usual =
      purpose === forOmbudsman ? inDateOrder(files) : inPackOrder(state, files, strand).map(({ file }) => file)
    const said = {
      purpose,
      strand,
      recipient,
      supplements: supplement ? (latestFor(state, purpose, recipient)?.id ?? null) : null,
      papers: (chosen ?? usual.map(({ id }) => id)).map(fileId => ({
        fileId,
        usesId: usedFor(state, fileId, recipient),
      })),
      leftOut,
      view: fault !== null && injustice !== null && remedy !== null ? { fault, injustice, remedy } : null,
      unanswered,
    }
    return here(
      packComposed.write(happened, source, {
        ...said,
        packId: newId(),
        matterId: purpose === forOmbudsman ? (openMatter(state)?.id ?? null) : null,
        version: versionOf(state, { ...said, happened }),
        unredacted,
      }),
    )
  },
})
