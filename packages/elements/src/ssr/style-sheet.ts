import { compile, type Element, middleware, serialize, stringify } from 'stylis'
import { baseStyles } from '../base/base.styles.ts'
import { cardStyles } from '../product-card/product-card.styles.ts'
import { rowCard } from '../product-card/row-card.styles.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import type { Tag } from '../tags.ts'
import { ownClass } from './markup.ts'
import { serverViews } from './server-views.ts'
import { wayLinkStyles } from './way-links.ts'

/** Rules of a shadow root as rules of what lies in `scope`. */
function scoped(css: string, scope: string): string {
  const own = css.replace(/:host\(([^()]*)\)/g, '&$1').replaceAll(':host', '&')
  return serialize(compile(`${scope}{${own}}`), middleware([ownClasses, stringify]))
}

/** Classes as {@link ownClass} names them. The scope's own begin so already. */
function ownClasses(element: Element): void {
  if (element.type === 'rule')
    element.props = (element.props as string[]).map((selector) =>
      selector.replace(/\.(?!ovop\b)([a-z][\w-]*)/g, (_, name) => `.${ownClass(name)}`),
    )
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

/** The same for the programme's figures. */
export const statsStyleSheet: string = /* @__PURE__ */ styleSheetOf(['ovop-programme-stats'])

/**
 * Styles of cards where a page has no list of ours: by their width, or as a row whatever their width. As few bytes as that
 * takes, a third less than {@link cardStyleSheet}.
 */
export function oneCardStyleSheet(layout: 'card' | 'row'): string {
  if (layout === 'card') return styleSheetOf(['ovop-product-card'])
  const sheets = [baseStyles, selvedgeStyles, cardStyles, rowCard, wayLinkStyles]
  return sheets.map(({ cssText }) => scoped(cssText, '.ovop')).join('')
}
