import assert from 'node:assert/strict'
import type { FindingValue } from '#complaint/words.ts'
import type { Answers, Desk } from '#test/desk.ts'
import { independent } from './independent.ts'

export interface PointLived {
  readonly label: string
  readonly text: string
  readonly finding: FindingValue
  /** For a partial finding: which part of the point. */
  readonly whichPart?: string
}

/** One complaint as it is lived through at the desk: what every story does in the same way. */
export class LivedComplaint {
  readonly desk: Desk
  readonly address: string
  readonly #family: readonly string[]

  private constructor(desk: Desk, address: string, family: readonly string[]) {
    this.desk = desk
    this.address = address
    this.#family = family
  }

  /** Somebody complains, and it is taken down. */
  static async received(desk: Desk, on: string, subject: string, complainant: string): Promise<LivedComplaint> {
    await desk.visit('/complaints/new')
    await desk.answer({ happened: on, form: 'written', subject })
    await desk.press('Save')
    const complaint = new LivedComplaint(desk, desk.address(), [complainant])
    await complaint.records('add-person', { happened: on, name: complainant, part: 'complainant' })
    return complaint
  }

  /** A letter to the family. */
  get family(): Answers {
    return { method: 'post', sentTo: this.#family }
  }

  records(verb: string, answers: Answers): Promise<void> {
    return this.desk.records(this.address, verb, answers)
  }

  /** Something known only roughly, from a paper, entered as something that happened. */
  recordsFrom(paper: string, verb: string, answers: Answers): Promise<void> {
    return this.desk.records(this.address, `${verb}?history=yes`, {
      ...answers,
      sourceDocument: paper,
      sourceInferred: 'stated',
    })
  }

  isRefused(verb: string, answers: Answers): Promise<string> {
    return this.desk.isRefused(this.address, verb, answers)
  }

  visit(page = ''): Promise<void> {
    return this.desk.visit(`${this.address}${page}`)
  }

  async says(page: string): Promise<string> {
    await this.visit(page)
    return this.desk.says()
  }

  async appointsBoth(on: string, more: Answers = {}): Promise<void> {
    for (const [as, personId] of [
      ['investigating officer', 'Priya Lindqvist'],
      ['independent person', 'Cormac Fellbridge'],
    ] as const)
      await this.records('appoint', { happened: on, as, personId, declarations: independent, ...more })
  }

  settlesStatement(on: string, points: readonly PointLived[], more: Answers = {}): Promise<void> {
    return this.records('settle-statement-of-complaint', {
      happened: on,
      agreed: 'agreed',
      points: points.map(({ label, text }) => `${label} ${text}`).join('\n'),
      ...more,
    })
  }

  /** The investigating officer goes from point to point; each cites the same piece of evidence. */
  async findsOn(points: readonly PointLived[], evidence: string): Promise<void> {
    const { desk } = this
    await this.visit('/investigation')
    const [first] = points
    await desk.follow(new RegExp(`^${first?.label}\\b`))
    for (const [place, { finding, whichPart }] of points.entries()) {
      await desk.answer({
        evidenceIds: [evidence],
        analysis: 'The notes of those weeks say what was done and what was not.',
        finding,
        ...(whichPart === undefined ? {} : { whichPart }),
        reasons: 'What the notes show, and what those heard remember.',
      })
      await desk.pressQuickly(place === points.length - 1 ? 'Save' : 'Save and go to the next point')
    }
    assert.match(
      await this.says('/investigation'),
      new RegExp(`${points.length} of ${points.length} points have a finding`),
    )
  }

  async independentPersonReports(): Promise<void> {
    await this.visit('/investigation/independent-person')
    await this.desk.answer({ concerns: 'no concerns', fairness: 'Everybody was heard.', shared: 'everything' })
    await this.desk.press('Submit it as written elsewhere')
  }

  async investigatorReports(): Promise<void> {
    await this.visit('/investigation/report')
    await this.desk.press('Submit it as written elsewhere')
    assert.match(await this.desk.says(), /It is locked\./)
  }

  /** One sentence of agreement that still writes a decision on every point not decided before. */
  async agreesWith(findings: number, ofAll: number): Promise<void> {
    const { desk } = this
    await this.visit('/adjudication')
    await desk.follow(new RegExp(`gree with (all|the).*${findings} findings`))
    await desk.press(`Agree with all ${findings} findings`)
    assert.match(await desk.says(), new RegExp(`${ofAll} of ${ofAll} points have a decision`))
  }

  /** Accepts recommendations of stage 2, from the page of the adjudication. */
  async accepts(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) {
      await this.visit('/adjudication')
      await this.desk.follow(new RegExp(`^Answer recommendation ${number}$`))
      await this.desk.answer({ answer: 'accepted' })
      await this.desk.pressQuickly(/^Save/)
    }
  }

  async appointsPanel(on: string): Promise<void> {
    for (const [personId, as] of [
      ['Aurelia Stanwick', 'panel chair'],
      ['Bram Oxenholme', 'panellist'],
      ['Nerys Vandermeer', 'panellist'],
    ] as const)
      await this.records('appoint-panel-member', { happened: on, as, personId, declarations: independent })
  }

  /** Regulations 17(7) and 20(3): with the independent person, before a response goes out. */
  talksItOver(on: string, said: string): Promise<void> {
    return this.records('record-discussion', { happened: on, independentPersonTookPart: 'yes', said })
  }
}
