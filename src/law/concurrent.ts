import type { SourceRef } from './sources.ts'

export const concurrentLimbs = [
  'own proceedings',
  'disciplinary',
  'criminal investigation',
  'criminal proceedings',
] as const
export type ConcurrentLimb = (typeof concurrentLimbs)[number]

/**
 * The four limbs of regulation 8(1). Each is only half of it: the council also has to decide that considering the matter
 * would prejudice what runs beside it, and only so far as that goes is the matter left.
 */
export const concurrentLimb: Readonly<
  Record<ConcurrentLimb, { readonly inWords: string; readonly evidence: string; readonly source: SourceRef }>
> = {
  'own proceedings': {
    inWords: 'The complainant has stated in writing that they take, or mean to take, court or tribunal proceedings',
    evidence: 'the complainant’s own written statement',
    source: { key: 'REG', at: '8(1)(a)' },
  },
  disciplinary: {
    inWords: 'The council takes, or means to take, disciplinary proceedings against somebody',
    evidence: 'what the council has begun or decided to begin',
    source: { key: 'REG', at: '8(1)(b)' },
  },
  'criminal investigation': {
    inWords: 'The council has been notified of an investigation with criminal proceedings in mind',
    evidence: 'the notification: who gave it, and when',
    source: { key: 'REG', at: '8(1)(c)' },
  },
  'criminal proceedings': {
    inWords: 'The council has been notified that criminal proceedings are pending',
    evidence: 'the notification: who gave it, and when',
    source: { key: 'REG', at: '8(1)(d)' },
  },
}
