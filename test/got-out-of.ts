import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SECRET } from './nasty-pdfs.ts'

/** Everything that the tools get out of a file, as text in which words can be looked for. @param folder empty */
export function everythingIn(copy: Uint8Array, tools: string, folder: string): string {
  const told = (tool: string, ...options: readonly string[]): string => {
    const { stdout, stderr } = spawnSync(join(tools, tool), [...options], { cwd: folder, maxBuffer: 2 ** 28 })
    return `${stdout.toString('latin1')}\n${stderr.toString('latin1')}`
  }

  const file = join(folder, 'copy.pdf')
  writeFileSync(file, copy)
  const out = [
    told('pdftotext', file, '-'),
    told('pdftotext', '-raw', file, '-'),
    told('pdftotext', '-layout', file, '-'),
    told('pdfinfo', file),
    told('pdfinfo', '-meta', file),
    told('pdfinfo', '-struct-text', file),
    told('pdfinfo', '-js', file),
    told('mutool', 'draw', '-F', 'txt', file),
    told('mutool', 'draw', '-F', 'stext', file),
    told('mutool', 'show', file, 'trailer', 'grep'),
  ]
  told('mutool', 'extract', file)
  told('mutool', 'clean', '-d', '-i', '-f', file, join(folder, 'clean.pdf'))
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    out.push(bytes.toString('latin1'), bytes.toString('utf16le'), Buffer.from(bytes).subarray(1).toString('utf16le'))
    if (name !== 'copy.pdf') rmSync(join(folder, name))
  }
  return out.join('\n')
}

/** Whether the secret word stands in a text, as letters or as their numbers. */
export const holdsSecret = (text: string): boolean => {
  const hex = (encoding: 'latin1' | 'utf16le'): string => {
    const bytes = Buffer.from(SECRET, encoding)
    return (encoding === 'utf16le' ? bytes.swap16() : bytes).toString('hex')
  }
  const flat = text.toLowerCase().replaceAll(/[\s-]+/g, '')
  return [SECRET.toLowerCase(), hex('latin1'), hex('utf16le')].some(form => flat.includes(form))
}
