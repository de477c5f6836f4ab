import { optionalChosenField } from '#stream/chosen-field.ts'

/** The file of the complaint that a step rests on; there need be none. */
export const documentField = () =>
  optionalChosenField('file', 'Which file holds it?', 'Leave empty if it is not among the files of this complaint.')
