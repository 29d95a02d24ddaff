import { css, html, render } from 'lit'
import type { OvopElement } from '../base/ovop-element.ts'
import { ownEscape } from '../base/own-escape.ts'
import { settingAttributes, settingOf } from '../base/page-settings.ts'
import { loadWords } from '../base/words.ts'
import { messagesIn } from '../messages.ts'

const detailDialogStyles = css`
  .detail-dialog {
    inline-size: min(
      64em,
      100vw - 2 * max(1rem, env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px))
    );
    max-inline-size: none;
    block-size: fit-content;
    max-block-size: calc(100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--ovop-dialog-surface, Canvas);
    color: CanvasText;
    font-size: 1em;
    text-align: start;
  }
  /* The page behind keeps its place. */
  .detail-dialog::backdrop {
    overflow: hidden;
    overscroll-behavior: contain;
    background: rgb(10 14 24 / 55%);
  }
  /* The close button lies beside what scrolls, so that nothing that has the focus is ever under it. */
  .detail-dialog form {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.25rem;
    padding-inline-start: 1.25rem;
    color: var(--_quiet);
  }
  .detail-dialog .scrolls {
    max-block-size: calc(100dvh - 2rem - 3.5rem);
    padding: 0 1.25rem;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-end: 6em;
  }
  /* Room below as its own margin: what sticks to the lower edge of a padding shows what passes under it. */
  .detail-dialog ovop-product-detail {
    --_stick: 0px;
    margin-block-end: max(1.25rem, env(safe-area-inset-bottom, 0px));
  }
  .detail-dialog .close {
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: transparent;
    color: CanvasText;
  }
  .detail-dialog .close:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .detail-dialog .close svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  @media (max-width: 40rem) {
    .detail-dialog {
      inline-size: 100vw;
      max-block-size: calc(100dvh - env(safe-area-inset-top, 0px));
      margin: auto 0 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .detail-dialog form {
      padding-inline-start: 1rem;
    }
    .detail-dialog .scrolls {
      max-block-size: calc(100dvh - env(safe-area-inset-top, 0px) - 3.5rem);
      padding-inline: 1rem;
    }
  }
`

/** Marks the step of the browser's history that an open dialog is. */
const stepKey = 'ovop-detail'

/**
 * Opens the dialog in the shadow root of `host`. It is a step of the browser's history: the back button closes it, and its
 * address (`#produk=<id>`) can be shared. `ovop-product-detail` is registered by whoever calls: its code is a chunk that pages
 * without a dialog have, too.
 * @returns when it is closed
 */
export async function showDetail(host: OvopElement, id: string): Promise<void> {
  const { language } = host
  let draw = () => {}
  // Where they do not come it speaks Indonesian.
  await loadWords(language, [], () => draw()).catch(() => {})
  // Meanwhile the page may have taken the element away.
  if (!host.isConnected) return
  const root = host.renderRoot as ShadowRoot
  host.adoptStyles(detailDialogStyles)
  const container = document.createElement('div')
  root.prepend(container)
  const setting = (name: 'catalog' | 'catalogKey' | 'catalogId') => settingOf(host, name)
  return new Promise((resolve) => {
    const dialog = () => container.querySelector('dialog')
    const onBack = () => dialog()?.close()
    const close = () => {
      window.removeEventListener('popstate', onBack)
      host.removeController(leaving)
      container.remove()
      // Closed by a press: the step that opened it is taken back.
      if (history.state?.[stepKey] === id) history.back()
      resolve()
    }
    const leaving = { hostDisconnected: close }
    host.addController(leaving)
    const detail = document.createElement('ovop-product-detail')
    for (const name of ['catalog', 'catalogKey', 'catalogId'] as const) {
      const value = setting(name)
      if (value !== undefined) detail.setAttribute(settingAttributes[name], value)
    }
    detail.lang = language
    detail.setAttribute('product', id)
    const onBackdrop = (event: Event) => {
      if (event.target === event.currentTarget) dialog()?.close()
    }
    draw = () => {
      const messages = messagesIn(language)
      render(
        html`<dialog class="detail-dialog" part="dialog" lang=${language} aria-labelledby="detail-dialog" @close=${close} @click=${onBackdrop} @keydown=${ownEscape}>
        <form method="dialog"><span id="detail-dialog">${messages.product}</span><button class="close" aria-label=${messages.close}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" /></svg></button></form>
        <div class="scrolls">${detail}</div>
      </dialog>`,
        container,
      )
    }
    draw()
    history.pushState({ ...history.state, [stepKey]: id }, '', `#produk=${id}`)
    window.addEventListener('popstate', onBack)
    dialog()?.showModal()
  })
}
