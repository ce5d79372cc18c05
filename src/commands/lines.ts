/**
 * The lines of a stream, a batch for every chunk that arrives, so that memory stays small however long the stream is.
 * Lines end with LF or CRLF; a byte order mark at the start is left out; a last line without an end counts. A line of
 * more characters than `longest` is given as undefined.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<(string | undefined)[]> {
  const decoder = new TextDecoder()
  let rest = ''
  let isTooLong = false
  const whole = (line: string) => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line
    const result = isTooLong || bare.length > longest ? undefined : bare
    isTooLong = false
    return result
  }
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield lines.map(whole)
    if (rest.length > longest + 1) {
      isTooLong = true
      rest = ''
    }
  }
  rest += decoder.decode()
  if (rest !== '' || isTooLong) yield [whole(rest)]
}
