/** What a call plan says about other buyers in the room. */
export const callRoomWords = {
  fetching: 'Fetching their questions …',
  failed: (buyer: string) =>
    `The playbook for this buyer can’t be reached now. What you answered for “${buyer}” is kept, below under “Also in this plan”.`,
  nothing: (buyer: string) => `The playbook for “${buyer}” says nothing about this stage.`,
  retry: 'Try again',
} as const
