const LONGEST = 150

/** Characters that cannot be seen, among them those that make "exe.pdf" out of "fdp.exe". */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** How a file is called from now on: what came after the last slash, without characters that cannot be seen. */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const seen = last.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim()
  if (seen === '' || /^\.+$/.test(seen)) return 'file'
  const characters = [...seen]
  if (characters.length <= LONGEST) return seen
  const ending = endingOf(seen)
  return `${characters.slice(0, LONGEST - ending.length - 2).join('')}…${ending === '' ? '' : `.${ending}`}`
}

/** "pdf" of "Letter.PDF"; empty where there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
