/** What the provider keeps of a log-in: a session, an interaction, a code, a token. */
type Kept = { uid?: string; grantId?: string; consumed?: number; [property: string]: unknown }

type Entry = { kind: string; id: string; kept: Kept; until: number }

/** Keeps the log-ins of one simulated directory in memory until they end: the provider's adapter, for the demo only. */
export function memoryShelf(): (kind: string) => object {
  const entries = new Map<string, Entry>()
  const isOver = ({ until }: Entry) => until <= Date.now()
  const sweep = () => {
    for (const [key, entry] of entries) if (isOver(entry)) entries.delete(key)
  }

  return (kind) => {
    const find = (id: string): Promise<Kept | undefined> => {
      const entry = entries.get(`${kind}:${id}`)
      return Promise.resolve(entry && !isOver(entry) ? entry.kept : undefined)
    }
    return {
      find,
      upsert(id: string, kept: Kept, seconds: number): Promise<void> {
        sweep()
        entries.set(`${kind}:${id}`, { kind, id, kept, until: Date.now() + seconds * 1000 })
        return Promise.resolve()
      },
      findByUid: (uid: string) =>
        find(entries.values().find((entry) => entry.kind === kind && entry.kept.uid === uid)?.id ?? ''),
      async consume(id: string): Promise<void> {
        const kept = await find(id)
        if (kept) kept.consumed = Math.floor(Date.now() / 1000)
      },
      destroy(id: string): Promise<void> {
        entries.delete(`${kind}:${id}`)
        return Promise.resolve()
      },
      revokeByGrantId(grantId: string): Promise<void> {
        for (const [key, { kept }] of entries) if (kept.grantId === grantId) entries.delete(key)
        return Promise.resolve()
      },
    }
  }
}
