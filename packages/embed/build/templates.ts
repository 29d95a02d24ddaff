import type { Plugin } from 'rolldown'

/**
 * Markup and style sheets stand in templates, which a minifier of JavaScript leaves as they are: their indentation is
 * for us to read.
 */
export const tightTemplates: Plugin = {
  name: 'tight-templates',
  transform: {
    filter: { id: /packages\/elements\/src\/.*\.ts$/ },
    handler: (code: string, id: string) =>
      id.endsWith('.styles.ts')
        ? code
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .replace(/([{};,])\s*\n\s*/g, '$1')
            .replace(/(?<=[a-z]): |(?<=,) | (?=\{)/g, (blank) => blank.trim())
            .replace(/(?<=[ :(,-])0(?=\.)/g, '')
            .replace(/;\}/g, '}')
        : code
            .replace(/\n\s+/g, '\n')
            // Nothing of the map stands in a line with what comes before it.
            .replace(id.includes('/village-map/') ? /(?<=[>}])\n(?=[<$])/g : /(?!)/, ''),
  },
}
