// Puts the folder of the script tag beside the two pages, as somebody does who copies it there.
import { cpSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = new URL('dist/', import.meta.url)
const script = dirname(fileURLToPath(import.meta.resolve('@ovop-ntt/embed/ovop.js')))

rmSync(dist, { recursive: true, force: true })
cpSync(new URL('site/', import.meta.url), dist, { recursive: true })
cpSync(script, new URL('ovop/', dist), { recursive: true })
