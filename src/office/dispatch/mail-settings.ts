/** A mail server that takes the council's letters on. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** Encrypted from the first byte; otherwise as soon as the server offers it. */
  readonly secure: boolean
  readonly user: string | null
  readonly password: string | null
  /** Refuse to send where the line cannot be encrypted. */
  readonly requireTls: boolean
  /** The council's address for complaints: who it is from, and where what cannot be delivered comes back. */
  readonly from: string
}
