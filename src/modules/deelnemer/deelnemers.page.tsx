import type { Rol } from "#begrippen/rol"
import { cel } from "#modules/toegang"
import { allows } from "#platform/actor"
import { page, type Route, type Shell } from "#platform/page"
import { Knop, Knoppen } from "#ui/knop"
import { DeelnemersQuery, isGefilterd } from "./deelnemers.schema.ts"
import { loadDeelnemers, PER_PAGINA } from "./deelnemers.sql.ts"
import { Lijst, type Lijstdata } from "./deelnemers.view.tsx"
import { loadGemaskeerd } from "./gemaskeerd.sql.ts"
import { loadEigenTelling, loadOrganisatieTelling, loadRegisseurs } from "./telling.sql.ts"

/** My people, or those of my organisation: filters in the address, counts, order, 50 a page. */
export const deelnemers: Route = page<Lijstdata, DeelnemersQuery>({
  path: "/deelnemers",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: data => data.categorieen, deelnemers: data => data.rijen.map(r => r.id) },
  query: DeelnemersQuery,
  async load({ tx, actor, services, query, vandaag }) {
    const mag = (recht: string) => allows(services.access, actor, recht)
    if (!mag("C01:lees")) {
      const rijen = await loadGemaskeerd(tx)
      const leeg = { telling: { totaal: rijen.length, treden: [] }, regisseurs: [] }
      return {
        ...leeg,
        query,
        rijen,
        bereik: "gemaskeerd" as const,
        meer: false,
        categorieen: mag("C14:masker") ? ["C01", "C14"] : ["C01"],
      }
    }
    const orgBreed = ["L", "V"].includes(cel(actor!.rol as Rol, "C01"))
    const gevonden = await loadDeelnemers(tx, query, orgBreed, vandaag)
    return {
      query,
      bereik: orgBreed ? ("organisatie" as const) : ("eigen" as const),
      rijen: gevonden.slice(0, PER_PAGINA),
      meer: gevonden.length > PER_PAGINA,
      telling: orgBreed
        ? await loadOrganisatieTelling(tx, services.db, query, vandaag, `${actor!.organisatieId} ${actor!.rol}`)
        : await loadEigenTelling(tx, query, vandaag),
      regisseurs: orgBreed ? await loadRegisseurs(tx, vandaag) : [],
      categorieen: ["C01", "C01B", "C03", "C05", "C14", "C15", "C16", "C20"].filter(c => mag(`${c}:lees`)),
    }
  },
  view: (data, shell) => ({
    titel: "Deelnemers",
    kop: heading(data),
    ...(data.bereik === "gemaskeerd" ? { inleiding: "U ziet van hen de voornaam en het telefoonnummer" } : {}),
    ...(shell.mag("registreren") || shell.mag("waarneming") ? { handelingen: <Ingangen shell={shell} /> } : {}),
    inhoud: <Lijst data={data} shell={shell} />,
  }),
})

/** Ways to somebody who is not on the list. */
function Ingangen({ shell }: { shell: Shell }) {
  return (
    <Knoppen>
      {shell.mag("registreren") && <Knop href="/deelnemers/nieuw">Iemand registreren</Knop>}
      {shell.mag("aansluiten") && (
        <Knop soort="stil" href="/aansluiten">
          Aansluiten
        </Knop>
      )}
      {shell.mag("waarneming") && (
        <Knop soort="stil" href="/waarneming">
          Waarneming
        </Knop>
      )}
      {shell.mag("noodtoegang") && (
        <Knop soort="stil" href="/noodtoegang">
          Noodtoegang
        </Knop>
      )}
    </Knoppen>
  )
}

function heading({ bereik, telling, query }: Lijstdata): string {
  const mensen = telling.totaal === 1 ? "1 deelnemer" : `${telling.totaal.toLocaleString("nl-NL")} deelnemers`
  if (isGefilterd(query)) return `${mensen} met deze filters`
  return bereik === "organisatie" ? `${mensen} in uw organisatie` : `${mensen} bij wie u betrokken bent`
}
