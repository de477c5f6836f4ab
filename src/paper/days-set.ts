import type { Day } from '#law/day.ts'
import { readDay } from '#law/day-words.ts'
import { answerTo, type Given, type Template } from './template.ts'

/** The days that a letter sets itself, by the answers to its questions: the record has them once it is sent. */
export const daysSet = (template: Template, given: Given): readonly Day[] =>
  template.asks(given).flatMap(({ name, long }) => {
    const day = long ? undefined : readDay(answerTo(given, name))
    return day === undefined ? [] : [day]
  })
