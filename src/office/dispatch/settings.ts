import { remindersByMail } from '../reminders/by-mail.ts'
import type { ReminderPost } from '../reminders/post.ts'
import type { Channel } from './channel.ts'
import { mailChannel } from './email.ts'
import type { MailSettings } from './mail-settings.ts'
import { type NotifySettings, notifyChannel } from './notify.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A setting that cannot be meant. Its words never hold a password. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
}

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/

function smtpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new WrongSetting('REDRESS_SMTP must be an address such as smtps://user@mail.example.gov.uk:465.')
  return url
}

/** The mail server as it is set up; null where none is. @throws WrongSetting */
export function mailSettings(environment: Environment): MailSettings | null {
  const { REDRESS_SMTP: server = '', REDRESS_SMTP_PASSWORD: password, REDRESS_MAIL_FROM: from = '' } = environment
  if (server === '') return null
  const { protocol, hostname, port, username, password: inUrl } = smtpUrl(server)
  if (!ADDRESS.test(from))
    throw new WrongSetting(
      'REDRESS_MAIL_FROM must be the address that letters come from, such as complaints@example.gov.uk.',
    )
  const secure = protocol === 'smtps:'
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1'
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // Letters about children do not cross a network in the clear.
    requireTls: !secure && !loopback,
    user: username === '' ? null : decodeURIComponent(username),
    password: password ?? (inUrl === '' ? null : decodeURIComponent(inUrl)),
    from,
  }
}

const KEY = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** GOV.UK Notify as it is set up; null where it is not. @throws WrongSetting */
function notifySettings(environment: Environment): NotifySettings | null {
  const { REDRESS_NOTIFY_KEY: key = '', REDRESS_NOTIFY_TEMPLATE: template = '' } = environment
  if (key === '') return null
  if (!KEY.test(key)) throw new WrongSetting('REDRESS_NOTIFY_KEY must be a whole key of GOV.UK Notify.')
  if (template === '')
    throw new WrongSetting('REDRESS_NOTIFY_TEMPLATE must be the id of an email template of GOV.UK Notify.')
  return { url: environment.REDRESS_NOTIFY_URL ?? 'https://api.notifications.service.gov.uk', key, template }
}

/** Where people open Redress, as messages name it; null where it is not said. @throws WrongSetting */
function siteSetting({ REDRESS_ADDRESS: text = '' }: Environment): string | null {
  if (text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new WrongSetting('REDRESS_ADDRESS must be where people open Redress, such as https://redress.example.gov.uk.')
  return url.origin
}

/** Who takes reminders on, as the environment names it: the mail server of letters; undefined where there is none. @throws WrongSetting */
export function remindersSetUp(environment: Environment): ReminderPost | undefined {
  const [mail, site] = [mailSettings(environment), siteSetting(environment)]
  return mail ? remindersByMail(mail, site) : undefined
}

/** Everybody who takes letters on, as the environment names them. @throws WrongSetting */
export function channelsSetUp(environment: Environment): readonly Channel[] {
  const mail = mailSettings(environment)
  const notify = notifySettings(environment)
  return [...(mail ? [mailChannel(mail)] : []), ...(notify ? [notifyChannel(notify)] : [])]
}
