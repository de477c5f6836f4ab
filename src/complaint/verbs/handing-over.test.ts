import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromThePast } from '#test/scenario.ts'
import { appointed, pointId, withEvidence } from '#test/stories.ts'
import { appointmentsHeld } from '../appointing/held.ts'
import { workOn } from '../investigation/progress.ts'
import { rolesIn } from '../roles-in-complaint.ts'
import { appoint } from './appoint.ts'
import { endAppointment } from './end-appointment.ts'

describe('an investigation handed over to a new investigating officer', () => {
  it('loses nothing: the one who leaves sees it no more, the one who comes sees all of it', () => {
    const story = withEvidence(appointed(), '1', '2a')
    const past = { source: fromThePast }
    const leaving = appointmentsHeld(story.state()).find(({ personId }) => personId === 'io')
    const end = {
      happened: '23 September 2024',
      appointment: leaving?.id,
      reason: 'Illness.',
      handover: 'Point 2b is open.',
    }
    story.givenDone(endAppointment, end, past)
    const next = { happened: '24 September 2024', as: 'investigating officer', personId: 'io 2', declared: 'yes' }
    story.givenDone(appoint, next, past)
    const state = story.state()
    assert.deepEqual(rolesIn(state, 'io', ['investigating officer']), [])
    assert.deepEqual(rolesIn(state, 'io 2', ['investigating officer']), ['investigating officer'])
    const point = state.points.get(pointId(story, '2a'))
    assert.ok(point)
    assert.equal(workOn(state, point)?.analysis, 'They show it.')
    assert.equal(state.investigation.evidence.size, 1)
  })
})
