import type { Rol } from "#begrippen/rol"
import { cel } from "#modules/toegang"
import { type Actor, allows } from "#platform/actor"
import { page, type Route, type Shell } from "#platform/page"
import { Knop, Knoppen } from "#ui/knop"
import { adresVan, DeelnemersAdres, isGefilterd } from "./deelnemers.schema.ts"
import { loadDeelnemers, PER_PAGINA } from "./deelnemers.sql.ts"
import { isVraagNaarWie, Lijst, type Lijstdata } from "./deelnemers.view.tsx"
import { loadGemaskeerd } from "./gemaskeerd.sql.ts"
import { kiesRegisseurs, type RegisseurKeuze } from "./regisseurs.rules.ts"
import { loadRegisseurs } from "./regisseurs.sql.ts"
import { opTrede } from "./standen.rules.ts"
import { loadEigenTelling, loadOrganisatieTelling } from "./telling.sql.ts"

/** My people, or those of my organisation: filters in the address, counts, order, 50 a page. */
export const deelnemers: Route = page<Lijstdata, DeelnemersAdres>({
  path: "/deelnemers",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: data => data.categorieen, deelnemers: data => data.rijen.map(r => r.id) },
  query: DeelnemersAdres,
  async load({ tx, actor, services, query: { regisseur, ...adres }, vandaag }) {
    const mag = (recht: string) => allows(services.access, actor, recht)
    if (!mag("C01:lees")) {
      const rijen = await loadGemaskeerd(tx)
      return {
        telling: { totaal: rijen.length, treden: [], standen: new Map() },
        regisseurs: GEEN,
        regisseur: "",
        query: adres,
        rijen,
        bereik: "gemaskeerd" as const,
        meer: false,
        categorieen: categorieenVan(mag),
      }
    }
    const orgBreed = isOrgBreed(actor)
    const regisseurs = orgBreed ? kiesRegisseurs(await loadRegisseurs(tx, regisseur, vandaag), regisseur, adres.regie) : GEEN
    const query = regisseurs.gevonden.length === 1 ? { ...adres, regie: regisseurs.gevonden[0]!.id } : adres
    const telling = orgBreed
      ? await loadOrganisatieTelling(tx, services.db, query, vandaag, `${actor!.organisatieId} ${actor!.rol}`)
      : await loadEigenTelling(tx, query, vandaag)
    const uit = opTrede(telling.standen, query, PER_PAGINA + 1)
    // Who asked for a name that is nobody's, or of several, chooses first: a list of everybody would be no answer.
    const gevonden = isVraagNaarWie({ regisseur, regisseurs }) ? [] : await loadDeelnemers(tx, query, orgBreed, vandaag, { uit })
    return {
      query,
      regisseur,
      regisseurs,
      bereik: orgBreed ? ("organisatie" as const) : ("eigen" as const),
      rijen: gevonden.slice(0, PER_PAGINA),
      meer: gevonden.length > PER_PAGINA,
      telling,
      categorieen: categorieenVan(mag),
    }
  },
  view: (data, shell) => ({
    titel: "Deelnemers",
    kop: heading(data),
    ...(data.bereik === "gemaskeerd" ? { inleiding: "U ziet van hen de voornaam en het telefoonnummer" } : {}),
    handelingen: <Ingangen shell={shell} bestand={data.rijen.length > 0 ? adresVan(data.query, {}, "/deelnemers/download") : null} />,
    inhoud: <Lijst data={data} shell={shell} />,
  }),
})

/** Does he see everybody of his organisation? */
export const isOrgBreed = (actor: Actor | null): boolean => ["L", "V"].includes(cel(actor!.rol as Rol, "C01"))
/** What the list shows him of them. */
export const categorieenVan = (mag: (recht: string) => boolean): string[] =>
  mag("C01:lees")
    ? ["C01", "C01B", "C03", "C05", "C14", "C15", "C16", "C20", "C26"].filter(c => mag(`${c}:lees`))
    : ["C01", "C14"].filter(c => mag(`${c}:masker`))

/** Ways to somebody who is not on the list; and to the list as a file. */
function Ingangen({ shell, bestand }: { shell: Shell; bestand: string | null }) {
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
      {shell.mag("C26:lees") && (
        <Knop soort="stil" href="/deelnemers/betalers">
          Wie betaalt
        </Knop>
      )}
      {bestand && (
        <Knop soort="stil" href={bestand}>
          Naar Excel
        </Knop>
      )}
    </Knoppen>
  )
}

const GEEN: RegisseurKeuze = { lijst: [], meer: false, gevonden: [] }

function heading(data: Lijstdata): string {
  const { bereik, telling, query, regisseurs, regisseur } = data
  if (isVraagNaarWie(data))
    return regisseurs.gevonden.length === 0 ? `Geen casusregisseur met de naam “${regisseur}”` : "Welke casusregisseur bedoelt u?"
  const mensen = telling.totaal === 1 ? "1 deelnemer" : `${telling.totaal.toLocaleString("nl-NL")} deelnemers`
  if (isGefilterd(query)) return `${mensen} met deze filters`
  return bereik === "organisatie" ? `${mensen} in uw organisatie` : `${mensen} bij wie u betrokken bent`
}
