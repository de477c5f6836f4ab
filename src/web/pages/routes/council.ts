import { authorityVerbs } from '#authority/verbs/index.ts'
import type { Route } from '../../site.ts'
import { auditPage } from '../audit/page.ts'
import { askForCouncil, saveForCouncil } from '../council/form.ts'
import { councilPeoplePage } from '../council/people.ts'
import { servicePage } from '../council/service.ts'
import { councilPage } from '../council/settings.ts'
import { councilRemindersPage } from '../reminders/council.ts'
import { remindersPage } from '../reminders/own.ts'

const councilVerbs = { verbs: authorityVerbs.filter(({ begins }) => !begins).map(({ name }) => name) }

/** The council itself, its people, and what was done with the record. */
export const councilRoutes: readonly Route[] = [
  { method: 'GET', url: '/council', serves: { view: 'council' }, handle: councilPage },
  { method: 'GET', url: '/council/people', serves: { view: 'council people' }, handle: councilPeoplePage },
  { method: 'GET', url: '/council/service', serves: { view: 'service' }, handle: servicePage },
  {
    method: 'GET',
    url: '/council/reminders',
    serves: { view: 'reminders of the council' },
    handle: councilRemindersPage,
  },
  { method: 'GET', url: '/reminders', serves: { view: 'reminders' }, handle: remindersPage },
  { method: 'GET', url: '/audit', serves: { view: 'audit' }, handle: auditPage },
  { method: 'GET', url: '/council/:verb', serves: councilVerbs, handle: askForCouncil },
  { method: 'POST', url: '/council/:verb', serves: councilVerbs, handle: saveForCouncil },
]
