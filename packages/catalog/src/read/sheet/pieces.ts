/** The bytes of a blob or a stream in pieces. By a reader: Safari cannot yet run through a stream with `for await`. */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // What is wrong with the stream has been told by `read`.
    await reader.cancel().catch(() => {})
  }
}
