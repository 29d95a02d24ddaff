import { version } from '../../package.json'

const versionKey = Symbol.for('ovop-ntt version')
const warned = new Set<string>()

/**
 * Registers an element once. A page may load us twice, by script tag and from npm: the first registration
 * stays; another version warns once and names both. Does nothing where there are no custom elements (Node).
 */
export function register(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return
  const registered = customElements.get(name) as { [versionKey]?: string } | undefined
  if (!registered) {
    Object.defineProperty(element, versionKey, { value: version })
    customElements.define(name, element)
    return
  }
  const other = registered[versionKey] ?? 'unknown'
  if (other === version || warned.has(name)) return
  warned.add(name)
  console.warn(
    `[ovop] <${name}> is registered in version ${other}; version ${version} was loaded too and is not used`,
  )
}
