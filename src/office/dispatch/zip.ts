import { crc32 } from 'node:zlib'

/** A file to go into an archive, under a path with ASCII letters only. */
export interface Zipped {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 1 January 1980: an archive tells nothing of when it was made. */
const DAY = 0x21

function header(signature: number, { name, bytes }: Zipped, sum: number): readonly Buffer[] {
  const fields = Buffer.alloc(26)
  const local = signature === 0x04034b50
  const begin = Buffer.alloc(local ? 4 : 6)
  begin.writeUInt32LE(signature)
  if (!local) begin.writeUInt16LE(20, 4)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(DAY, 8)
  fields.writeUInt32LE(sum, 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return [begin, fields]
}

/** The files in one archive, as they are: what is posted is mostly PDF, which cannot be packed much closer. */
export function zipOf(files: readonly Zipped[]): Buffer {
  const pieces: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const sum = crc32(file.bytes)
    const local = Buffer.concat([...header(0x04034b50, file, sum), name, file.bytes])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    listed.push(Buffer.concat([...header(0x02014b50, file, sum), more, name]))
    pieces.push(local)
    at += local.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, list, end])
}
