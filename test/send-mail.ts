import { createTransport } from 'nodemailer'

export interface SentMail {
  /** Empty for none, as what comes back has. */
  readonly from?: string
  readonly to?: string
  /** The whole message with its headers. */
  readonly raw: string | Buffer
}

export const COMPLAINTS = 'complaints@council.example'

/** Hands a message to a mail server on this computer, as another mail server would. @returns the server's answer */
export async function sendMail(
  port: number,
  { from = 'family@home.example', to = COMPLAINTS, raw }: SentMail,
): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  const sent = await transport.sendMail({ envelope: { from, to: [to] }, raw }).finally(() => transport.close())
  return sent.response
}

export interface MadeMail {
  readonly from?: string
  readonly subject?: string
  readonly id?: string
  readonly headers?: readonly string[]
  readonly text?: string
  readonly html?: string
  readonly attached?: readonly { readonly name: string; readonly bytes: Buffer; readonly media?: string }[]
}

const wrapped = (bytes: Buffer): string => bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n')

/** A message as a mail program writes it. */
export function mailOf({
  from = 'Ada Invented <family@home.example>',
  subject = 'Nobody calls back',
  id,
  headers = [],
  text,
  html,
  attached = [],
}: MadeMail): string {
  const words = [
    ...(text === undefined ? [] : [['text/plain; charset=utf-8', text] as const]),
    ...(html === undefined ? [] : [['text/html; charset=utf-8', html] as const]),
  ]
  const part = ([type, words]: readonly [string, string]): string =>
    `--inner\r\nContent-Type: ${type}\r\n\r\n${words}\r\n`
  const files = attached.map(
    ({ name, bytes, media = 'application/octet-stream' }) =>
      `--outer\r\nContent-Type: ${media}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(bytes)}\r\n`,
  )
  return `${[
    `From: ${from}`,
    `To: ${COMPLAINTS}`,
    `Subject: ${subject}`,
    ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
  ].join(
    '\r\n',
  )}\r\n\r\n--outer\r\nContent-Type: multipart/alternative; boundary="inner"\r\n\r\n${words.map(part).join('')}--inner--\r\n${files.join('')}--outer--\r\n`
}
