import { compile, serialize, stringify } from 'stylis'
import { baseStyles } from '../settings/base.styles.ts'
import type { Tag } from '../tags.ts'
import { serverViews } from './server-views.ts'

/** Rules of a shadow root as rules of what lies in `scope`. */
function scoped(css: string, scope: string): string {
  const own = css.replace(/:host\(([^()]*)\)/g, '&$1').replaceAll(':host', '&')
  return serialize(compile(`${scope}{${own}}`), stringify)
}

/** Styles of the elements as `renderToLight` writes them. */
function styleSheetOf(tags: readonly Tag[]): string {
  const sheets = tags.map((tag) => serverViews[tag]?.styles ?? [])
  const shared = [baseStyles, ...sheets.flat()].filter(
    (sheet, index, all) =>
      all.indexOf(sheet) === index && (sheet === baseStyles || sheets.every((one) => one.includes(sheet))),
  )
  const own = tags.map((tag) =>
    (serverViews[tag]?.styles ?? [])
      .filter((sheet) => !shared.includes(sheet))
      .map(({ cssText }) => scoped(cssText, `.ovop.${tag}`))
      .join(''),
  )
  return [...shared.map(({ cssText }) => scoped(cssText, '.ovop')), ...own].join('')
}

/** One style sheet for cards and lists of cards in plain HTML. All its rules are for what lies in `.ovop`. */
export const cardStyleSheet: string = /* @__PURE__ */ styleSheetOf(['ovop-product-card', 'ovop-product-grid'])

/** The same for products' whole pages. */
export const detailStyleSheet: string = /* @__PURE__ */ styleSheetOf(['ovop-product-detail'])
