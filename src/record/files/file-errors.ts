/** The content of a file is not where it was put. */
export class FileMissing extends Error {
  override name = 'FileMissing'
  constructor() {
    super('The content of the file is missing.')
  }
}

/** The content of a file is not what was put there: changed, cut short, or another file in its place. */
export class FileDamaged extends Error {
  override name = 'FileDamaged'
  constructor() {
    super('The content of the file is not what was kept.')
  }
}

/** More was given than may be kept. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
  /** In bytes. */
  readonly largest: number
  constructor(largest: number) {
    super(`The file is larger than ${largest} bytes.`)
    this.largest = largest
  }
}

/** Files can be neither kept nor opened: the key to them is missing or wrong. The message says what to do. */
export class FilesLocked extends Error {
  override name = 'FilesLocked'
}

/** The store of files does not do what it is asked at present. The message says what it said, and never a key. */
export class FilesUnavailable extends FilesLocked {
  override name = 'FilesUnavailable'
}
