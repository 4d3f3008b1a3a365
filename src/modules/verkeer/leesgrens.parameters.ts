/**
 * What one import may be. Files are read in the program itself, in pieces: what grows with them is what is remembered of
 * each finding (some 450 bytes up to the report) and of each key (5 to 20 bytes). Of more findings than this the first
 * of each kind are kept and the others counted: nobody reads such a report.
 */
export const LEESGRENS = { bevindingen: 250_000, perSoort: 100, rijen: 10_000_000, waarde: 300 } as const
