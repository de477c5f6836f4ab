import { readFileSync } from 'node:fs'
import { RecordUnavailable } from '../unavailable.ts'

/** A store that speaks S3, and who we are there. */
export interface S3Settings {
  /** The bucket itself, without a slash at its end: "https://s3.eu-west-2.amazonaws.com/redress-files". */
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

type Environment = Readonly<Record<string, string | undefined>>

function secretIn({ REDRESS_S3_SECRET: secret = '', REDRESS_S3_SECRET_FILE: file = '' }: Environment): string {
  if (secret !== '') return secret
  if (file === '')
    throw new RecordUnavailable(
      'REDRESS_S3 needs REDRESS_S3_SECRET, or REDRESS_S3_SECRET_FILE with a file that holds it.',
    )
  try {
    const read = readFileSync(file, 'utf8').trim()
    if (read !== '') return read
  } catch {
    // Told below, whichever way it cannot be had.
  }
  throw new RecordUnavailable(`REDRESS_S3_SECRET_FILE names a file that cannot be read, or is empty: ${file}.`)
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Where files lie, if not in a folder; null where nothing is set up. @throws RecordUnavailable */
export function s3Settings(environment: Environment): S3Settings | null {
  const { REDRESS_S3: address = '', REDRESS_S3_REGION: region = '', REDRESS_S3_KEY_ID: keyId = '' } = environment
  if (address === '') return null
  const url = URL.canParse(address) ? new URL(address) : null
  const isEncrypted = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (!url || !isEncrypted || url.username !== '' || url.search !== '' || !/^\/[^/]+\/?$/.test(url.pathname))
    throw new RecordUnavailable(
      'REDRESS_S3 must be the address of a bucket, such as https://s3.eu-west-2.amazonaws.com/redress-files.',
    )
  if (keyId === '') throw new RecordUnavailable('REDRESS_S3 needs REDRESS_S3_KEY_ID, the id of a key to the bucket.')
  const bucket = `${url.origin}${url.pathname.replace(/\/$/, '')}`
  return { bucket, region: region === '' ? 'eu-west-2' : region, keyId, secret: secretIn(environment) }
}
