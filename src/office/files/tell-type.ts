import { fileTypeFromBuffer } from 'file-type'
import { fileTypes, TYPES_TAKEN, typeInWords } from '#complaint/files/types.ts'
import { endingOf } from './file-name.ts'
import { type NotTaken, notTaken } from './inspection.ts'

/** How the library calls what the record calls otherwise. */
const OUR_NAMES: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  heif: 'heic',
  opus: 'ogg',
  oga: 'ogg',
  m4v: 'mp4',
  tiff: 'tif',
}

const REFUSED: Readonly<Record<string, string>> = {
  exe: 'This is a program.',
  elf: 'This is a program.',
  macho: 'This is a program.',
  wasm: 'This is a program.',
  class: 'This is a program.',
  deb: 'This is a program.',
  rpm: 'This is a program.',
  dmg: 'This is a program.',
  apk: 'This is a program.',
  jar: 'This is a program.',
  lnk: 'This is a link to something on a computer.',
  docm: 'This Word document has macros, which are small programs.',
  dotm: 'This Word template has macros, which are small programs.',
  xlsm: 'This Excel workbook has macros, which are small programs.',
  xltm: 'This Excel template has macros, which are small programs.',
  pptm: 'These slides have macros, which are small programs.',
  potm: 'These slides have macros, which are small programs.',
  ppsm: 'These slides have macros, which are small programs.',
}

const ARCHIVES = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'tar',
  'bz2',
  'xz',
  'cab',
  'zst',
  'lz',
  'lz4',
  'ar',
  'cpio',
  'arj',
  'z',
])
const PROGRAM_TEXT = /^\s*(?:#!|<\?php|@echo\b|<script\b|<!doctype html|<html\b|<svg\b|<\?xml\b)/i
const PROGRAM_ENDINGS = new Set(
  'bat cmd com ps1 psm1 vbs vbe js mjs jse wsf wsh hta sh bash py rb pl php reg scf url inf scr msi html htm xhtml svg xml'.split(
    ' ',
  ),
)

const TAKEN = `Taken are ${TYPES_TAKEN.charAt(0).toLowerCase() === 'p' ? TYPES_TAKEN : TYPES_TAKEN}`

function refusalOf(type: string): NotTaken {
  const program = REFUSED[type]
  if (program) return notTaken(`${program} It is not taken. Save it as a PDF, or without the macros.`)
  if (ARCHIVES.has(type))
    return notTaken('This is an archive that holds other files. Unpack it and add the files one by one.')
  return notTaken(`This kind of file (${type}) is not taken. ${TAKEN}`)
}

/** Names of streams in an older Office file, as they stand in it: two bytes a letter. */
const named = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))

/** Older Office files and Outlook emails share one form, and only the names inside tell them apart. */
function olderOffice(bytes: Buffer): string | NotTaken {
  if (named(bytes, 'EncryptedPackage'))
    return notTaken('This file is protected by a password, so nobody could open it later. Save it without one.')
  if (named(bytes, '_VBA_PROJECT'))
    return notTaken('This file has macros, which are small programs. Save it as a PDF, or without the macros.')
  if (named(bytes, '__properties_version1.0')) return 'msg'
  if (named(bytes, 'WordDocument')) return 'doc'
  if (named(bytes, 'PowerPoint Document')) return 'ppt'
  if (named(bytes, 'Workbook') || named(bytes, 'Book')) return 'xls'
  return refusalOf('cfb')
}

function textType(bytes: Buffer, name: string): string | NotTaken {
  const ending = endingOf(name)
  const beginning = bytes.subarray(0, 4096)
  const wide = beginning[0] === 0xff && beginning[1] === 0xfe
  if (!wide && beginning.includes(0)) return notTaken(`What this file is cannot be told from its content. ${TAKEN}`)
  const text = beginning.toString(wide ? 'utf16le' : 'utf8')
  if (PROGRAM_ENDINGS.has(ending) || PROGRAM_TEXT.test(text))
    return notTaken(
      'This is a page or a program, which could act by itself when it is opened. Save it as a PDF or as text.',
    )
  if (ending === 'eml' || (ending === '' && /^(?:received|return-path|from|mime-version):/im.test(text))) return 'eml'
  return ending === 'csv' ? 'csv' : 'txt'
}

function asNamed(type: string, name: string): string | NotTaken {
  const ending = endingOf(name)
  const known = fileTypes.get(type)
  if (!known) return refusalOf(type)
  if (ending === '' || known.endings.includes(ending)) return type
  return notTaken(
    `The file is called “${name}”, but its content is something else: ${typeInWords(type)}. Check that it is the right file, and give it its right name.`,
  )
}

/** What a file is, told by its content. Its name must agree. */
export async function tellType(bytes: Buffer, name: string): Promise<string | NotTaken> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found) {
    const type = textType(bytes, name)
    return typeof type === 'string' ? asNamed(type, name) : type
  }
  if (found.ext === 'cfb') {
    const type = olderOffice(bytes)
    return typeof type === 'string' ? asNamed(type, name) : type
  }
  // A recording of sound alone is told as a film.
  if (found.ext === 'mp4' && endingOf(name) === 'm4a') return 'm4a'
  if (found.ext === 'rtf' && bytes.includes('\\objdata'))
    return notTaken('This document has other files packed into it. Save it as a PDF.')
  return asNamed(OUR_NAMES[found.ext] ?? found.ext, name)
}
