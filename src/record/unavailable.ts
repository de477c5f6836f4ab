/** The record cannot be opened. The message is for the person who started Redress, and says what to do. */
export class RecordUnavailable extends Error {
  override name = 'RecordUnavailable'
}
