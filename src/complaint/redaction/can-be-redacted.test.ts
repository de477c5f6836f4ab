import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileTypes } from '../files/types.ts'
import { notRedactedHere } from './can-be-redacted.ts'

describe('a file of which no redacted copy can be made', () => {
  const told = (type: string): string => notRedactedHere({ type }) ?? ''

  it('says what to do instead, for every type that is taken', () => {
    assert.match(told('pptx'), /PowerPoint slides.*Open it in PowerPoint, save it as a PDF/)
    assert.match(told('doc'), /Open it in Word/)
    assert.match(told('xls'), /\.xlsx/)
    assert.match(told('msg'), /what is attached to it one by one/)
    assert.match(told('odt'), /\.docx/)
    assert.match(told('heic'), /JPEG/)
    for (const [type, { media }] of fileTypes)
      if (/^(?:audio|video)/.test(media)) assert.match(told(type), /made elsewhere/, type)
      else assert.doesNotMatch(told(type), /made elsewhere/, type)
  })

  it('is none that is redacted here', () => {
    for (const type of ['pdf', 'docx', 'xlsx', 'csv', 'txt', 'eml', 'png', 'jpg']) assert.equal(told(type), '')
  })
})
