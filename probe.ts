import { practiceRecord, bradfordRecord } from '#test/practice-record.ts'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { spanInWords } from '#law/day-words.ts'
import { everyRound } from '#complaint/rounds.ts'
import { pointsInOrder, findingsOn } from '#complaint/points.ts'
const now = { today: isoDay('2026-06-01'), calendar: workingCalendar(), limits }
const show = (title: string, { state, people }: any) => {
  console.log('==', title, state.reference, people.map((p: any) => p.name).join(', '))
  for (const { round } of everyRound(state)) for (const [s, m] of round.steps) console.log('  ', s, m.map((x: any) => spanInWords(x.happened)).join(' | '))
  for (const { round } of everyRound(state)) console.log('   promised', round.promises.map((p: any) => spanInWords(p.date)), 'panel', round.panelArrangements.map((p: any) => spanInWords(p.panelOn)))
  for (const c of clocksOf(state, now)) console.log('   clock', c.limit.id, 'due', spanInWords(c.due), c.stop.kind, JSON.stringify(c.late))
  for (const p of pointsInOrder(state)) console.log('   point', p.label, p.kind, findingsOn(state, p).map((f: any) => f.decider + ':' + f.finding).join(' '))
  for (const r of state.recommendations.values()) console.log('   rec', r.number, r.stage, r.text, r.answer?.answer)
  for (const a of state.actions.values()) console.log('   act', a.text, a.amountPence, a.deadline?.phrase)
  console.log('   matters', [...state.matters.values()].map((m: any) => [m.reference, m.decided && spanInWords(m.decided.happened)]))
}
for (const s of ['a review panel held, with its report due in 3 working days', 'the stage 3 response due in 2 working days', 'stage 2 answered, with the complainant’s time to ask for a panel running', 'a review panel arranged', 'decided by the Ombudsman, with an agreed payment overdue']) show(s, practiceRecord(s, 'NM/2026/0012'))
show('bradford', bradfordRecord('NM/2022/0003'))
