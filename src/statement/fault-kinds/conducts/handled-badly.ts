import type { Conduct } from '../conduct.ts'

/** What a fault in general looks like when nothing more particular is said of the complaint. */
export const handledBadly: Conduct = {
  fault: 'handled-badly',
  shapes: [
    [
      /\b(?:faults?|failings|failed|fault)\b/g,
      /\b(?:in )?(?:how|the way)\b|\bmanner\b/g,
      /\b(?:dealt|handled|considered|managed|responded|investigated)\b|\bhandling\b/g,
      /\bcomplaints?\b/g,
    ],
    [
      /\bfaults?\b|\bfailings\b|\bpoor\b/g,
      /\bcomplaints? handling\b|\bhandling of (?:\w+ ){0,3}complaints?\b|\bcomplaints? (?:process|procedure)\b/g,
    ],
  ],
}
