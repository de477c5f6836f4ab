import { panelLacks } from '#complaint/panel/members.ts'
import { lengthTold } from '../dates.ts'
import { askedForChild, childAdvocatePart, childOmbudsmanPart, childValues, inTheirOwnWords } from '../for-a-child.ts'
import { opensBeforePanel, panelDay, panelNamed } from '../panel.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Template } from '../template.ts'

/** The child's own invitation to the panel. */
export const panelForChild: Template = {
  id: 'panel-for-a-child',
  title: 'Invitation to the panel, for a child or young person',
  heading: 'Come and tell the panel',
  summary: 'What a panel is, when and where it meets, who is there, and that they may come, send somebody or write.',
  reader: 'child',
  may: [...complaintsTeam, 'panel clerk'],
  goesTo: ['child', 'complainant'],
  tells: ['T32', 'T33'],
  source: [
    { key: 'REG', at: '19(2)' },
    { key: 'REG', at: '19(6)' },
  ],
  opensWhen: opensBeforePanel,
  asks: given => [
    {
      name: 'place',
      label: 'At what time, and where?',
      hint: 'A place they know, or how to find it.',
      needed: true,
      long: true,
    },
    ...askedForChild(given),
  ],
  parts: [
    words(
      'opening',
      'what the panel is, and when it meets',
      'Hello {name}\n\nA panel is three people who listen. They do not work for the council. They meet on {day}.\n\n{time and place}',
      { source: [{ key: 'REG', at: '19(2)' }], keeps: ['day', 'time and place'] },
    ),
    words('members', 'who is on the panel', 'They are {members}. Do you know one of them? Tell us.', {
      heading: 'Who they are',
      source: [{ key: 'REG', at: '19(2)' }],
      keeps: ['members'],
    }),
    inTheirOwnWords,
    words(
      'how',
      'how to take part',
      'You can come, or not. It is your choice. You can bring your advocate and one more person. One of them can talk for you. You can also write, draw or record what you want to say.\n\nThere is a quiet room. You can have a break. We pay for your travel. You are not in trouble.',
      { heading: 'How you can take part', source: [{ key: 'REG', at: '19(6)' }] },
    ),
    words(
      'next',
      'what happens next',
      'The panel writes down what it thinks. You get that in {report limit}. Then the council has {answer limit} to answer you.',
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '20(2)' }],
        keeps: ['report limit', 'answer limit'],
      },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    day: panelDay(given),
    members: panelNamed(given),
    'time and place': answerTo(given, 'place'),
    'report limit': lengthTold(given, 'S3-REPORT-5'),
    'answer limit': lengthTold(given, 'S3-RESP-15'),
  }),
  lacks({ state }) {
    const lacking = panelLacks(state)
    return lacking === null ? [] : [lacking.why]
  },
  enclosures: () => [],
}
