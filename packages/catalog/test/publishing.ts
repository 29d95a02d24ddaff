// Publishes as a process of its own, which a test can kill: `publishing.ts <folder> <target> [endpoint]`. Says
// `ready` to its parent when all is loaded and the work begins.
import { FolderTarget } from '../src/publish/folder-target.ts'
import { publishCatalogue } from '../src/publish/publish-catalogue.ts'
import { PublishingError } from '../src/publish/publishing-error.ts'
import { S3Target } from '../src/publish/s3-target.ts'

const [folder = '', address = '', endpoint] = process.argv.slice(2)
const target = endpoint === undefined ? new FolderTarget(address) : new S3Target(address, { endpoint })
process.send?.('ready')
// Another process may publish there too.
await publishCatalogue(folder, { target, replace: 'latest' }).catch((error) => {
  if (!(error instanceof PublishingError)) throw error
  process.exitCode = 1
})
process.disconnect?.()
