import type { Route } from '../site.ts'
import { serviceRoutes } from './practice/routes.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { complaintRoutes } from './routes/complaint.ts'
import { councilRoutes } from './routes/council.ts'
import { decisionsRoutes } from './routes/decisions.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { intakeRoutes } from './routes/intake.ts'
import { investigationRoutes } from './routes/investigation.ts'
import { lettersRoutes } from './routes/letters.ts'
import { listsRoutes } from './routes/lists.ts'
import { redactionRoutes } from './routes/redaction.ts'

/** Every address of the service, and the view or verb of the office that it rests on. */
export const routes: readonly Route[] = [
  ...listsRoutes,
  ...inboxRoutes,
  ...intakeRoutes,
  ...complaintRoutes,
  ...redactionRoutes,
  ...investigationRoutes,
  ...lettersRoutes,
  ...calendarRoutes,
  ...decisionsRoutes,
  ...councilRoutes,
  ...serviceRoutes,
]
