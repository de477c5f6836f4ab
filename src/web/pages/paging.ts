import { pagination } from '../components/pagination.ts'
import type { Html } from '../html.ts'

/** Links to the pages near this one, the first and the last; nothing where there is one page only. */
export function turning(page: number, pages: number, to: (page: number) => string): Html | '' {
  if (pages === 1) return ''
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter(number => number >= 1 && number <= pages)
  const items = near.flatMap((number, place) => {
    const before = near[place - 1]
    const item = { number, href: to(number), current: number === page }
    return before !== undefined && number - before > 1 ? (['ellipsis', item] as const) : [item]
  })
  return pagination({
    items,
    previous: page > 1 ? { href: to(page - 1) } : undefined,
    next: page < pages ? { href: to(page + 1) } : undefined,
  })
}
