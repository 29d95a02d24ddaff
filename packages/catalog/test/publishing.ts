// Publishes as a process of its own, which a test can kill: `publishing.ts <folder> <target> [endpoint]`. Says
// `ready` to its parent when all is loaded and the work begins.
import { FolderTarget } from '../src/publish/folder-target.ts'
import { publishCatalogue } from '../src/publish/publish-catalogue.ts'
import { S3Target } from '../src/publish/s3-target.ts'

const [folder = '', address = '', endpoint] = process.argv.slice(2)
const target = endpoint === undefined ? new FolderTarget(address) : new S3Target(address, { endpoint })
process.send?.('ready')
await publishCatalogue(folder, { target })
process.disconnect?.()
