import type { Locator, Page } from 'playwright-core'

/** The link to a page of a complaint, unfolded where it stands under "More". */
export async function tabOf(page: Page, name: string | RegExp): Promise<Locator> {
  const tabs = page.getByRole('navigation', { name: 'This complaint' })
  const link = tabs.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })
  if ((await link.count()) === 0) await tabs.locator('summary').click()
  return link
}

export const openTab = async (page: Page, name: string | RegExp): Promise<void> => (await tabOf(page, name)).click()
