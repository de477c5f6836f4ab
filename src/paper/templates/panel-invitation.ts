import { panelLacks } from '#complaint/panel/members.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { lengthTold } from '../dates.ts'
import { opensBeforePanel, panelDay, panelNamed } from '../panel.ts'
import { advocacyPart, complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

/** The day and the place of the panel, who sits on it, and how it goes (regulation 19). */
export const panelInvitation: Template = {
  id: 'panel-invitation',
  title: 'Invitation to the review panel',
  heading: 'The review panel: when and where',
  summary: 'Day and place, who sits on it and how to object, the order of the day, papers, expenses and support.',
  reader: 'adult',
  may: [...complaintsTeam, 'panel clerk'],
  goesTo: [
    'complainant',
    'advocate',
    'independent person',
    'investigating officer',
    'adjudicating officer',
    'panel chair',
    'panellist',
  ],
  tells: ['T32', 'T33'],
  source: [
    { key: 'REG', at: '19(2)' },
    { key: 'REG', at: '19(3)' },
    { key: 'REG', at: '19(6)' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen: opensBeforePanel,
  asks: () => [
    {
      name: 'place',
      label: 'At what time, and where?',
      hint: 'The address, the room or the link.',
      needed: true,
      long: true,
    },
    {
      name: 'arrangements',
      label: 'What has been arranged for them?',
      hint: 'An interpreter, a quiet room, travel.',
      needed: false,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'when and where the panel meets',
      'Dear {name}\n\nThe review panel meets on {day}.\n\n{time and place}',
      {
        source: [{ key: 'GUIDANCE', at: '' }],
        keeps: ['day', 'time and place'],
      },
    ),
    words(
      'members',
      'who sits on the panel, and how to object',
      'On the panel are {members}. None of them works for the council or was part of stage 2. Do you know one of them, or is there a reason why one should not sit? Tell us now.',
      {
        heading: 'Who is on the panel',
        source: [
          { key: 'REG', at: '19(2)' },
          { key: 'REG', at: '19(3)' },
        ],
        keeps: ['members'],
      },
    ),
    words(
      'who-comes',
      'who may come',
      'The complainant can come, with an advocate and one other person, one of whom can speak. The independent person comes, and officers who were part of stage 2 may be asked to.',
      { heading: 'Who else comes', source: [{ key: 'REG', at: '19(6)' }] },
    ),
    words(
      'order',
      'the order of the day',
      'The chair welcomes everybody and says how it goes. The complainant speaks first. Then the council speaks, and then those who investigated. The panel asks questions. The complainant has the last word. Then the panel talks by itself.',
      { heading: 'How the day goes', source: [{ key: 'GUIDANCE', at: '' }] },
    ),
    words('support', 'what has been arranged', '{arrangements}', {
      heading: 'What we have arranged',
      when: given => answerTo(given, 'arrangements') !== '',
    }),
    words(
      'practical',
      'expenses and what is needed',
      'We pay for your travel: keep your tickets. There is a quiet room. You can ask for a break at any time. Tell us what else you need.',
      { heading: 'Travel, and what you need' },
    ),
    words(
      'afterwards',
      'what happens afterwards',
      'The panel sends its report to you and to the council within {report limit}. The council answers it within {answer limit} of having it.',
      {
        heading: 'What happens afterwards',
        source: [
          { key: 'REG', at: '20(2)' },
          { key: 'REG', at: '20(3)' },
        ],
        keeps: ['report limit', 'answer limit'],
      },
    ),
    advocacyPart,
  ],
  values: given => ({
    day: panelDay(given),
    members: panelNamed(given),
    'time and place': answerTo(given, 'place'),
    arrangements: answerTo(given, 'arrangements'),
    'report limit': lengthTold(given, 'S3-REPORT-5'),
    'answer limit': lengthTold(given, 'S3-RESP-15'),
  }),
  lacks({ state }) {
    const lacking = panelLacks(state)
    return lacking === null ? [] : [lacking.why]
  },
  enclosures: () => ['The papers for the panel, with an index'],
}
