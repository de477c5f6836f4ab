/** How a camera was held, by what it wrote of it (EXIF, tag 0x0112), in degrees clockwise. */
const TURNED: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }

function orientationIn(segment: Buffer): number {
  if (segment.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return 0
  const tiff = segment.subarray(6)
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const four = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const list = four(4)
    for (let entry = 0; entry < Math.min(two(list), 200); entry++) {
      const at = list + 2 + entry * 12
      if (two(at) === 0x0112) return TURNED[two(at + 8)] ?? 0
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 0
}

/** Segments that a picture is drawn from: its size and tables, and how its colours are meant (APP0, APP14). */
const kept = (marker: number): boolean => !(marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee))

/** A JPEG without what the camera wrote into it (place, time, owner, a smaller picture), and how it has to be turned. */
export function plainJpeg(given: Uint8Array): { readonly bytes: Uint8Array; readonly turned: number } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const pieces: Buffer[] = [bytes.subarray(0, 2)]
  let turned = 0
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2) throw new Error('this is no picture')
    const end = at + 2 + length
    if (marker === 0xe1) turned ||= orientationIn(bytes.subarray(at + 4, end))
    if (kept(marker)) pieces.push(bytes.subarray(at, end))
    at = end
    // From here on the picture itself, up to its end: what follows it is no part of it.
    if (marker === 0xda) {
      const last = bytes.indexOf(Buffer.from([0xff, 0xd9]), at)
      pieces.push(bytes.subarray(at, last === -1 ? bytes.length : last + 2))
      break
    }
  }
  return { bytes: Buffer.concat(pieces), turned }
}
