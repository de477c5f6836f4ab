import type { Conduct } from '../conduct.ts'

/** A procedure that was left before its end. */
export const ending: readonly Conduct[] = [
  {
    fault: 'not-completed',
    shapes: [
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had) not\b|\bwithout\b|\bnot\b/g,
        /\bcomplet\w+|\bconclud\w+|\bfinish\w*|\bcontinu\w+|\bprogress\w*/g,
        /\bstatutory (?:children'?s'? )?(?:complaints? )?(?:procedures?|process)\b|\bchildren'?s'? statutory (?:complaints? )?(?:procedures?|process)\b|\bcomplaints? (?:procedures?|process)\b|\ball (?:three |the )?stages\b/g,
      ],
      [
        /\bprocedure\b|\bprocess\b/g,
        /\b(?:was|were|has|had) (?:not been|not|never) (?:completed|concluded|finished)\b/g,
      ],
    ],
    not: /\bwithin\b|\btime|\bdelay|\bstage (?:1|2|3|one|two|three)\b|\bneed|\bproperly\b|\bwhether\b/,
  },
  {
    fault: 'closed-early',
    shapes: [
      [
        /\bclos(?:ed|ing|ure)\b|\bstopp?(?:ed|ing)\b|\bended\b|\bceased\b/g,
        /\bcomplaint\b|\binvestigation\b|\bprocedure\b/g,
        /\bearly\b|\btoo soon\b|\bpremature\w*|\bwithout\b|\bcourt\b|\bproceedings\b/g,
      ],
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had) not\b/g,
        /\bresum\w+|\bre-?start\w*|\bre-?open\w*|\btake up\b/g,
        /\bcomplaints?\b|\binvestigation\b|\bprocedure\b/g,
      ],
    ],
    not: /\bombudsman\b|\bwithin\b/,
  },
]
