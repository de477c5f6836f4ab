import type { Route } from '../../site.ts'
import { accountPage, saveAccountPage, saveAccountText } from '../accounts/account.ts'
import { accountsPage } from '../accounts/list.ts'
import { importPage } from '../decisions/brought-in.ts'
import { decisionPage } from '../decisions/decision.ts'
import { figuresPage } from '../decisions/figures.ts'
import { askForDecisions, bringDecisionsIn } from '../decisions/import.ts'
import { decisionsPage } from '../decisions/search.ts'
import { newStatementPage } from '../statements/ask.ts'
import { importPasted } from '../statements/import.ts'
import { lookAtStatement } from '../statements/look.ts'

const nothing = { nothing: 'no part of the record' } as const

/** Decisions of the Ombudsman, and the council’s own accounts. */
export const decisionsRoutes: readonly Route[] = [
  { method: 'GET', url: '/accounts', serves: { view: 'published accounts' }, handle: accountsPage },
  { method: 'GET', url: '/accounts/:reference', serves: { view: 'published account' }, handle: accountPage },
  {
    method: 'GET',
    url: '/accounts/:reference/page',
    serves: { view: 'file of a published account' },
    handle: saveAccountPage,
  },
  {
    method: 'GET',
    url: '/accounts/:reference/text',
    serves: { view: 'file of a published account' },
    handle: saveAccountText,
  },
  { method: 'GET', url: '/statements/new', serves: nothing, handle: newStatementPage },
  {
    method: 'POST',
    url: '/statements/look',
    serves: { view: 'statement preview' },
    handle: lookAtStatement,
    upload: 'whole',
  },
  {
    method: 'POST',
    url: '/statements/import',
    serves: { verb: 'import-statement' },
    handle: importPasted,
    upload: 'whole',
  },
  { method: 'GET', url: '/decisions', serves: { view: 'published decisions' }, handle: decisionsPage },
  {
    method: 'GET',
    url: '/decisions/figures',
    serves: { view: 'figures of published decisions' },
    handle: figuresPage,
  },
  { method: 'GET', url: '/decisions/import', serves: { view: 'bringing decisions in' }, handle: askForDecisions },
  {
    method: 'POST',
    url: '/decisions/import',
    serves: { verb: 'import-decisions' },
    handle: bringDecisionsIn,
    upload: 'several',
  },
  {
    method: 'GET',
    url: '/decisions/import/:id',
    serves: { view: 'import of decisions' },
    handle: importPage,
  },
  { method: 'GET', url: '/decisions/:reference', serves: { view: 'published decision' }, handle: decisionPage },
]
