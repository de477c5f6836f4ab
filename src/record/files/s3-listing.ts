import { Parser } from 'htmlparser2'

/** One page of what lies in a bucket. */
export interface Listing {
  readonly objects: readonly { readonly key: string; readonly changedAt: number }[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** Without a time that can be read it counts as put there now: what looks old and is named by nothing is removed. */
function timeOf(text = ''): number {
  const time = Date.parse(text)
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}

/** Reads the answer to ListObjectsV2. */
export function readListing(xml: string): Listing {
  const objects: { key: string; changedAt: number }[] = []
  const said = new Map<string, string>()
  let text = ''
  const parser = new Parser(
    {
      onopentag(name) {
        text = ''
        if (name === 'Contents') {
          said.delete('Key')
          said.delete('LastModified')
        }
      },
      ontext: more => {
        text += more
      },
      onclosetag(name) {
        if (name === 'Contents')
          objects.push({ key: said.get('Key') ?? '', changedAt: timeOf(said.get('LastModified')) })
        else said.set(name, text)
        text = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  const more = said.get('IsTruncated') === 'true' ? said.get('NextContinuationToken') : undefined
  return { objects, next: more ?? null }
}
