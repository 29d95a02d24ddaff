import { type CatalogueCase, catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { afterAll, beforeAll, describe, inject, it, type TestContext, vi } from 'vitest'
import './define.ts'
import type { OvopProductCard } from './product-card.ts'

const id = '53.01-produk-0'
const failed = 'Produk belum dapat dimuat.'
const notFound = 'Produk ini tidak ada di katalog.'
const untrusted = 'Katalog ini tidak lolos pemeriksaan keaslian, jadi tidak ditampilkan.'

type Context = Pick<TestContext, 'onTestFinished'>

function card(attributes: string, { onTestFinished }: Context): OvopProductCard {
  const link = '<a href="https://desa.example/produk-0">Produk dari desa</a>'
  return paste(`<ovop-product-card ${attributes}>${link}</ovop-product-card>`, onTestFinished)
}

const messageOf = (element: OvopProductCard) => textOf(part(element, 'message'))
const retryOf = (element: OvopProductCard) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>('.actions button.secondary')
const errorsOf = (element: OvopProductCard, events: Event[]) =>
  events.filter(({ type, target }) => type === 'ovop-error' && target === element)

/** Long enough for all that is tried again; all faults wait at the same time. */
const timeout = 25_000

type Fault = readonly [
  what: string,
  name: CatalogueCase,
  message: string,
  error: Record<string, unknown>,
  product?: string,
]

/** A card of a catalogue with a fault says so, and nothing worse. */
async function expectFault(
  [, name, message, error, product]: Fault,
  { expect, onTestFinished }: TestContext,
): Promise<void> {
  const page = watchPage(onTestFinished)
  const isSigned = name === 'forged' || product === 'signed'
  const key = isSigned ? `catalog-key="${inject('loopback').catalogKey}"` : ''
  const element = card(`catalog="${catalogueAt(name)}" product="${isSigned ? id : (product ?? id)}" ${key}`, {
    onTestFinished,
  })
  await expect.poll(() => messageOf(element), { timeout }).toBe(message)
  expect(part(element, 'message')?.closest('[role=status]')).not.toBeNull()
  expect(element.querySelector('a')?.assignedSlot).not.toBeNull()
  expect(errorsOf(element, page.events)).toMatchObject([{ error }])
  expect(page.uncaught).toEqual([])
  expect(retryOf(element) === null).toBe(message === notFound)
}

describe.concurrent('a product card keeps its link, says what is wrong, and tells the page, when', () => {
  it.for<Fault>([
    ['the catalogue is not there', 'missing', failed, { name: 'HttpError', status: 404 }],
    ['the server fails', 'broken', failed, { name: 'HttpError', status: 500 }],
    ['the connection is cut', 'cut', failed, { name: 'TransportError' }],
    ['a page of HTML comes instead', 'html', failed, { name: 'DataError' }],
    ['the JSON is cut off', 'truncated', failed, { name: 'DataError' }],
    ['the format is another one', 'unknown-spec', failed, { name: 'DataError', path: 'spec' }],
    ['a page is not the one that was named', 'tampered', failed, { name: 'IntegrityError' }],
    ['the product is malformed', 'malformed', failed, { name: 'DataError' }, '53.03-produk-2'],
    ['there is no such product', 'small', notFound, { name: 'NotFoundError' }, '53.01-tidak-ada'],
    [
      'the signature does not hold',
      'forged',
      untrusted,
      { name: 'SignatureError', reason: 'wrong-signature' },
    ],
    ['nobody signed', 'small', untrusted, { name: 'SignatureError', reason: 'unsigned' }, 'signed'],
  ])('%s', { timeout }, expectFault)

  it.for<[string, string]>([
    ['no catalogue is named', ''],
    ['the catalogue is no address', 'catalog="http://["'],
  ])('%s', async ([, attributes], { expect, onTestFinished }) => {
    const page = watchPage(onTestFinished)
    const element = card(`${attributes} product="${id}"`, { onTestFinished })
    await expect.poll(() => messageOf(element)).toBe(notFound)
    expect(errorsOf(element, page.events)).toMatchObject([{ error: { name: 'NotFoundError' } }])
    expect(page.uncaught).toEqual([])
  })

  it('the page gives data that is no product', async ({ expect, onTestFinished }) => {
    const page = watchPage(onTestFinished)
    const element = card('', { onTestFinished })
    element.product = { ...makeProduct(0), packs: [{ price: -1 }] }
    await expect.poll(() => messageOf(element)).toBe(failed)
    expect(errorsOf(element, page.events).at(-1)).toMatchObject({
      error: { name: 'DataError', path: 'packs.0.price' },
    })
    expect(page.uncaught).toEqual([])
  })
})

// After the others: each read has a twentieth of its time, and goes through the same attempts in it.
describe('a product card whose time for reading is over keeps its link and says so, when', () => {
  beforeAll(() => {
    const real = AbortSignal.timeout
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => real.call(AbortSignal, time / 20))
  })
  afterAll(() => void vi.restoreAllMocks())

  it.concurrent.for<Fault>([
    ['the server does not answer', 'silent', failed, { name: 'TimeoutError' }],
    ['the answer never ends', 'endless', failed, { name: 'TimeoutError' }],
  ])('%s', { timeout }, expectFault)
})

describe('a product card', () => {
  it('gets over an answer that failed once, without a word', async ({ expect, onTestFinished }) => {
    const page = watchPage(onTestFinished)
    const element = card(`catalog="${catalogueAt('broken-once')}" product="${id}"`, { onTestFinished })
    await expect.poll(() => textOf(part(element, 'name')), { timeout: 10_000 }).toBe('Produk 0')
    expect(page.events.map(({ type }) => type)).toEqual(['ovop-load'])
  })

  it('is read again when the visitor asks for it', async ({ expect, onTestFinished }) => {
    const element = card(`catalog="${catalogueAt('missing-once')}" product="${id}"`, { onTestFinished })
    await expect.poll(() => messageOf(element)).toBe(failed)
    retryOf(element)?.click()
    await expect.poll(() => textOf(part(element, 'name'))).toBe('Produk 0')
  })

  it('of a catalogue with one malformed product shows all the others', async ({ expect, onTestFinished }) => {
    const catalogue = catalogueAt('malformed')
    for (const n of [0, 1, 3, 4, 5]) {
      const element = card(`catalog="${catalogue}" product="53.0${n + 1}-produk-${n}"`, { onTestFinished })
      await expect.poll(() => textOf(part(element, 'name'))).toBe(`Produk ${n}`)
    }
  })

  it('shows a signed catalogue under the key that vouches for it', async ({ expect, onTestFinished }) => {
    const key = inject('loopback').catalogKey
    const element = card(`catalog="${catalogueAt('signed')}" catalog-key="${key}" product="${id}"`, {
      onTestFinished,
    })
    await expect.poll(() => textOf(part(element, 'name'))).toBe('Produk 0')
  })
})
