import type { TimelineEvent } from '#statement/facts.ts'
import { event } from '../retold.ts'

/** Printed without its year. */
const ownDay = event('date due', 'The council’s own last day', '18 May 2018', [65], 'inferred')

export const timeline: readonly TimelineEvent[] = [
  event('event', 'The marriage ends, and with it contact', '2014', [40]),
  event('event', 'The court orders a section 7 report', 'August 2014', [40]),
  event('event', 'Final hearing: contact is ordered, with help for the family', 'August 2015', [41]),
  event('complaint', 'Complaint about the first social worker', 'August 2015', [42]),
  event('complaint to the Ombudsman', 'Two complaints that stage 2 does not begin', '2016', [46]),
  event('earlier Ombudsman decision', 'First decision of the Ombudsman', 'December 2017', [47]),
  event('complaint', 'Thirty-eight points handed in', 'January 2018', [51]),
  event('investigating officer report', 'Investigating officer’s report', '25 May 2018', [65]),
  event('adjudication letter', 'Adjudication letter', '8 June 2018', [65]),
  { ...ownDay, when: { ...ownDay.when, asWritten: '18 May' } },
  event('adjudication letter', 'Adjudication letter, told again', 'June 2018', [68]),
  event('further report', 'Report of the second look', 'October 2018', [73]),
  event('stage 3 asked for', 'Review panel asked for', null, [70]),
  event('panel', 'Review panel', null, [70]),
  event('panel report', 'Panel’s report', null, [85]),
]
