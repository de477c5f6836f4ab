import type { SourceRef } from '#law/sources.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'

const guidance: readonly SourceRef[] = [{ key: 'GUIDANCE', at: '' }]

const duty = (id: string, what: string, by: Duty['by']): Duty => ({
  id,
  what,
  who: 'complaints manager',
  by,
  source: guidance,
  clockId: null,
})

/** What is owed of what runs beside the complaint. */
export function alongsideDuties({ alongside }: ComplaintState): readonly Duty[] {
  const restriction = alongside.restrictions.at(-1)
  return [
    ...alongside.freezes.flatMap(({ seq, answer }) => {
      if (answer === null) return [duty(`freeze-${seq}`, 'Answer whether the decision complained about waits', null)]
      return answer.frozen && answer.reviewOn.latest !== null
        ? [duty(`freeze-${seq}`, 'Look again at the decision that waits', answer.reviewOn)]
        : []
    }),
    ...(restriction && !restriction.lifted
      ? [duty('restriction', 'Look again at the restriction of contact', restriction.reviewOn)]
      : []),
  ]
}
