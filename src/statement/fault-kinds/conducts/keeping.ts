import type { Conduct } from '../conduct.ts'

/** What was told to people, and what was written down. */
export const keeping: readonly Conduct[] = [
  {
    fault: 'poor-updates',
    shapes: [
      [
        /\bfail(?:ed|ing|ure|ures)? to\b|\b(?:did|has|had) not\b|\bnot\b/g,
        /\bkeep(?:ing)?\b|\bkept\b/g,
        /\bup[- ]to[- ]date\b|\bupdated\b|\binformed\b/g,
      ],
      [/\bfail(?:ed|ing|ure|ures)? to\b|\b(?:did|has|had) not\b/g, /\bupdat(?:e|ing)\b|\bcommunicat\w+/g],
      [/\bfail(?:ings|ures?)\b|\bpoor\b|\binadequate\b|\black of\b|\bfault\b/g, /\bcommunicat\w+|\bupdates?\b/g],
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had) not\b/g,
        /\btell\b|\bsignpost\w*|\binform\w*|\badvis\w+|\bexplain\w*/g,
        /\b(?:right|rights)\b|\bnext stage\b|\bombudsman\b|\breasons? for (?:the )?delay\b/g,
      ],
    ],
    not: /\bwhether\b|\bif\b/,
  },
  {
    fault: 'records',
    evident: 'where weighed',
    shapes: [
      [
        /\bpoor\b|\binadequate\b|\bincomplete\b|\binaccurate\b|\bmissing\b|\berrors?\b|\bmistakes?\b|\blost\b|\bmislaid\b/g,
        /\brecords?\b|\brecord[- ]keeping\b|\bcase notes?\b|\brecording\b|\bminutes\b/g,
      ],
      [
        /\brecords?\b|\brecord[- ]keeping\b|\bcase notes?\b|\bminutes\b/g,
        /\b(?:was|were|is|are) (?:\w+ )?(?:poor|inadequate|incomplete|inaccurate|missing|lost|wrong)\b/g,
      ],
      [
        /\bfail(?:ed|ing|ure|ures)? to\b|\bfail(?:ings|ures) (?=in)|\b(?:did|has|had) not\b|\bnot\b/g,
        /\b(?:properly |accurately )?record(?: (?=\w))|\bkeep\w*|\bmak(?:e|ing)\b|\btak(?:e|ing)\b|\bretain\w*/g,
        /\brecords?\b|\bminutes\b|\bcase notes?\b|\bdecisions?\b|\breasons\b/g,
      ],
    ],
    not: /\bwhether\b|\bif\b|\bno\b/,
  },
]
