import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { calendarAddressVerbs } from '#office/calendar/feed.ts'
import { inboxVerbs } from '#office/inbox/settle.ts'
import { officeViews } from '#test/office-views.ts'
import { apiRoutes } from '../api/routes.ts'
import { routes } from './routes.ts'

const imports = [
  'import-statement',
  'import-decisions',
  ...calendarAddressVerbs,
  ...inboxVerbs,
  'confirm-decision',
  'check-letter',
  'settle-wording',
  'settle-letterhead',
  'mark-passages',
  'confirm-redaction',
]
const verbs = new Set([...complaintVerbs, ...authorityVerbs].map(({ name }) => name).concat(imports))

/** Pages that show nothing of the record: one that is not here has a view or a verb behind it. */
const showNothing = new Set([
  'POST /complaints/search',
  'GET /complaints/:id/look-back',
  'GET /statements/new',
  'GET /practice/people',
  'POST /practice/people',
  'GET /practice/day',
  'POST /practice/day',
  'GET /working-for',
  'POST /working-for',
  'GET /about',
  'GET /how-dates-are-counted',
  'GET /accessibility',
  'GET /api',
  'GET /api/problems',
  'GET /api/problems/:problem',
  'GET /api/session',
  'GET /api/openapi.json',
])

const everyRoute = [...routes, ...apiRoutes]

describe('every address', () => {
  it('rests on a verb or a view that there is, or is listed as showing nothing of the record', async () => {
    const views = await officeViews()
    assert.ok(views.size >= 5)
    for (const { method, url, serves } of everyRoute) {
      const address = `${method} ${url}`
      if ('view' in serves) assert.ok(views.has(serves.view), `${address}: there is no view "${serves.view}"`)
      else if ('verb' in serves) assert.ok(verbs.has(serves.verb), `${address}: there is no verb "${serves.verb}"`)
      else if ('verbs' in serves) {
        assert.ok(serves.verbs.length > 0, address)
        for (const verb of serves.verbs) assert.ok(verbs.has(verb), `${address}: there is no verb "${verb}"`)
      } else assert.ok(showNothing.has(address), `${address} says that it shows nothing of the record`)
    }
  })

  it('stands there once', () => {
    const addresses = everyRoute.map(({ method, url }) => `${method} ${url}`)
    assert.equal(new Set(addresses).size, addresses.length)
  })

  it('carries no name, no date and no words searched for', () => {
    // The reference of a published decision is the Ombudsman's, and is published itself; that of an account leads nowhere else.
    // A calendar program has nothing but its address, which names a council by its id and a person by chance.
    for (const { url } of everyRoute)
      for (const [, parameter = ''] of url
        .replace(/^\/(?:decisions|accounts)\/:reference|^\/calendar\/:council\/:secret/, '')
        .matchAll(/:(\w+)/g))
        assert.ok(
          ['id', 'verb', 'file', 'point', 'problem', 'page', 'item', 'template', 'meeting'].includes(parameter),
          url,
        )
  })
})
