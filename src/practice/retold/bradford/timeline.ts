import type { TimelineEvent } from '#statement/facts.ts'
import { event } from '../retold.ts'

export const timeline: readonly TimelineEvent[] = [
  event('event', 'C has a child in need plan', '30 April 2021', [28]),
  event('event', 'An interim care order for D', '16 June 2015', [28]),
  event('event', 'The final care order for D', '25 April 2016', [28]),
  event('event', 'D goes home from the grandparents', 'May 2017', [28]),
  event('investigating officer appointed', 'Investigating officer allocated', '8 September 2022', [32]),
  event('investigating officer report', 'Investigating officer’s report', '8 February 2023', [32]),
  event('independent person report', 'Independent person’s report', '6 February 2023', [32]),
  event('event', 'The incident of point 1b', 'December 2021', [49]),
  event('event', 'Mr Y lives elsewhere for a time (point 9)', 'December 2021', [56]),
  event('event', 'The visit to the offices of point 2a', '18 October', [64]),
  event('adjudication letter', 'Adjudication letter', '22 February 2023', [76]),
  event('reply to the panel', 'Letter after the panel', '30 August 2023', [87]),
  event('stage 3 asked for', 'Review panel asked for', null, [78]),
  event('panel', 'Review panel', null, [78]),
]
