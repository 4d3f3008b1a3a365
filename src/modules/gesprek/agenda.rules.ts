import { type Dag, dagNummer, plusDagen } from "#begrippen/dag"

/** Day 0 (1 January 1970) was a Thursday. */
const maandagVan = (dag: Dag): Dag => plusDagen(dag, -((((dagNummer(dag) + 3) % 7) + 7) % 7))

/** The days that are shown round a day: that day, or its week from Monday. */
export function dagenVan(dag: Dag, toon: "dag" | "week"): { van: Dag; tm: Dag; vorige: Dag; volgende: Dag } {
  const van = toon === "dag" ? dag : maandagVan(dag)
  const aantal = toon === "dag" ? 1 : 7
  return { van, tm: plusDagen(van, aantal - 1), vorige: plusDagen(van, -aantal), volgende: plusDagen(van, aantal) }
}
