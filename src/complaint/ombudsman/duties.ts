import { dueSpan } from '#law/due.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import type { Now } from '../clocks/clocks.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import { dateThatStands } from './find.ts'
import { isOpenMatter } from './stands.ts'
import type { AskedItem, Draft, Matter, PublicReport } from './state.ts'

const owe = (id: string, what: string, by: Span | null, source: readonly SourceRef[]): Duty => ({
  id: `ombudsman-${id}`,
  what,
  who: 'complaints manager',
  by,
  source,
  clockId: null,
})

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').replace(/[.;]$/, '')

const itemOwed = ({ id, kind, words, due, moved }: AskedItem): Duty =>
  owe(
    `item-${id}`,
    `${kind === 'question' ? 'Answer the Ombudsman' : 'Send the Ombudsman'}: ${oneLine(words)}`,
    dateThatStands(due, moved),
    [{ key: 'MANUALS', at: 'investigation' }],
  )

const hasCouncilCommented = ({ comments }: Draft): boolean => comments.some(({ by }) => by === 'the council')

const draftOwed = (drafts: readonly Draft[], { limits }: Now): readonly Duty[] =>
  drafts
    .slice(-1)
    .filter(draft => !hasCouncilCommented(draft))
    .map(({ id, commentsBy, moved }) =>
      owe(
        `draft-${id}`,
        'Comment on the draft decision, or say that there is nothing to correct',
        dateThatStands(commentsBy, moved),
        limits['OMB-DRAFT'].source,
      ),
    )

/** Sections 30(4) to (5) and 31(2): notice, copies to be seen, members, reply. Whatever the matter itself has come to. */
export function reportDates({ happened, notice, moved }: PublicReport, { calendar, limits }: Now) {
  return {
    noticeBy: dueSpan(limits['LGSCO-S30-2W'], happened, calendar),
    copiesUntil: notice && dueSpan(limits['S30-INSPECT'], notice.copiesFrom, calendar),
    replyBy: dateThatStands(null, moved) ?? dueSpan(limits['LGSCO-S31-3M'], happened, calendar),
  }
}

function reportOwed(report: PublicReport, now: Now): readonly Duty[] {
  const { id, notice, considered, reply, statement } = report
  const { noticeBy, copiesUntil, replyBy } = reportDates(report, now)
  const { limits, today } = now
  const areCopiesOut = copiesUntil !== null && copiesUntil.latest !== null && today <= copiesUntil.latest
  return [
    ...(notice
      ? []
      : [owe(`report-notice-${id}`, 'Give public notice of the report', noticeBy, limits['LGSCO-S30-2W'].source)]),
    ...(areCopiesOut
      ? [
          owe(
            `report-copies-${id}`,
            'Keep copies of the report open to inspection',
            copiesUntil,
            limits['S30-INSPECT'].source,
          ),
        ]
      : []),
    ...(considered
      ? []
      : [
          owe(
            `report-members-${id}`,
            'Put the report before full council, cabinet or a committee',
            replyBy,
            limits['LGSCO-S31-3M'].source,
          ),
        ]),
    ...(reply
      ? []
      : [
          owe(
            `report-reply-${id}`,
            'Tell the Ombudsman what the council did or will do on the report',
            replyBy,
            limits['LGSCO-S31-3M'].source,
          ),
        ]),
    ...(statement && !statement.published?.secondEdition
      ? [
          owe(
            `report-statement-${id}`,
            'Publish the statement in two editions within a fortnight, in the text agreed with the Ombudsman',
            null,
            limits['S31-STATEMENT'].source,
          ),
        ]
      : []),
  ]
}

const isTakenUpAgain = ({ strands }: ComplaintState, { id }: Matter): boolean =>
  [...strands.values()].some(({ rounds }) => rounds.some(({ restartedBy }) => restartedBy?.matterId === id))

/** T44. What is sent back is taken up again, at the stage that the Ombudsman names. */
const sentBackOwed = (state: ComplaintState, matter: Matter): readonly Duty[] =>
  matter.decided?.kind === 'sent back' && !matter.closed && !isTakenUpAgain(state, matter)
    ? [
        owe(`restart-${matter.id}`, 'Take up the complaint again, which the Ombudsman sent back', null, [
          { key: 'D', at: '25 015 412' },
          { key: 'D', at: '24 020 699' },
        ]),
      ]
    : []

/** What is owed to the Ombudsman. It goes on when the complaint is closed, and it stops no clock of the complaint. */
export const ombudsmanDuties = (state: ComplaintState, now: Now): readonly Duty[] =>
  state.worked
    ? [...state.matters.values()].flatMap(matter => [
        ...(isOpenMatter(matter)
          ? [
              ...[...matter.items.values()].filter(({ answers }) => answers.length === 0).map(itemOwed),
              ...draftOwed(matter.drafts, now),
            ]
          : []),
        ...sentBackOwed(state, matter),
        ...matter.reports.flatMap(report => reportOwed(report, now)),
      ])
    : []
