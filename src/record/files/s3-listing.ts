import { Parser } from 'htmlparser2'

/** One page of what lies in a bucket. */
export interface Listing {
  readonly objects: readonly { readonly key: string; readonly changedAt: number }[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
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
          objects.push({ key: said.get('Key') ?? '', changedAt: Date.parse(said.get('LastModified') ?? '') || 0 })
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
