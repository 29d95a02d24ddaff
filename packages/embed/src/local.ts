// For a page opened from a disk, where a browser lets a script load neither modules nor data: all widgets and the sample
// catalogue in one classic script, which the script tag adds to such a page by itself.
import { type Claim, claim } from './claim.ts'
import { localKey } from './local-key.ts'
import * as widgets from './widgets.ts'

/** The sample catalogue's root, as it lies beside this script; put in by the build. */
declare const SAMPLE: string

const { src } = document.currentScript as HTMLScriptElement
const sample = new URL('catalog.json', src).href

// The script tag has claimed the page before it added this script. A catalogue on the web is read as everywhere.
claim({} as Claim).fetch = async (input, init) =>
  (input instanceof Request ? input.url : String(input)) === sample
    ? new Response(SAMPLE, { headers: { 'content-type': 'application/json' } })
    : fetch(input, init)

Object.assign(document, { [Symbol.for(localKey)]: widgets })
