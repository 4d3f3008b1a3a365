import { plusDagen } from "#begrippen/dag"
import type { Blad } from "./blad.page.ts"
import type { BladQuery } from "./blad.schema.ts"
import type { Periode } from "./periode.rules.ts"
import type { Plek } from "./vraagstuk.view.ts"

/** An address of the monitor that keeps what was chosen; `anders` changes or (undefined) drops a choice. */
export function adres(
  pad: string,
  query: Partial<BladQuery & { met: string | undefined }>,
  anders: Partial<Record<string, string | undefined>> = {},
): string {
  const keuzes = Object.entries({ ...query, ...anders }).flatMap(([naam, waarde]) => (waarde ? [[naam, waarde]] : []))
  return keuzes.length === 0 ? pad : `${pad}?${new URLSearchParams(keuzes)}`
}

export const periodeVraag = ({ van, tot, p }: Periode): Pick<BladQuery, "van" | "tm" | "peildag"> => ({
  van,
  tm: plusDagen(tot, -1),
  peildag: p === tot ? undefined : plusDagen(p, -1),
})

/** The list of the people behind a figure, which is named as CODE.veld or CODE.veld.sleutel; its file ends in /download. */
export const lijstAdres = (query: BladQuery, slug: string, { code, veld, sleutel }: Plek, na?: string, eind = ""): string =>
  adres(
    `/monitor/${slug}/mensen${eind}`,
    { ...query, splits: undefined },
    { cijfer: [code, veld, ...(sleutel ? [sleutel] : [])].join("."), na },
  )

/** One table of a page as a file: a workbook, or plain rows. */
export const bestandAdres = (blad: Blad, tabel: string, vorm?: "xlsx"): string =>
  adres(`/monitor/${blad.vraag.slug}/tabel`, blad.query, { tabel, vorm })

/** The links to both, at the table itself. */
export const bestanden = (blad: Blad, tabel: string): ReadonlyArray<{ tekst: string; href: string }> => [
  { tekst: "Excel", href: bestandAdres(blad, tabel, "xlsx") },
  { tekst: "CSV", href: bestandAdres(blad, tabel) },
]
