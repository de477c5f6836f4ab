import type { Page } from 'playwright-core'
import { check } from './page-check.ts'

/** Begins a complaint by its form, as somebody does who is there already, and gives its address without the host. */
export async function begunComplaint(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/complaints/new`)
  await page.getByLabel('When did the council receive the complaint?').fill('2 February 2026')
  await page.getByRole('radio', { name: 'Written' }).check()
  await page.getByLabel('What is it about?').fill('Calls were not returned')
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Save', exact: true }).click()])
  await check(page)
  return new URL(page.url()).pathname
}
