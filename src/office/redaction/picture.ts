import { deflateSync } from 'node:zlib'
import type { Box, Pixels } from './pdfium.ts'

const MILLION = 1_000_000

/** Fills boxes with black, and one pixel around each, so that no edge of a letter looks out. */
export function blacken({ width, height, rgb }: Pixels, boxes: readonly Box[]): void {
  for (const [left, top, right, bottom] of boxes) {
    const x1 = Math.max(0, Math.floor((left / MILLION) * width) - 1)
    const x2 = Math.min(width, Math.ceil((right / MILLION) * width) + 1)
    const y2 = Math.min(height, Math.ceil((bottom / MILLION) * height) + 1)
    for (let y = Math.max(0, Math.floor((top / MILLION) * height) - 1); y < y2; y++)
      rgb.fill(0, (y * width + x1) * 3, (y * width + x2) * 3)
  }
}

/** A picture as a PDF holds it. */
export interface Packed {
  readonly width: number
  readonly height: number
  readonly colours: 'DeviceGray' | 'DeviceRGB'
  /** Bits of one part of a colour. */
  readonly bits: 4 | 8
  readonly data: Uint8Array
}

const isGrey = ({ rgb }: Pixels): boolean => {
  for (let at = 0; at < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]]
    if (Math.abs(red - green) > 10 || Math.abs(green - blue) > 10) return false
  }
  return true
}

/** Sixteen greys, two pixels a byte: letters stay sharp, and a page of them is small. */
function greys({ width, height, rgb }: Pixels): Uint8Array {
  const row = Math.ceil(width / 2)
  const rows = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) {
    // The first byte of a row says how it is told: 0, as it is.
    const to = y * (row + 1) + 1
    for (let x = 0; x < width; x++) {
      const level = Math.round((rgb[(y * width + x) * 3 + 1] ?? 0) / 17)
      rows[to + (x >> 1)] = (rows[to + (x >> 1)] ?? 0) | (x % 2 === 0 ? level << 4 : level)
    }
  }
  return rows
}

/** Colours of five bits a part, each told as how it differs from the one to its left. */
function colours({ width, height, rgb }: Pixels, bits: 5 | 8): Uint8Array {
  const row = width * 3
  const rows = new Uint8Array((row + 1) * height)
  const kept = (value = 0): number => (bits === 8 ? value : (value & 0xf8) | (value >> 5))
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1)
    rows[to] = 1
    for (let x = 0; x < row; x++) {
      const left = x < 3 ? 0 : kept(rgb[y * row + x - 3])
      rows[to + 1 + x] = kept(rgb[y * row + x]) - left
    }
  }
  return rows
}

/** A page in black, grey and white is kept in greys; one with colours in colours. */
export function pack(pixels: Pixels): Packed {
  const { width, height } = pixels
  return isGrey(pixels)
    ? { width, height, colours: 'DeviceGray', bits: 4, data: deflateSync(greys(pixels), { level: 7 }) }
    : { width, height, colours: 'DeviceRGB', bits: 8, data: deflateSync(colours(pixels, 5), { level: 6 }) }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xed_b8_83_20 ^ (sum >>> 1) : sum >>> 1
  return sum
})

function checksum(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(checksum(body))
  return Buffer.concat([length, body, sum])
}

/** The picture as a PNG, for a page that shows it. */
export function png(pixels: Pixels): Uint8Array {
  const { width, height } = pixels
  const grey = isGrey(pixels)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = grey ? 4 : 8
  head[9] = grey ? 0 : 2
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(grey ? greys(pixels) : colours(pixels, 5), { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ])
}
