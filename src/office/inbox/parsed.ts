/** An HTML message as words. */
export interface HtmlWords {
  readonly text: string
  /** What its sender hid from whoever looks at it: white on white, or no size. */
  readonly hidden: string
  /** Pictures that would have been fetched from elsewhere, and told their sender that the message was read. */
  readonly remote: number
}

export interface MailPart {
  /** From 0, in the order of the message. */
  readonly place: number
  /** As its sender called it; not to be believed. */
  readonly name: string
  readonly media: string
  /** In bytes. */
  readonly size: number
}

/** What a message holds. All of it is as its sender wrote it, and proved by nothing. */
export interface ParsedMail {
  readonly from: { readonly address: string; readonly name: string } | null
  readonly subject: string
  readonly messageId: string | null
  /** The messages that it says it answers. */
  readonly refersTo: readonly string[]
  /** A delivery status notification. */
  readonly isReport: boolean
  /** Sent by a machine, as it says itself. */
  readonly isAutomatic: boolean
  /** It has been through here, or through far more servers than any way needs. */
  readonly goesInCircles: boolean
  /** Its plain words, as they are; null where it has none. */
  readonly text: string | null
  readonly html: HtmlWords | null
  readonly parts: readonly MailPart[]
  /** There are more than are told. */
  readonly more: boolean
  /** SHA-256 of everything after its headers: what the way it came adds does not change it. */
  readonly bodySha256: string
}

export const MOST_WORDS = 200_000
export const MOST_PARTS = 100
