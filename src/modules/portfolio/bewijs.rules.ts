/** So many for one person; more is an archive, and belongs in one. */
export const BEWIJZEN = 20
