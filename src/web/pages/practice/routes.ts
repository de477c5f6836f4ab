import type { Route } from '../../site.ts'
import { apiPage } from '../api/about.ts'
import { problemPage, problemsPage } from '../api/problem.ts'
import { aboutPage, accessibilityPage, countingPage } from './about.ts'
import { askDay, setDay } from './day.ts'
import { becomePersona, chooseCouncil, choosePersona, workForCouncil } from './people.ts'

const nothing = { nothing: 'no part of the record' } as const

/** Practice, who one is and for whom, and what this service says of itself. */
export const serviceRoutes: readonly Route[] = [
  { method: 'GET', url: '/practice/people', serves: nothing, handle: choosePersona },
  { method: 'POST', url: '/practice/people', serves: nothing, handle: becomePersona },
  { method: 'GET', url: '/practice/day', serves: nothing, handle: askDay },
  { method: 'POST', url: '/practice/day', serves: nothing, handle: setDay },
  { method: 'GET', url: '/working-for', serves: nothing, handle: chooseCouncil },
  { method: 'POST', url: '/working-for', serves: nothing, handle: workForCouncil },
  { method: 'GET', url: '/about', serves: nothing, handle: aboutPage },
  { method: 'GET', url: '/how-dates-are-counted', serves: nothing, handle: countingPage },
  { method: 'GET', url: '/accessibility', serves: nothing, handle: accessibilityPage },
  { method: 'GET', url: '/api', serves: nothing, handle: apiPage },
  { method: 'GET', url: '/api/problems', serves: nothing, handle: problemsPage },
  { method: 'GET', url: '/api/problems/:problem', serves: nothing, handle: problemPage },
]
