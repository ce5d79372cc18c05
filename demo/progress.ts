/** Tells what is being made, and how far it is: "inwoners", 500 of 3000. */
export type Progress = (what: string, done: number, of: number) => void
