/** Someone pressed Ctrl+C, or the system asked the process to end. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  /** As shells number it: 128 and the signal. */
  readonly exitCode: number

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super('dihentikan; katalog yang ada tidak berubah')
    this.exitCode = signal === 'SIGINT' ? 130 : 143
  }
}

/** Work that clears up after itself when the process is asked to end; asked twice, the process ends at once. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const end = (signal: 'SIGINT' | 'SIGTERM') => controller.abort(new InterruptedError(signal))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}
