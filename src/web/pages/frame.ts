import { dayInWords } from '#law/day-words.ts'
import { everyRoleButAdministrators } from '#office/grants.ts'
import { londonDay } from '#office/office.ts'
import type { Role } from '#stream/role.ts'
import { notificationBanner } from '../components/notification-banner.ts'
import type { NavigationItem } from '../components/service-navigation.ts'
import type { Content, Html } from '../html.ts'
import { html } from '../html.ts'
import { type PageOptions, page } from '../layout.ts'
import type { Here } from '../site.ts'

type Area = 'work' | 'complaints' | 'agreed' | 'statement' | 'decisions' | 'accounts' | 'council' | 'none'

const ofComplaints = (area: Area): readonly NavigationItem[] => [
  { text: 'My work', href: '/', active: area === 'work' },
  { text: 'Complaints', href: '/complaints', active: area === 'complaints' },
  { text: 'What was agreed', href: '/agreed', active: area === 'agreed' },
  { text: 'Read a decision', href: '/statements/new', active: area === 'statement' },
  { text: 'Published decisions', href: '/decisions', active: area === 'decisions' },
]

/** What somebody can use: whoever only gives people their roles works with no complaint, and has none of these lists. */
const navigation = (area: Area, roles: readonly Role[]): readonly NavigationItem[] => [
  ...(roles.some(one => everyRoleButAdministrators.includes(one)) ? ofComplaints(area) : []),
  { text: 'Accounts', href: '/accounts', active: area === 'accounts' },
  { text: 'This council', href: '/council', active: area === 'council' },
]

export interface FrameOptions extends Pick<PageOptions, 'title' | 'errors' | 'wide' | 'backLink'> {
  readonly area?: Area
  readonly content: Content
}

/** A page of this site: the council's frame, who one is, what there is to go to, and what just happened. */
export function frame(here: Here, { area = 'none', content, ...options }: FrameOptions): Html {
  const notice = here.session.get('notice')
  if (notice) here.session.set('notice', undefined)
  const said = notice && notificationBanner({ text: notice, type: 'success' })
  return page({
    ...options,
    council: here.site.council,
    persona: {
      text: `${here.persona.name}, ${here.persona.roles.join(', ')}`,
      changeHref: '/practice/people',
      ...(here.worksFor.length > 1 ? { councilHref: '/working-for' } : {}),
    },
    practiceDay: here.site.clock && dayInWords(londonDay(here.site.office.now())),
    navigation: navigation(area, here.persona.roles),
    content: html`${said}${content}`,
  })
}
