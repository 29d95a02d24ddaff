import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { expect, it } from 'vitest'
import { showMap, village, withMotion } from './show-map.ts'

/** Counts what is open: listeners on the page, observers at work, frames and timers to come. */
function countOpen() {
  const open = { listeners: 0, observers: 0, frames: 0, timers: 0 }
  const undo: (() => void)[] = []
  function wrap<T extends object, K extends keyof T>(target: T, name: K, make: (original: T[K]) => T[K]) {
    const original = target[name]
    target[name] = make(original)
    undo.push(() => {
      target[name] = original
    })
  }
  const held = new Map<unknown, Set<unknown>>()
  const drop = (key: string, listener: unknown) => {
    if (held.get(key)?.delete(listener)) open.listeners -= 1
  }
  for (const target of [window, document]) {
    const keyOf = (type: string) => `${target === window ? 'window' : 'document'} ${type}`
    wrap(target as EventTarget, 'addEventListener', (original) => (type, listener, options) => {
      const key = keyOf(type)
      const listeners = held.get(key) ?? new Set()
      held.set(key, listeners)
      if (listener && !listeners.has(listener)) {
        listeners.add(listener)
        open.listeners += 1
        const { signal } = typeof options === 'object' ? options : {}
        signal?.addEventListener('abort', () => drop(key, listener))
      }
      original.call(target, type, listener, options)
    })
    wrap(target as EventTarget, 'removeEventListener', (original) => (type, listener, options) => {
      drop(keyOf(type), listener)
      original.call(target, type, listener, options)
    })
  }
  const working = new Set<object>()
  for (const observer of [ResizeObserver, IntersectionObserver, MutationObserver] as {
    prototype: ResizeObserver
  }[]) {
    wrap(
      observer.prototype,
      'observe',
      (original) =>
        function (this: ResizeObserver, ...args: Parameters<typeof original>) {
          working.add(this)
          open.observers = working.size
          return original.apply(this, args)
        },
    )
    wrap(
      observer.prototype,
      'disconnect',
      (original) =>
        function (this: ResizeObserver) {
          working.delete(this)
          open.observers = working.size
          return original.call(this)
        },
    )
  }
  const frames = new Set<number>()
  wrap(window, 'requestAnimationFrame', (original) => (callback) => {
    const id = original.call(window, (now) => {
      frames.delete(id)
      open.frames = frames.size
      callback(now)
    })
    frames.add(id)
    open.frames = frames.size
    return id
  })
  wrap(window, 'cancelAnimationFrame', (original) => (id) => {
    frames.delete(id)
    open.frames = frames.size
    original.call(window, id)
  })
  const timers = new Set<unknown>()
  const settle = (id: unknown) => {
    timers.delete(id)
    open.timers = timers.size
  }
  wrap(
    window,
    'setTimeout',
    (original) =>
      ((handler: () => void, delay?: number) => {
        const id = original(() => {
          settle(id)
          handler()
        }, delay)
        timers.add(id)
        open.timers = timers.size
        return id
      }) as typeof original,
  )
  wrap(window, 'clearTimeout', (original) => (id) => {
    settle(id)
    original(id)
  })
  return {
    open,
    end: () => {
      for (const step of undo.reverse()) step()
    },
  }
}

/** One thing left behind each time is seen after a few; all kinds that come one in ten are among them. */
const times = isLongRun ? 500 : 50

it(`leaves nothing behind after ${times} times on and off the page`, async () => {
  const { map, root } = await showMap({ villages: [village('53.09.01.2001', 'Desa Uji', 121)] })
  map.remove()
  withMotion()
  const { open, end } = countOpen()
  try {
    for (let n = 0; n < times; n++) {
      document.body.append(map)
      await map.updateComplete
      // Something is under way each time it leaves: a flight, and every tenth time a hint.
      map.fit(n % 2 ? '53.09' : undefined)
      await Promise.resolve()
      if (n % 10 === 0)
        root.querySelector('.surface')!.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 1 }))
      map.remove()
    }
    expect(open).toEqual({ listeners: 0, observers: 0, frames: 0, timers: 0 })
    document.body.append(map)
    await map.updateComplete
    // And it counts: a map on the page has its listeners for printing and for the line that is back, and its observer of size.
    expect(open.listeners).toBe(3)
    expect(open.observers).toBe(1)
    map.remove()
    expect(open).toMatchObject({ listeners: 0, observers: 0 })
  } finally {
    end()
  }
}, 180_000)
