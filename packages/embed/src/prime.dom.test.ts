import { startServer } from '@ovop-ntt/testing'
import { expect, it, onTestFinished } from 'vitest'
import { prime } from './prime.ts'

it.each(['before', 'after'])(
  'an answer that is shared has its body for whoever asks for it %s its bytes are wanted',
  async (when) => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('data')
    })
    onTestFinished(() => server.close())
    const primed = prime(`${server.url}catalog.json`, true)
    const asked = async () => (await primed.fetch(`${server.url}catalog.json`)).text()
    const wanted = async () => new TextDecoder().decode(await primed.bytes())
    const [first, second] = when === 'before' ? [asked, wanted] : [wanted, asked]
    const both = [first()]
    await primed.answer
    both.push(second())
    expect(await Promise.all(both)).toEqual(['data', 'data'])
  },
)
