import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchBytes } from './fetch-bytes.ts'

let server: Server
let address: string
let answer: (response: ServerResponse) => void

beforeAll(async () => {
  server = createServer((_, response) => answer(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/catalog.json`
})
afterAll(() => {
  server.close()
})

function read(maxBytes = 1_000_000): Promise<Uint8Array> {
  const { signal } = new AbortController()
  return fetchBytes(address, { cache: 'no-cache', maxBytes, retry: 0, signal })
}

it.each([
  ['none', []],
  ['one', [5]],
  ['many of all sizes', [1, 70_000, 3, 200_000, 17]],
])('puts the parts of an answer together in their order: %s', async (_, sizes) => {
  const parts = sizes.map((size, index) => Buffer.alloc(size, index + 1))
  answer = async (response) => {
    for (const part of parts) await new Promise((resolve) => response.write(part, resolve))
    response.end()
  }
  const bytes = await read()
  const sent = Buffer.concat(parts)
  expect(bytes.length).toBe(sent.length)
  expect(sent.equals(bytes)).toBe(true)
})

it('reads no further than the bound, and says that there was more', async () => {
  answer = (response) => response.end(Buffer.alloc(200_000))
  await expect(read(100_000)).rejects.toThrow(`${address}: larger than 100000 bytes`)
})
