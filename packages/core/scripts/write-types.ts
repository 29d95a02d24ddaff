// Writes the types of the modules that the package exports into dist. Part of the build.
import { fileURLToPath } from 'node:url'
import { writeTypes } from '../../../.tasks/types.ts'
import { entries } from '../entries.ts'

await writeTypes(fileURLToPath(new URL('..', import.meta.url)), entries, '../../tsconfig.json')
