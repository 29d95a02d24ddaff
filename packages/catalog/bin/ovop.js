#!/usr/bin/env node
// Stands in the repository (not in dist), since pnpm links a command only when its file exists at install time.
// The command is loaded last, so that a Node too old for it gets as far as to say so.
import { createRequire } from 'node:module'
import { tooOld } from './node-version.js'

const { engines } = createRequire(import.meta.url)('../package.json')
const said = tooOld(process.versions.node, engines.node)
if (said === undefined) import('../dist/cli.js')
else {
  process.stderr.write(`ovop: ${said}\n`)
  process.exitCode = 3
}
