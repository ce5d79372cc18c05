/** A question of the policy, as it was put, with the answer about this resident. */
export type CustomaryAnswer = { id: string; question: string; answer: string }

/** Whether something is what anybody would buy for himself (Wmo 2.3.5(3)), judged for one person (ZOE-18). */
export type CustomaryItem = {
  id: string
  item: string
  /** Id of the product in the provision book, if it is one. */
  product: string | null
  answers: readonly CustomaryAnswer[]
  customary: boolean
  because: string
  judgedOn: Temporal.PlainDate
}
