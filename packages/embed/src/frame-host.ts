// For a page with frames of a catalogue: a classic script that fits each frame's height, follows its links and passes its
// events on. Frames of the origin that it was loaded from are heard, and of those that `data-allow` names.
const own = document.currentScript as HTMLScriptElement | null
const allowed = [own?.src, ...(own?.dataset.allow?.split(' ') ?? [])].flatMap((address) =>
  address && URL.canParse(address) ? [new URL(address).origin] : [],
)
/** Pixels that a frame may ask for: it never vanishes, and never takes the page. */
const heights = [40, 2000] as const

const frameOf = (source: MessageEventSource | null) =>
  [...document.getElementsByTagName('iframe')].find(
    ({ contentWindow, src }) =>
      contentWindow === source && URL.canParse(src) && allowed.includes(new URL(src).origin),
  )

addEventListener('message', ({ data, source, origin }) => {
  const frame = data?.ovop && frameOf(source)
  // Within a sandbox a page has no origin.
  if (!frame || data.frame !== frame.name || (origin !== 'null' && !allowed.includes(origin))) return
  if (data.ovop === 'hello') frame.contentWindow?.postMessage({ ovop: 'host' }, '*')
  if (data.ovop === 'height' && data.height > 0)
    frame.style.height = `${Math.min(Math.max(data.height, heights[0]), heights[1])}px`
  if (data.ovop === 'event' && /^ovop-(select|buy)$/.test(data.type)) {
    const event = new Event(data.type, { bubbles: true })
    frame.dispatchEvent(Object.assign(event, { product: String(data.product) }))
  }
  if (data.ovop === 'link' && /^(https?|tel|mailto|geo):/.test(data.href))
    open(data.href, '_blank', 'noopener')
})

// Frames that were here first have said hello to nobody.
for (const frame of document.getElementsByTagName('iframe')) {
  const { contentWindow } = frame
  if (contentWindow && frameOf(contentWindow)) contentWindow.postMessage({ ovop: 'host' }, '*')
}

export {}
