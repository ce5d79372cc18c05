type Absent<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T]

/** An object type whose possibly undefined properties are optional instead. */
export type Present<T> = Omit<T, Absent<T>> & { [K in Absent<T>]?: Exclude<T[K], undefined> }

/** Leaves out what is undefined: "not asked" and "not known" are absent, never a key without a value. */
export const present = <T extends object>(parts: T): Present<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<T>
