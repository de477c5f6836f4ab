import { noScanner, type Scanner } from './scanner.ts'

/** How this installation deals with files. */
export interface FileHandling {
  readonly scanner: Scanner
  /** The largest file that is taken, in bytes. */
  readonly largest: number
  /** The largest file of a pack, in bytes; without it, as usual. */
  readonly largestPack?: number
}

const MEGABYTE = 1024 * 1024

export const usualHandling: FileHandling = { scanner: noScanner, largest: 50 * MEGABYTE }

/** Many mail servers take no more than this, and so does the Ombudsman's portal as it is recalled: a setting changes it. */
const USUAL_PACK = 20 * MEGABYTE

export const largestPackOf = ({ largestPack = USUAL_PACK }: FileHandling): number => largestPack

/** "50 MB" */
export const largestInWords = ({ largest }: FileHandling): string =>
  largest >= MEGABYTE ? `${Math.floor(largest / MEGABYTE)} MB` : `${Math.floor(largest / 1024)} KB`

/** The largest file from a setting in megabytes, such as "20"; undefined when it is no such number. */
export const largestFromSetting = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) * MEGABYTE : undefined
