/**
 * What one import may be. Files are read in the program itself, in pieces: what grows with them is what is remembered of
 * each finding (some 450 bytes up to the report) and of each key (5 to 20 bytes). A report of more findings than this nobody reads.
 */
export const LEESGRENS = { bevindingen: 250_000, rijen: 10_000_000, waarde: 300 } as const
