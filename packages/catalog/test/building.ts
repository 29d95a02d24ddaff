// Publishes made-up products as a process of its own, which a test can kill: `building.ts <folder> <count> <salt>`.
// Says `ready` to its parent when all is loaded and the work begins.
import { madeProducts, publishMade } from './made-products.ts'

const [folder = '', count = '', salt = ''] = process.argv.slice(2)
const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))
process.send?.('ready')
try {
  await publishMade(
    folder,
    madeProducts(Number(count)).map((product) => ({ ...product, tags: [salt] })),
    { signal: controller.signal },
  )
} catch (error) {
  if (!controller.signal.aborted) throw error
  process.exitCode = 130
}
process.disconnect?.()
