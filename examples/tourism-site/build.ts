// Astro's own build, with nothing sent to its makers.
import { env } from 'node:process'

env.ASTRO_TELEMETRY_DISABLED = '1'
const { build } = await import('astro')
await build({ logLevel: 'warn' })
