/** AVG art. 18: how many, and not who. */
export const weggelatenTekst = (n: number): string =>
  `${n === 1 ? "Eén mens staat" : `${n.toLocaleString("nl-NL")} mensen staan`} er niet in: van hen mogen gegevens nu alleen bewaard worden (bezwaar, of betwist).`
