import { z } from 'zod'
import { whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { onlyLive } from '../account/only-live.ts'
import { namesNobody, twoPeople, whatStillStands } from '../account/refusals.ts'
import { lastDraft, standingAccount } from '../account/state.ts'
import { accountPublished } from '../entries/account-published.ts'
import { complaintVerb } from './define.ts'

/** Drawn at random like the ids, so that it leads nowhere and cannot be guessed from another. */
const referenceFrom = (id: string): string =>
  [
    'ac',
    ...(id
      .replace(/[^0-9a-z]/gi, '')
      .toLowerCase()
      .slice(-12)
      .match(/.{1,4}/g) ?? []),
  ].join('-')

export const publishAccount = complaintVerb({
  name: 'publish-account',
  title: 'Publish the account that names nobody',
  summary: 'Everybody who works with complaints at the council can read it. It is read back once more first.',
  transitions: [],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '13(1)' },
    { key: 'UKGDPR', at: 'recital 26' },
  ],
  readsNames: true,
  input: z.object({
    happened: whenField('When is it published?'),
    knowThemselves: yesOrNoField(
      'Have you thought of whoever would know themselves in it?',
      'The family, and those complained about, may read it and know what it is about. So may their colleagues.',
    ),
  }),
  opensWhen: state =>
    standingAccount(state)
      ? 'The account is published. Take it back to publish another.'
      : lastDraft(state)
        ? null
        : 'Opens when the account is written.',
  check: [
    onlyLive,
    (_state, { knowThemselves }) =>
      knowThemselves
        ? []
        : [
            {
              field: 'knowThemselves',
              message: 'Think of them first: what they would read, and who would know them by it',
            },
          ],
  ],
  guards: [{ ...namesNobody, check: (state, _input, context) => whatStillStands(state, context) }, twoPeople],
  decide(state, { happened }, { source, newId }) {
    const draft = lastDraft(state)
    if (!draft) return []
    return here(
      accountPublished.write(happened, source, {
        reference: referenceFrom(newId()),
        text: { ...draft.text },
        pseudonyms: [...state.account.cast.values()].map(({ pseudonym }) => pseudonym),
      }),
    )
  },
})
