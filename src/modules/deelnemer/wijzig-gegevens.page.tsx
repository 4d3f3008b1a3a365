import type { Child } from "hono/jsx"
import { naamVan } from "#begrippen/code"
import { gemeenteNaam } from "#begrippen/gemeente"
import { GESLACHTEN } from "#begrippen/geslacht"
import { TALEN } from "#begrippen/taal"
import { act, type Route, type Shell } from "#platform/page"
import { amsterdamDay } from "#platform/services"
import { getypt } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Samenvoegen } from "#ui/samenvoegen"
import { Veld } from "#ui/veld"
import type { Waarden } from "#begrippen/botsing"
import type { VorigeVersie } from "./gegevens.rules.ts"
import { LABELS } from "./gegevens.schema.ts"
import { loadVersie } from "./gegevens.sql.ts"
import type { Persoon } from "./persoon.rules.ts"
import { persoonDeel } from "./persoon.page.tsx"
import { type Gemeente, loadGemeenten } from "./registreer.sql.ts"
import { keuzes } from "./registreer.page.tsx"
import { adres, contactgegevens, type Gegevensdeel, persoonsgegevens, versieVan, waardenVan } from "./wijzig-gegevens.command.ts"

interface Data {
  gemeenten: Gemeente[]
  /** The state that the refused form was filled in on, when a colleague was first. */
  was: VorigeVersie | null
}
type VeldVan = (naam: string) => { naam: string; fout: string | undefined; waarde: string | undefined; label: string }

/** A page that edits one group of data in place; when a colleague was first it becomes a page to choose on. */
function wijzigPagina(deel: Gegevensdeel, pad: string, titel: string, velden: (veld: VeldVan, data: Data) => Child): Route {
  return persoonDeel<Data>({
    pad: `/${pad}`,
    recht: `${deel.categorie}:schrijf`,
    categorieen: [deel.categorie],
    deel: null,
    titel,
    async load({ tx, formulier }, persoon) {
      const botsing = formulier?.weigeringen.some(w => w.code === "intussen_gewijzigd")
      const versie = Number(formulier?.waarden["versie"])
      const was = botsing ? ((await loadVersie(tx, deel.rij, persoon.id, versie)) ?? LEEG) : null
      return { gemeenten: deel === adres || was ? await loadGemeenten(tx) : [], was }
    },
    inhoud: (data, persoon, shell) => (
      <Formulier
        actie={`/deelnemers/${persoon.id}/${pad}`}
        id={shell.opdrachtId}
        versie={data.was ? versieVan(persoon, deel.rij) : (getypt(shell, "versie") ?? versieVan(persoon, deel.rij))}
        fouten={shell.formulier?.weigeringen}
        breed={data.was !== null}
        waak
      >
        {data.was ? (
          <Botsing deel={deel} data={data} was={data.was} persoon={persoon} shell={shell} />
        ) : (
          velden(fieldsOf(persoon, shell), data)
        )}
        <Knoppen vast>
          <Knop soort="hoofd">{data.was ? "Leg de keuze vast" : "Leg vast"}</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gegevens`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
    act: act({
      command: deel.command,
      naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gegevens`,
      melding: "De wijziging is vastgelegd.",
    }),
  })
}
const LEEG: VorigeVersie = { inhoud: {}, door: null, tot: new Date(0) }

const fieldsOf =
  (persoon: Persoon, shell: Shell): VeldVan =>
  naam => ({
    naam,
    label: LABELS[naam] ?? naam,
    fout: foutVan(shell.formulier?.weigeringen, naam),
    waarde: getypt(shell, naam) ?? waardenVan(persoon, [naam])[naam] ?? undefined,
  })

/** How a stored value is shown: a code by its name, a date in words. */
export function toon(veld: string, waarde: string | null | undefined, gemeenten: readonly Gemeente[]): string {
  if (!waarde) return ""
  if (veld === "voertaal") return naamVan(TALEN, waarde)
  if (veld === "geslacht") return naamVan(GESLACHTEN, waarde)
  if (veld === "geboortedatum") return dagTekst(waarde)
  if (veld === "woongemeenteCode") return gemeenteNaam(naamVan(gemeenten, waarde))
  return waarde
}

function Botsing({
  deel,
  data,
  was,
  persoon,
  shell,
}: {
  deel: Gegevensdeel
  data: Data
  was: VorigeVersie
  persoon: Persoon
  shell: Shell
}) {
  const nu = waardenVan(persoon, deel.velden)
  const los = (veld: string, waarde: string | null | undefined) => ({ waarde: waarde ?? "", tekst: toon(veld, waarde, data.gemeenten) })
  const anders = (veld: string, bron: Waarden) => (bron[veld] ?? "") !== (getypt(shell, veld) ?? "")
  const gelijk = deel.velden.filter(veld => !anders(veld, nu))
  return (
    <>
      {gelijk.map(veld => (
        <input type="hidden" name={veld} value={getypt(shell, veld)} />
      ))}
      <Samenvoegen
        ander={was.door ?? "een collega"}
        wanneer={was.door ? dagTekst(amsterdamDay(new Date(was.tot))) : "intussen"}
        velden={deel.velden
          .filter(veld => !gelijk.includes(veld))
          .map(veld => ({
            naam: veld,
            label: LABELS[veld] ?? veld,
            was: los(veld, was.inhoud[veld]),
            vanU: los(veld, getypt(shell, veld)),
            vanAnder: los(veld, nu[veld]),
          }))}
      />
    </>
  )
}

export const wijzigContact = wijzigPagina(contactgegevens, "contact", "Wijzig contactgegevens", veld => (
  <>
    <Veld {...veld("telefoon")} type="tel" verplicht={false} />
    <Veld {...veld("email")} type="email" verplicht={false} />
    <Veld
      {...veld("voertaal")}
      type="select"
      verplicht={false}
      leegTekst="Onbekend"
      hint="De taal waarin u met deze persoon spreekt."
      opties={keuzes(TALEN)}
    />
  </>
))

export const wijzigPersoon = wijzigPagina(persoonsgegevens, "persoonsgegevens", "Wijzig persoonsgegevens", veld => (
  <>
    <VeldenRij>
      <Veld {...veld("voornaam")} />
      <Veld {...veld("tussenvoegsel")} verplicht={false} breedte="kort" />
      <Veld {...veld("achternaam")} />
    </VeldenRij>
    <Veld {...veld("geboortedatum")} type="date" />
    <Veld {...veld("geslacht")} type="radio" verplicht={false} rij opties={keuzes(GESLACHTEN)} />
  </>
))

export const wijzigAdres = wijzigPagina(adres, "adres", "Wijzig adres", (veld, { gemeenten }) => {
  const { waarde, ...woongemeente } = veld("woongemeenteCode")
  const bekend = waarde === undefined || gemeenten.some(g => g.code === waarde)
  return (
    <>
      <Veld {...veld("postcode")} verplicht={false} breedte="kort" />
      <Veld
        {...woongemeente}
        waarde={waarde}
        type="select"
        verplicht={false}
        leegTekst="Onbekend of elders"
        opties={[
          ...gemeenten.map(g => ({ waarde: g.code, tekst: g.naam })),
          ...(bekend ? [] : [{ waarde: waarde, tekst: gemeenteNaam(waarde) }]),
        ]}
      />
    </>
  )
})
