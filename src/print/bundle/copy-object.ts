import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** What a stream may carry along that is not on the page: where it came from, what belongs to it, files beside it. */
const NOT_ON_THE_PAGE: ReadonlySet<PDFName> = new Set(
  [
    'Metadata',
    'PieceInfo',
    'LastModified',
    'AF',
    'OPI',
    'Alternates',
    'StructParent',
    'StructParents',
    'Ref',
    'Measure',
    'PtData',
    'OC',
    'F',
    'FFilter',
    'FDecodeParms',
    'AA',
    'A',
    'JS',
    'EF',
    'Annots',
    'Parent',
  ].map(name),
)

const NEVER: ReadonlySet<PDFName> = new Set(
  [
    'Annot',
    'Action',
    'Filespec',
    'F',
    'EmbeddedFile',
    'Page',
    'Pages',
    'Catalog',
    'StructTreeRoot',
    'StructElem',
    'Sig',
    'Metadata',
    'Outlines',
    'OCG',
    'OCMD',
  ].map(name),
)
const ACTS: ReadonlySet<PDFName> = new Set(
  ['JavaScript', 'Launch', 'URI', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData', 'Rendition', 'Movie', 'Sound'].map(
    name,
  ),
)

const isHidden = (dict: PDFDict): boolean => {
  const type = dict.get(name('Type'))
  const acts = dict.get(name('S'))
  return (
    (type instanceof PDFName && NEVER.has(type)) ||
    (acts instanceof PDFName && ACTS.has(acts)) ||
    dict.has(name('EF')) ||
    dict.has(name('JS'))
  )
}

/** Takes objects over from one PDF into another, without anything that is not on a page. */
export class Copying {
  readonly #from: PDFContext
  readonly #to: PDFContext
  readonly #known = new Map<PDFRef, PDFRef | typeof PDFNull>()
  readonly #waiting: (() => void)[] = []

  constructor(from: PDFContext, to: PDFContext) {
    this.#from = from
    this.#to = to
  }

  /** What it refers to is taken over by `finish`. */
  copy(object: PDFObject | undefined): PDFObject {
    if (object instanceof PDFRef) return this.#reference(object)
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.#to)
      for (const one of object.asArray()) array.push(this.copy(one))
      return array
    }
    if (object instanceof PDFDict) return isHidden(object) ? PDFNull : this.#entries(object, new Set())
    if (object instanceof PDFStream) return this.#stream(object)
    return object ?? PDFNull
  }

  /** Until nothing is left to follow. */
  finish(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) next()
  }

  #stream(stream: PDFStream): PDFObject {
    if (isHidden(stream.dict)) return PDFNull
    return PDFRawStream.of(this.#entries(stream.dict, NOT_ON_THE_PAGE), stream.getContents())
  }

  #entries(dict: PDFDict, without: ReadonlySet<PDFName>): PDFDict {
    const copied = PDFDict.withContext(this.#to)
    for (const [key, value] of dict.entries()) {
      if (without.has(key)) continue
      const taken = key === name('Properties') ? this.#named(value) : this.copy(value)
      if (taken !== PDFNull) copied.set(key, taken)
    }
    return copied
  }

  /** What stretches of a page are marked with names layers and notes: only the names are kept. */
  #named(value: PDFObject): PDFObject {
    const marks = this.#from.lookup(value)
    const copied = PDFDict.withContext(this.#to)
    if (marks instanceof PDFDict) for (const key of marks.keys()) copied.set(key, PDFDict.withContext(this.#to))
    return copied
  }

  #reference(reference: PDFRef): PDFObject {
    const known = this.#known.get(reference)
    if (known) return known
    const object = this.#from.lookup(reference)
    if (object === undefined || object === PDFNull || (object instanceof PDFDict && isHidden(object))) {
      this.#known.set(reference, PDFNull)
      return PDFNull
    }
    const fresh = this.#to.nextRef()
    this.#known.set(reference, fresh)
    this.#waiting.push(() => this.#to.assign(fresh, this.copy(object)))
    return fresh
  }
}
