import type { Applies, Context } from '#stream/verb.ts'
import type { ComplaintState } from '../state.ts'
import { checkAccount, findInWords, whatInstead } from './check.ts'
import type { Find } from './find.ts'
import { approvalOf, lastDraft } from './state.ts'

/** "In the title: …before [what was found] after…" */
export const passageOf = ({ label, before, text, after }: Find): string =>
  `${label}: “${before}[${text.replace(/\s+/g, ' ')}]${after}”`

const refusal = (find: Find): Applies => ({
  why: `${passageOf(find)} This is ${findInWords(find)}.`,
  whatInstead: `${whatInstead(find)}${find.gravity === 'never' ? '' : ', or say why it may stand'}.`,
})

/** The rule that `whatStillStands` holds. */
export const namesNobody = {
  rule: 'An account that is published names nobody, and nothing by which somebody could be found',
  source: { key: 'UKGDPR', at: 'recital 26' },
} as const

/** Every find that nobody explained, all at once: the names are those on record at this moment. */
export function whatStillStands(state: ComplaintState, { secrets }: Context): readonly Applies[] {
  const draft = lastDraft(state)
  if (!draft) return []
  if (!secrets)
    return [
      {
        why: 'The names of the case could not be read, so that the account could not be held against them.',
        whatInstead: 'Try again later.',
      },
    ]
  return checkAccount(state, draft.text, secrets).open.map(refusal)
}

/** Whoever reads their own words again reads what they meant. */
export const twoPeople = {
  rule: 'Somebody who wrote none of it approves the account as it now stands before it is published',
  source: { key: 'ICOANON', at: 'governance' },
  check: (state: ComplaintState) =>
    approvalOf(state)
      ? null
      : {
          why: 'Nobody has approved the account as it now stands.',
          whatInstead: 'Ask somebody who wrote none of it to read and approve it.',
        },
} as const
