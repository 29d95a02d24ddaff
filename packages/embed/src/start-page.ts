import { chunksOfPage, type Digests } from './chunks.ts'
import { type Claim, claim } from './claim.ts'
import { pageWords } from './page-words.ts'
import { here, scriptTag } from './script-tag.ts'

/** Files beside this script, with the digests of their bytes; put in by the build. */
declare const WIDGETS: string
declare const WIDGETS_DIGEST: string
declare const DIGESTS: string
declare const DIGESTS_DIGEST: string
/** Digests of the chunks of this script alone. */
declare const OWN_DIGESTS: Digests

/** Takes the settings of the script tag, and sees to it that what it loads is checked where the tag itself is. */
export function startPage(): Claim {
  const { catalog, catalogKey, catalogId, lang, theme } = scriptTag?.dataset ?? {}
  const tag = claim({
    catalog: catalog ? new URL(catalog, document.baseURI).href : new URL('catalog.json', here).href,
    catalogKey,
    catalogId,
    lang,
    theme,
  })
  const chunks = chunksOfPage()
  if (scriptTag?.integrity)
    chunks.seal(
      { ...pageWords(lang), [WIDGETS]: WIDGETS_DIGEST, [DIGESTS]: DIGESTS_DIGEST, ...OWN_DIGESTS },
      async () => {
        const module = (await chunks.load(here, DIGESTS)) as { default: Digests }
        return module.default
      },
    )
  return tag
}
