import type { Plugin } from 'rolldown'
import { denseStyles, withStyles } from '../../../.tasks/dense-styles.ts'

/** Style sheets of elements as a page loads them. */
export const dense: Plugin = {
  name: 'dense-styles',
  transform: { filter: { id: withStyles, code: 'css`' }, handler: denseStyles },
}
