import type { PartTaken } from '#complaint/state.ts'
import { ledger } from '../../components/ledger.ts'
import { html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { complaintPage } from './frame.ts'

/** One row a person, with everything they are in this complaint. */
export const peoplePage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'people', ({ state, names }) => {
    const people = Map.groupBy(state.parts, ({ personId }: PartTaken) => personId)
    if (people.size === 0) return html`<p class="govuk-body">Nobody is recorded.</p>`
    return ledger({
      id: 'people',
      caption: 'People in this complaint',
      columns: ['Name', 'Part', { text: 'Note', wide: true }],
      rows: [...people.entries()].map(([personId, parts]) => ({
        heading: names.get(personId) ?? 'Name erased',
        cells: [
          capital([...new Set(parts.map(({ part }) => part))].join(', ')),
          parts
            .map(({ note }) => note)
            .filter(Boolean)
            .join('; ') || 'None',
        ],
      })),
    })
  })
