import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { S3Settings } from '#record/files/s3-settings.ts'

/** A store that speaks S3, on the loopback address, with an empty bucket. */
export interface S3Store {
  readonly settings: S3Settings
  close(): Promise<void>
}

export async function s3Store(): Promise<S3Store> {
  const directory = mkdtempSync(join(tmpdir(), 'redress-s3-'))
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: 'files', configs: [] }],
  })
  const { port } = await store.run()
  return {
    settings: { bucket: `http://127.0.0.1:${port}/files`, region: 'eu-west-2', keyId: 'S3RVER', secret: 'S3RVER' },
    async close() {
      await store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
