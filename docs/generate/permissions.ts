import { authorityVerbs } from '#authority/verbs/index.ts'
import { ofTheFamilyOrComplainedAbout } from '#complaint/kept-out.ts'
import { councilWide, partsOfRole } from '#complaint/roles-in-complaint.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { mayImport } from '#office/import-statement.ts'
import { mayEnterHistory } from '#office/run.ts'
import { mayConfirmDecision } from '#office/views/decision-beside.ts'
import { type Role, role } from '#stream/role.ts'
import { apiRoutes } from '#web/api/routes.ts'
import { routes } from '#web/pages/routes.ts'
import type { Serves } from '#web/site.ts'
import { code, lines, table } from './markdown.ts'
import type { VerbListed } from './verbs.ts'
import { type ViewListed, viewsListed } from './views.ts'

const opening = `# Who may do and see what

<!-- Written by docs/generate.ts from the code. Do not edit: change the code and run
     node bin/redress.mjs --script docs/generate.ts -->

Permission is declared on each verb and each view and checked in the office, in the same transaction as what is done or
shown. Whoever is not named may not. Every attempt is in the audit before it is answered, with what came of it.

- Roles come from the terms of office in the council's own record, as they stand on the day.
- Some roles count in every complaint of the council. The others count only in complaints in which the person holds the
  part that goes with the role: they are given single complaints, and not the council.
- Whoever may nowhere do or see a thing is told so, whether or not there is such a complaint. Whoever may elsewhere, and
  not in this complaint, finds it as absent as one that never was.
- The family whose complaint it is, those complained about, and those kept out by name find no trace of the complaint,
  whatever their roles: not on a page, in a list, a count, a search, or by doing something.
- A complaint of another council is not there for anybody.`

const everyone = role.options
const names = (roles: readonly Role[]): string => (roles.length === 0 ? '' : roles.join(', '))

function where(one: Role): string {
  if (councilWide.includes(one)) return 'In every complaint of the council'
  const parts = partsOfRole.find(([each]) => each === one)?.[1]
  return parts ? `Where they are ${parts.join(' or ')}` : 'In no complaint'
}

const roleTable = (): string => `## The roles

${table(
  ['Role', 'Where it counts'],
  everyone.map(one => [one, where(one)]),
)}

These parts find no trace of the complaint, whatever their roles at the council: ${ofTheFamilyOrComplainedAbout.join(', ')}.
So does whoever is kept out of a complaint by name.`

const byPart = (may: readonly Role[]): readonly Role[] => may.filter(one => !councilWide.includes(one))
const everywhere = (may: readonly Role[]): readonly Role[] => may.filter(one => councilWide.includes(one))
const refused = (may: readonly Role[]): readonly Role[] => everyone.filter(one => !may.includes(one))

/** To whom it is as absent as a complaint that never was. */
const noTrace = (may: readonly Role[]): string =>
  `those kept out${byPart(may).length > 0 ? ', those without the part' : ''}, other councils`

/** Who may, where the roles count in single complaints. */
const inComplaint = (may: readonly Role[]) => [
  names(everywhere(may)),
  names(byPart(may)),
  names(refused(may)),
  noTrace(may),
]

const nameOf = ({ title, name }: VerbListed): string => lines([`**${title}**`, code(name)])

const history = (may: readonly Role[]): string => names(may.filter(one => mayEnterHistory.includes(one)))

const verbsInComplaints = (): string => `## Verbs in a complaint

${table(
  [
    'Verb',
    'May in every complaint',
    'May where they hold the part',
    'May not, and are told so',
    'Find no trace',
    'May enter it as history',
  ],
  complaintVerbs
    .filter(({ begins }) => !begins)
    .map(verb => [nameOf(verb), ...inComplaint(verb.may), history(verb.may)]),
)}`

const otherVerbs = (): string => `## Verbs that begin a complaint, and the council's own

There is no part to hold yet, or no complaint: the roles count as they are held at the council.

${table(
  ['Verb', 'May', 'May not, and are told so', 'May enter it as history'],
  [
    ...complaintVerbs
      .filter(({ begins }) => begins)
      .map(verb => [nameOf(verb), names(verb.may), names(refused(verb.may)), history(verb.may)]),
    ...authorityVerbs.map(verb => [nameOf(verb), names(verb.may), names(refused(verb.may)), '']),
    [
      lines(['**Take over what was confirmed of a decision**', code('confirm-decision')]),
      names(mayConfirmDecision),
      names(refused(mayConfirmDecision)),
      '',
    ],
    [
      lines(['**Read in a decision statement**', code('import-statement')]),
      names(mayImport),
      names(refused(mayImport)),
      names(mayImport),
    ],
  ],
)}`

/** The views that there is one of for each verb, made by a function: who may, in words. */
const madeForVerbs: Readonly<Record<string, string>> = {
  beginningView: 'The form of a verb that begins a complaint: whoever may do the verb.',
  councilFormView: 'The form of a verb of the council’s own: whoever may do the verb.',
  formView: 'The form of a verb in a complaint: whoever may do the verb there, as live work or as history.',
  movedDatesView: 'The dates that a correction would move: whoever may correct the entry there.',
}

const viewRow = ({ name, kind }: ViewListed) => [name, kind]

async function viewTables(): Promise<string> {
  const { views, makers } = await viewsListed()
  const untold = makers.filter(name => madeForVerbs[name] === undefined)
  if (untold.length > 0) throw new Error(`Say who may see ${untold.join(', ')} in docs/generate/permissions.ts`)
  return `## Views of a complaint

${table(
  [
    'View',
    'Kind',
    'May in every complaint',
    'May where they hold the part',
    'May not, and are told so',
    'Find no trace',
  ],
  views.filter(({ ofComplaint }) => ofComplaint).map(view => [...viewRow(view), ...inComplaint(view.may)]),
)}

## Other views

A list shows each person the complaints that they may know of, and counts no other. A draft is shown to whoever began it.

${table(
  ['View', 'Kind', 'May', 'May not, and are told so'],
  views
    .filter(({ ofComplaint }) => !ofComplaint)
    .map(view => [...viewRow(view), names(view.may), names(refused(view.may))]),
)}

## Views made for a verb

${makers.map(name => `- ${madeForVerbs[name]} (${code(name)})`).join('\n')}`
}

function restsOn(serves: Serves): string {
  if ('view' in serves) return `the view “${serves.view}”`
  if ('verb' in serves) return `the verb ${code(serves.verb)}`
  if ('verbs' in serves) return serves.verbs.length > 3 ? 'the verb that it names' : serves.verbs.map(code).join(', ')
  return serves.nothing
}

const addresses = (): string => `## Addresses

Every page and every operation of the API rests on a view or a verb above, or shows no part of the record.

${table(
  ['Address', 'Rests on'],
  [...routes, ...apiRoutes].map(({ method, url, serves }) => [code(`${method} ${url}`), restsOn(serves)]),
)}`

/** The text of docs/permissions.md. Reads the views of the office from their folder. */
export async function permissionsDocument(): Promise<string> {
  const parts = [opening, roleTable(), verbsInComplaints(), otherVerbs(), await viewTables(), addresses()]
  return `${parts.join('\n\n')}\n`
}
