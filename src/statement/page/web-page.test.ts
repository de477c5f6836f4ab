import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linesOfWebPage, looksLikeWebPage } from './web-page.ts'

const page = `<!DOCTYPE html>
<html><head><title>Hidden</title><link rel="canonical" href="https://www.lgo.org.uk/decisions/education/other/23-900-100"></head>
<body><nav><a href="/">Home</a></nav>
<h1>Marl Council (23 900 100)</h1>
<p>Decision&nbsp;: Not upheld</p>
<ol><li>Mrs B said
  she waited. <em>Twice</em>.</li>
<li>The outcomes were:<ul><li>an apology;</li><li>a panel.</li></ul></li></ol>
<script>var x = 'no'</script>
</body></html>`

describe('a saved web page', () => {
  it('becomes lines that keep the line of the source they begin on', () => {
    const { lines, address } = linesOfWebPage(page)
    assert.equal(address, 'https://www.lgo.org.uk/decisions/education/other/23-900-100')
    assert.deepEqual(
      lines.map(line => [line.number, line.text]),
      [
        [3, 'Home'],
        [4, 'Marl Council (23 900 100)'],
        [5, 'Decision : Not upheld'],
        [6, '1. Mrs B said she waited. Twice.'],
        [8, '2. The outcomes were:'],
        [8, '• an apology;'],
        [8, '• a panel.'],
      ],
    )
  })

  it('is told from text by how it begins', () => {
    assert.ok(looksLikeWebPage(page))
    assert.ok(looksLikeWebPage('  <html lang="en">'))
    assert.ok(!looksLikeWebPage('Marl Council (23 900 100)\n<p>quoted</p>'))
  })

  it('is left off where it nests without end', () => {
    assert.deepEqual(linesOfWebPage(`<html><body>${'<div>'.repeat(200_000)}`).lines, [])
  })
})
