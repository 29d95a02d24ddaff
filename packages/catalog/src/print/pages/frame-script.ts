/** What a frame says to the page around it; `frame` is the name of the iframe. */
export interface FrameMessage {
  ovop: 'height' | 'link' | 'event'
  frame: string
  /** In pixels, of `height`. */
  height?: number
  /** Where a link leads, of `link`. */
  href?: string
  /** `ovop-select` or `ovop-buy`, of `event`. */
  type?: string
  product?: string
}

/**
 * Runs in an embed page, as it stands: a function of its own text, without anything around it. Reads `theme`, `plain` and
 * `accent` from the address; tells the page around how high it is and which link is followed, in our words and in
 * WordPress's; shows an address as text where no link can leave.
 */
export function frameScript(): void {
  const page = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  if (query.has('plain')) page.dataset.plain = ''
  const accent = /^#?([0-9a-f]{6})$/i.exec(query.get('accent') ?? '')?.[1]
  if (accent) {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
      Number.parseInt(accent.slice(at, at + 2), 16),
    )
    page.style.setProperty('--ovop-accent', `#${accent}`)
    page.style.setProperty(
      '--ovop-on-accent',
      red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#14110d' : '#fff',
    )
  }
  // A page that stands alone has nobody to tell.
  if (parent === self) return
  // https://developer.wordpress.org/block-editor/reference-guides/: wp-embed.js names its frames so.
  const secret = /[#?&]secret=(\w+)/.exec(location.hash)?.[1]
  const tell = (message: object) => parent.postMessage(message, '*')
  let hasHost = false
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.ovop === 'host') {
      hasHost = true
      tellHeight()
    }
  })
  const tellHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    tell({ ovop: 'height', frame: name, height })
    if (secret) tell({ message: 'height', value: height, secret })
  }
  new ResizeObserver(tellHeight).observe(document.body)
  addEventListener('load', tellHeight)
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    if (!link) return
    // A card of a list is labelled by its name, whose id has the product's.
    const named = link.closest('article')?.getAttribute('aria-labelledby')
    const product = document.body.dataset.product ?? named?.replace('name-', '')
    tell({
      ovop: 'event',
      frame: name,
      type: link.matches('[part=button]') ? 'ovop-buy' : 'ovop-select',
      product,
    })
    if (secret) {
      // WordPress follows links to the frame's own host only: to the product's page, where all ways to buy are.
      const own = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
      const value = link.host === location.host ? link.href : own
      if (value) tell({ message: 'link', value, secret })
      event.preventDefault()
    } else if (hasHost) {
      tell({ ovop: 'link', frame: name, href: link.href })
      event.preventDefault()
    } else if (origin === 'null') {
      // Within a sandbox: whether a window may open is known only by trying.
      event.preventDefault()
      const opened = open(link.href)
      if (opened) opened.opener = null
      else {
        const text = document.getElementById('alamat')
        if (!text) return
        text.textContent = link.href
        text.hidden = false
        getSelection()?.selectAllChildren(text)
      }
    }
  })
  tell({ ovop: 'hello', frame: name })
}
