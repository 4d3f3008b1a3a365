/**
 * Whether somebody may be found by the address that his provider gives. Who can write an address there that he does not own would
 * come in as its owner: the provider says that it checked it, or says nothing and its organisation stands for it; a 'no' is a no.
 */
export const isBevestigd = (gezegd: unknown, vertrouwt: boolean): boolean =>
  gezegd === true || gezegd === "true" || (vertrouwt && (gezegd === undefined || gezegd === null))
