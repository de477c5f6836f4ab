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

const JPEG =
  '/9j/2wBDABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AD//Z'

/** A photograph taken with the camera on its side, which holds the place where that was, and more after its end. */
export function jpegWithPlace(): Buffer {
  const plain = Buffer.from(JPEG, 'base64')
  const turned = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  const exif = Buffer.concat([turned, Buffer.from('hiddenplace')])
  const segment = (marker: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(data.length + 2, 2)
    return Buffer.concat([head, data])
  }
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('hiddenplace')),
    plain.subarray(2),
    Buffer.from('hiddenplace'),
  ])
}
