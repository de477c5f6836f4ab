import { dayGiven } from '#complaint/account/coarse-dates.ts'
import { asHtml, asText, hidesEverybody } from '#complaint/account/produced.ts'
import type { AccountText } from '#complaint/account/state.ts'
import { accountText } from '#complaint/entries/account-written.ts'
import { type Day, isoDay } from '#law/day.ts'
import type { Parameter } from '#record/db.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { Role } from '#stream/role.ts'
import { actorOf, everyRole } from '../grants.ts'
import { openComplaint } from '../open-complaint.ts'
import { secretsOfCase } from '../secrets-of-case.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView, loadWithSecrets } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Who makes the account of a case, or approves it. */
export const mayMakeAccount: readonly Role[] = ['complaints manager', 'complaints officer', 'adjudicating officer']

/** A complaint with everything by which its people could be known, for whoever makes the account that names none of them. */
export const accountOfCaseView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'account of a case',
  may: mayMakeAccount,
  load: loadWithSecrets,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'account of the case' } }),
}

export interface AccountsQuery {
  readonly year: number | null
  readonly theme: string | null
  /** From 1. */
  readonly page: number
}

export interface ListedAccount {
  readonly reference: string
  readonly title: string
  readonly theme: string | null
  readonly publishedOn: Day | null
}

export interface ListedAccounts {
  readonly accounts: readonly ListedAccount[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
  readonly themes: readonly { readonly theme: string; readonly count: number }[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

const PAGE_LENGTH = 25

interface Row {
  reference: string
  title: string
  theme: string | null
  published_on: string | null
}

const listed = ({ reference, title, theme, published_on: on }: Row): ListedAccount => ({
  reference,
  title,
  theme,
  publishedOn: on === null ? null : isoDay(on),
})

/**
 * The accounts that can be read, the latest first. They name nobody, and everybody at the council is shown the same ones,
 * so that none that is missing tells whom it is about.
 */
export const accountsView: View<AccountsQuery, ListedAccounts> = {
  name: 'published accounts',
  may: everyRole,
  kind: 'search',
  async load(tx, { year, theme, page: wanted }, { visitor }) {
    const params: Parameter[] = [visitor.authorityId]
    const where = ['authority_id = $1', 'shown']
    if (year !== null) where.push(`extract(year from published_on) = $${params.push(year)}`)
    if (theme !== null) where.push(`theme = $${params.push(theme)}`)
    const of = where.join(' and ')
    const [counted] = await tx.query<{ count: number }>(
      `select count(*)::integer as count from account_list where ${of}`,
      params,
    )
    const total = counted?.count ?? 0
    const pages = Math.max(1, Math.ceil(total / PAGE_LENGTH))
    const page = Math.min(Math.max(1, wanted), pages)
    const rows = await tx.query<Row>(
      `select reference, title, theme, published_on from account_list where ${of}
       order by published_on desc nulls last, reference limit ${PAGE_LENGTH} offset ${(page - 1) * PAGE_LENGTH}`,
      params,
    )
    const years = await tx.query<{ year: number; count: number }>(
      `select extract(year from published_on)::integer as year, count(*)::integer as count from account_list
       where authority_id = $1 and shown and published_on is not null group by 1 order by 1 desc`,
      [visitor.authorityId],
    )
    const themes = await tx.query<{ theme: string; count: number }>(
      `select theme, count(*)::integer as count from account_list
       where authority_id = $1 and shown and theme is not null group by 1 order by 1`,
      [visitor.authorityId],
    )
    return { accounts: rows.map(listed), years, themes, total, page, pages }
  },
  audit: ({ year, theme, page }, { accounts, total }) => ({
    subject: 'list/accounts',
    detail: { year, theme, page, total, shown: accounts.map(({ reference }) => reference) },
  }),
}

export interface ShownAccount extends ListedAccount {
  readonly text: AccountText
}

/** One published account, and nothing of the complaint behind it. */
export const accountView: View<{ readonly reference: string }, ShownAccount> = {
  name: 'published account',
  may: everyRole,
  kind: 'view',
  async load(tx, { reference }, { visitor }) {
    const [row] = await tx.query<Row & { account: unknown }>(
      `select reference, title, theme, published_on, account from account_list
       where authority_id = $1 and reference = $2 and shown`,
      [visitor.authorityId, reference],
    )
    return row ? { ...listed(row), text: accountText.parse(row.account) } : null
  },
  audit: (_params, { reference }) => ({ subject: `account/${reference}`, detail: null }),
}

export interface AccountFile {
  readonly reference: string
  readonly file: string
}

/**
 * The same as a file for a report. The file itself is read back against what is known of the case now; one that holds
 * anything of it is not given out.
 */
export const accountDownloadView: View<{ readonly reference: string; readonly as: 'page' | 'text' }, AccountFile> = {
  name: 'file of a published account',
  may: everyRole,
  kind: 'download',
  async load(tx, { reference, as }, { visitor, today }) {
    const [row] = await tx.query<Row & { account: unknown; complaint_id: string }>(
      `select reference, title, theme, published_on, account, complaint_id from account_list
       where authority_id = $1 and reference = $2 and shown`,
      [visitor.authorityId, reference],
    )
    const opened = row && (await openComplaint(tx, row.complaint_id))
    if (!row || !opened) return null
    const text = accountText.parse(row.account)
    const authority = await authorityOf(tx, visitor.authorityId)
    const { publishedOn } = listed(row)
    const published = publishedOn === null ? null : dayGiven(publishedOn, 'month and year')
    const produced = { text, council: authority.name, reference, published }
    const file = as === 'page' ? asHtml(produced) : asText(produced)
    const secrets = await secretsOfCase(tx, opened.state, authority, actorOf(authority, 'system', today))
    const reading = { markup: as === 'page', text, council: authority.name }
    return hidesEverybody(file, reading, opened.state, secrets) ? { reference, file } : null
  },
  audit: ({ as }, { reference }) => ({ subject: `account/${reference}`, detail: { as } }),
}
