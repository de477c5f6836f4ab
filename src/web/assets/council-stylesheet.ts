/** Red, green and blue, each 0 to 255. */
type Colour = readonly [number, number, number]

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
const WHITE: Colour = [255, 255, 255]
const BLACK: Colour = [0, 0, 0]

/** WCAG 2.2, 1.4.3: the least contrast of text with what is behind it, at level AA. */
const LEAST_CONTRAST = 4.5

export const isColour = (written: string): boolean => HEX.test(written)

function readColour(written: string): Colour {
  const match = HEX.exec(written)
  if (!match) throw new RangeError('A council colour is written as # and six hexadecimal digits')
  const part = (index: number) => Number.parseInt(match[index] ?? '', 16)
  return [part(1), part(2), part(3)]
}

const write = (colour: Colour): string => `#${colour.map(part => part.toString(16).padStart(2, '0')).join('')}`

/** Relative luminance as WCAG 2.2 defines it, 0 (black) to 1 (white). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The contrast of two colours written as #rrggbb, 1 to 21. */
export const contrastBetween = (one: string, other: string): number => contrast(readColour(one), readColour(other))

function darkenedForWhite(colour: Colour): Colour {
  let darker = colour
  while (contrast(darker, WHITE) < LEAST_CONTRAST) {
    const [red, green, blue] = darker
    darker = [Math.floor(red * 0.95), Math.floor(green * 0.95), Math.floor(blue * 0.95)]
  }
  return darker
}

/**
 * The council's colour as custom properties: `--council` behind the header with `--council-text` on it (white where
 * that can be read, else black), and `--council-ink` for lines and words on white, darkened as far as needed.
 * @throws RangeError unless the colour is #rrggbb, because it is written into a stylesheet.
 */
export function councilStylesheet({ colour: written }: { readonly colour: string }): string {
  const colour = readColour(written)
  const text = contrast(colour, WHITE) >= LEAST_CONTRAST ? WHITE : BLACK
  return `:root{--council:${write(colour)};--council-text:${write(text)};--council-ink:${write(darkenedForWhite(colour))}}\n`
}
