import { z } from 'zod'
import { asked } from './field.ts'

const TIME = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i

/** A time of day as people type it ("2.30pm", "14:30", "9am"), in minutes after midnight; undefined when it is none. */
function readTime(text: string): number | undefined {
  const match = TIME.exec(text.trim())
  if (!match) return undefined
  const [, typed = '', minutes = '0', half = ''] = match
  const inHalf = half !== ''
  const hour = Number(typed)
  if (Number(minutes) > 59 || hour > (inHalf ? 12 : 23) || (inHalf && hour < 1)) return undefined
  const afternoon = half.toLowerCase().startsWith('p')
  return ((inHalf ? (hour % 12) + (afternoon ? 12 : 0) : hour) * 60 + Number(minutes)) % 1440
}

/** "14:30" */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** May be left empty, which is null. */
export const timeField = (question: string, hint = 'For example, 2.30pm. Leave empty if nobody noted it.') =>
  asked(
    z
      .string()
      .trim()
      .default('')
      .transform((text, context): number | null => {
        if (text === '') return null
        const minutes = readTime(text)
        if (minutes !== undefined) return minutes
        context.addIssue({ code: 'custom', message: `${question}: enter a time such as 2.30pm or 14:30` })
        return z.NEVER
      }),
    { question, hint, kind: 'time' },
  )
