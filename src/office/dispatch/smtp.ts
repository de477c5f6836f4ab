import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Handed, type Message, withoutAddresses } from './channel.ts'
import type { MailSettings } from './mail-settings.ts'

/** How long a server may be silent, in milliseconds. */
const PATIENCE = { connectionTimeout: 30_000, greetingTimeout: 30_000, dnsTimeout: 30_000, socketTimeout: 120_000 }

const toldBy = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/**
 * What an error of the mail server means for a letter.
 * @param begun whether the server had asked for the message itself, and was being given it
 */
function handedWhere(error: unknown, begun: boolean): Handed {
  const code = String(toldBy(error, 'code') ?? '')
  const answer = toldBy(error, 'responseCode')
  const response = withoutAddresses(String(toldBy(error, 'response') ?? ''))
  // A sign-in or an encryption that fails is the council's setting and no fault of the letter: it is put right meanwhile.
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'ETLS')
    return { kind: 'not yet', why: `The mail server did not let us in. ${response}`.trim() }
  if (typeof answer === 'number' && answer >= 500)
    return { kind: 'refused', why: `The mail server refused it: ${response}` }
  if (typeof answer === 'number') return { kind: 'not yet', why: `The mail server did not take it yet: ${response}` }
  return begun
    ? {
        kind: 'cut off',
        why: 'The line to the mail server broke while it was handed over. Find out from whoever it goes to whether they have it.',
      }
    : { kind: 'not yet', why: 'The mail server could not be reached.' }
}

/** The message, and whether any of it was asked for: a connection does so only once the server is ready for it. */
function given(bytes: Buffer): { readonly stream: Readable; readonly begun: () => boolean } {
  let begun = false
  const stream = new Readable({
    read() {
      begun = true
      this.push(bytes)
      this.push(null)
    },
  })
  return { stream, begun: () => begun }
}

/** Hands a message to a mail server and waits for its word. */
export function handOverByMail(settings: MailSettings, { reference, to, bytes }: Message): Promise<Handed> {
  const { host, port, secure, requireTls, user, password, from } = settings
  const connection = new SMTPConnection({ host, port, secure, requireTLS: requireTls, ...PATIENCE })
  const { stream, begun } = given(bytes)
  return new Promise<Handed>(resolve => {
    const end = (handed: Handed) => {
      resolve(handed)
      if (handed.kind === 'taken') connection.quit()
      else connection.close()
    }
    const failed = (error: unknown) => end(handedWhere(error, begun()))
    const send = () =>
      connection.send(
        { from, to: [to], dsn: { ret: 'HDRS', envid: reference, notify: 'FAILURE,DELAY', orcpt: `rfc822;${to}` } },
        stream,
        error => (error ? failed(error) : end({ kind: 'taken', how: 'the mail server took it' })),
      )
    connection.on('error', failed)
    connection.connect(refused => {
      if (refused) failed(refused)
      else if (user === null) send()
      else connection.login({ user, pass: password ?? '' }, notIn => (notIn ? failed(notIn) : send()))
    })
  })
}
