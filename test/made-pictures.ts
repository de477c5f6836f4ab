import { crc32, deflateSync } from 'node:zlib'

const block = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture of one colour. `says` is what it claims to be wide, which may be a lie. */
export function pngOf(width: number, height: number, colour: readonly [number, number, number], says = width): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(says, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => Buffer.from(colour))])
  const lines = Buffer.concat(Array.from({ length: height }, () => line))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    block('IHDR', head),
    block('IDAT', deflateSync(lines)),
    block('IEND', Buffer.alloc(0)),
  ])
}
