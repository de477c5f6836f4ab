/** In pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The first of the blocks of a PNG, which says how large it is. */
const pngSize = (bytes: Buffer): PictureSize | null =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null

/** Marks of a JPEG that begin a frame: all of their row but those for tables and codes. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)

function jpegSize(bytes: Buffer): PictureSize | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xff) {
      at++
      continue
    }
    if (isFrame(mark)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** How large a picture says it is, without unpacking it; null where it does not say. */
export const pictureSize = (bytes: Buffer, type: 'png' | 'jpg'): PictureSize | null =>
  type === 'png' ? pngSize(bytes) : jpegSize(bytes)
