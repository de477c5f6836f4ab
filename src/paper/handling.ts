import type { Template } from './template.ts'

/** A letter about how the complaint was handled: there is none while that is not a strand of its own. */
export const ofTheHandling = (template: Template, named: Pick<Template, 'id' | 'title' | 'heading'>): Template => ({
  ...template,
  ...named,
  opensWhen: state =>
    state.strands.has('handling')
      ? template.opensWhen(state)
      : 'Opens when how the complaint was handled has been taken up.',
})
