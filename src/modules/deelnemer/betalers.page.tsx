import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { page, type PageRequest } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { loadPerBetaler, type PerBetaler } from "./betalers.sql.ts"
import { adresVan, DeelnemersQuery } from "./deelnemers.schema.ts"
import { isOrgBreed } from "./deelnemers.page.tsx"
import { loadEigenTelling, loadOrganisatieTelling } from "./telling.sql.ts"

export interface Data {
  per: PerBetaler[]
  eigen: number
}
export interface Regel {
  code: NonNullable<DeelnemersQuery["betaler"]>
  naam: string
  mensen: number
  opdrachtgevers: PerBetaler[]
}

/** Null: the reader may not know who commissions. */
export async function loadBetalers({
  tx,
  actor,
  services,
  vandaag,
}: Pick<PageRequest<unknown>, "tx" | "actor" | "services" | "vandaag">): Promise<Data | null> {
  if (!services.access.rechtenVan(actor!.rol!).has("C26:lees")) return null
  const orgBreed = isOrgBreed(actor)
  const query = DeelnemersQuery.parse({ betaler: "eigen" })
  const telling = orgBreed
    ? await loadOrganisatieTelling(tx, services.db, query, vandaag, `${actor!.organisatieId} ${actor!.rol}`)
    : await loadEigenTelling(tx, query, vandaag)
  return { per: await loadPerBetaler(tx, orgBreed, vandaag), eigen: telling.totaal }
}

/** How many people each pays for, with the way to them. Who commissions is something of a person, also where he is counted. */
export const betalers = page<Data>({
  path: "/deelnemers/betalers",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: ["C26"], deelnemers: ({ per }) => per.flatMap(p => p.ids) },
  load: loadBetalers,
  view: ({ per, eigen }) => {
    const anderen = per.reduce((som, p) => som + p.mensen, 0)
    return {
      titel: "Wie betaalt",
      kop:
        anderen === 0 ? "Voor niemand betaalt een ander" : `Voor ${anderen === 1 ? "één persoon" : `${anderen} mensen`} betaalt een ander`,
      inleiding: "Vandaag. Vul het aan bij de persoon, onder Uitkering en doelgroepen.",
      kruimels: [{ tekst: "Deelnemers", href: "/deelnemers" }, { tekst: "Wie betaalt" }],
      handelingen: <Knop href="/deelnemers/betalers/download">Naar Excel</Knop>,
      inhoud: (
        <Kaart vol>
          <Tabel
            bijschrift="Voor hoeveel mensen wie betaalt"
            rijen={regelsPerBetaler(per, eigen)}
            leeg={<Leeg titel="Geen deelnemers">Zodra u deelnemers hebt, staat hier wie voor hen betaalt.</Leeg>}
            kolommen={[
              {
                kop: "Wie betaalt",
                naam: true,
                cel: r => (
                  <>
                    <a href={adresVan(DeelnemersQuery.parse({}), { betaler: r.code })}>{r.naam}</a>
                    {r.opdrachtgevers.map(o => (
                      <Bij>{`opdracht van ${o.opdrachtgever ?? "uw eigen organisatie"}: ${o.mensen}`}</Bij>
                    ))}
                  </>
                ),
              },
              { kop: "Mensen", rechts: true, breedte: 0, cel: r => r.mensen.toLocaleString("nl-NL") },
            ]}
          />
        </Kaart>
      ),
    }
  },
})

export function regelsPerBetaler(per: readonly PerBetaler[], eigen: number): Regel[] {
  const anderen = BEKOSTIGERS.map(({ code, naam }): Regel => {
    const opdrachtgevers = per.filter(p => p.betaler === code)
    return { code, naam, mensen: opdrachtgevers.reduce((som, p) => som + p.mensen, 0), opdrachtgevers }
  })
  const zelf: Regel = { code: "eigen", naam: "Uw eigen organisatie", mensen: eigen, opdrachtgevers: [] }
  return [...anderen, zelf].filter(r => r.mensen > 0)
}
