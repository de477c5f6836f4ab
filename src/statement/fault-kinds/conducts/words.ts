/** Words that several conducts are made of. */

export const FAILED =
  /\bfail(?:ed|ing|ure|ures|s)?\b|\b(?:did|has|had|have|was|were|is|are|would|could) ?n[o']t\b|\bnot\b|\bwithout\b|\bneglect\w*|\bnever\b/g
export const REFUSED =
  /\brefus(?:ed|ing|al|als)\b|\bdeclin(?:ed|ing)\b|\bwould not\b|\bfail(?:ed|ing|ure)\b|\bnot\b|\bden(?:ied|ying)\b|\bfrustrat(?:ed|ing)\b|\bwrongly decid\w+/g
export const STATUTORY =
  /\bstatutory (?:children'?s'? )?(?:social care )?(?:complaints? )?(?:procedures?|process|complaints?)\b|\bchildren'?s'? (?:act )?(?:social care )?statutory (?:complaints? )?(?:procedures?|process)\b|\bchildren act (?:1989 )?(?:statutory )?(?:complaints?'? )?(?:procedures?|process)\b/g
