import { vi } from 'vitest'
import { createProgram } from '../src/commands/program.ts'

/** What a run of the command writes, and the code it ends with. */
export async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out.push(String(text)))),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(err.push(String(text)))),
  ]
  const before = process.exitCode
  let code: typeof before
  process.exitCode = 0
  try {
    await createProgram('1.2.3').exitOverride().parseAsync(args, { from: 'user' })
  } finally {
    code = process.exitCode
    // Files share a process: what a run ends with is no other's.
    process.exitCode = before
    for (const spy of spies) spy.mockRestore()
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours, where the terminal has them
  const plain = (texts: string[]) => texts.join('').replace(/\x1b\[\d+m/g, '')
  return { out: plain(out), err: plain(err), code }
}
