import type { Source } from '../source.ts'

const LGO = 'https://www.lgo.org.uk'

const ombudsman = (title: string, cite: string, address: string): Source => ({
  title,
  cite,
  address,
  kind: 'ombudsman',
  mark: 'verified',
})

/** What the Local Government and Social Care Ombudsman publishes. */
export const ombudsmanRead = {
  D: ombudsman(
    'A decision of the Local Government and Social Care Ombudsman',
    'Ombudsman decision',
    `${LGO}/decisions`,
  ),
  GUIDE21: ombudsman(
    "Ombudsman's guide for practitioners, March 2021 (news of it)",
    "Ombudsman's guide for practitioners (2021)",
    `${LGO}/information-centre/news/2021/mar/ombudsman-issues-guide-for-dealing-with-children-s-statutory-complaints`,
  ),
  REMEDY: ombudsman(
    "Ombudsman's guidance on remedies",
    "Ombudsman's guidance on remedies",
    `${LGO}/information-centre/staff-guidance/guidance-on-remedies`,
  ),
  MANUALS: ombudsman(
    "Ombudsman's manuals for its staff",
    "Ombudsman's manuals",
    `${LGO}/information-centre/staff-guidance`,
  ),
  CHALL: ombudsman(
    'Ombudsman, how to challenge a decision',
    'Ombudsman, challenging our decisions',
    `${LGO}/information-centre/about-us/our-performance/challenging-our-decisions`,
  ),
  BULL: ombudsman(
    "Ombudsman's weekly decision bulletins",
    "Ombudsman's weekly bulletin",
    'https://content.govdelivery.com/accounts/UKLGO/bulletins/2f65e34',
  ),
  OFSTED: ombudsman(
    'Information-sharing protocol of Ofsted and the Ombudsman, 5 December 2019',
    'Ofsted and Ombudsman protocol (2019)',
    'https://www.gov.uk/government/publications/information-sharing-protocol-ofsted-and-the-local-government-and-social-care-ombudsman-lgsco',
  ),
  NEWS25: ombudsman(
    'Ombudsman, news of two public reports, July 2025',
    'Ombudsman news, July 2025',
    `${LGO}/information-centre/news/2025/jul/are-children-s-voices-being-heard-two-ombudsman-reports-highlight-issues-councils-face-dealing-with-statutory-process`,
  ),
  FACT: ombudsman(
    "Ombudsman's fact sheet on children's services",
    "Ombudsman's fact sheet",
    `${LGO}/make-a-complaint/fact-sheets/social-care`,
  ),
  FOCUS15: {
    title: "Ombudsman's focus report on children's social care complaints, March 2015 (read only as cited)",
    cite: "Ombudsman's focus report (2015)",
    address: `${LGO}/decisions/children-s-care-services/other/21-007-738`,
    kind: 'ombudsman',
    mark: 'secondary',
  },
  STATS: ombudsman('Ombudsman, how to read the figures about a council', 'Ombudsman, interpreting statistics', LGO),
} as const satisfies Record<string, Source>
