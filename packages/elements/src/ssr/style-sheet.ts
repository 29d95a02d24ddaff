import { compile, serialize, stringify } from 'stylis'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { baseStyles } from '../settings/base.styles.ts'
import type { Tag } from '../tags.ts'
import { serverViews } from './server-views.ts'

/** Rules of a shadow root as rules of what lies in `scope`. */
function scoped(css: string, scope: string): string {
  const own = css.replace(/:host\(([^()]*)\)/g, '&$1').replaceAll(':host', '&')
  return serialize(compile(`${scope}{${own}}`), stringify)
}

/** Styles of elements as `renderToLight` writes them: each sheet once, for the elements that use it. */
function styleSheetOf(tags: readonly Tag[]): string {
  const sheets = new Set(
    tags.flatMap((tag) => serverViews[tag]?.styles ?? []).filter((sheet) => sheet !== selvedgeStyles),
  )
  const rules = [...sheets].map((sheet) => {
    const users = tags.filter((tag) => serverViews[tag]?.styles.includes(sheet)).map((tag) => `.${tag}`)
    return scoped(sheet.cssText, `.ovop${users.length === 1 ? users[0] : `:is(${users.join()})`}`)
  })
  return [scoped(baseStyles.cssText, '.ovop'), scoped(selvedgeStyles.cssText, '.ovop'), ...rules].join('')
}

/** One style sheet for cards and lists of cards in plain HTML. All its rules are for what lies in `.ovop`. */
export const cardStyleSheet: string = /* @__PURE__ */ styleSheetOf(['ovop-product-card', 'ovop-product-grid'])

/** The same for products' whole pages. */
export const detailStyleSheet: string = /* @__PURE__ */ styleSheetOf(['ovop-product-detail'])
