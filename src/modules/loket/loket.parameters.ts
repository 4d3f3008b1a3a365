/** Minutes that the code holds: for who is at the desk, and not for who finds it there later. */
export const LINK_MINUTEN = 30
