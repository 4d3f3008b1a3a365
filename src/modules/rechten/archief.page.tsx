import { open } from "node:fs/promises"
import { Readable } from "node:stream"
import { execute } from "#platform/command"
import { bestandHeaders, ZIP } from "#platform/excel"
import { act, page, seeOther, transfer } from "#platform/page"
import { CATEGORIEEN } from "#modules/toegang"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { bevestigOntvangst, haalPakketOp, herziePakket, kiesBestemming } from "./archief.command.ts"
import { loadPakket, loadPakketMensen } from "./archief.sql.ts"
import { bestemmingTeKiezen } from "./bewaren.parameters.ts"
import { pakketPad } from "./pak-in.command.ts"
import { loadWisplan, type Wisplan } from "./wissen.sql.ts"

const kruimels = (plan?: Wisplan) => [
  { tekst: "Bewaren en wissen", href: "/bewaren" },
  ...(plan ? [{ tekst: "Voorstel", href: `/bewaren/${plan.id}` }] : []),
]

/** What happens with a kind of data when its term is past: an organisation's own choice, with the decision behind it. */
export const bestemming = page<object>({
  path: "/bewaren/bestemming",
  recht: "wissen",
  inzage: "geen",
  load: async () => ({}),
  view: (_, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Na de termijn",
      kop: "Wat gebeurt er na een termijn?",
      inleiding:
        "Volgens de Selectielijst gemeenten 2020 wordt het meeste hiervan vernietigd. Kies archiveren alleen als uw archivaris dat heeft besloten.",
      kruimels: kruimels(),
      inhoud: (
        <Formulier actie="/bewaren/bestemming" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Na de termijn">
          <Veld
            {...v.een("termijn")}
            label="Welke gegevens"
            type="radio"
            opties={bestemmingTeKiezen(shell.vandaag).map(t => ({ waarde: t.code, tekst: t.naam }))}
          />
          <Veld
            {...v.een("bestemming")}
            label="Wat er na de termijn gebeurt"
            type="radio"
            opties={[
              { waarde: "archiveren", tekst: "Naar het archief, en dan wissen" },
              { waarde: "wissen", tekst: "Meteen wissen" },
            ]}
          />
          <Veld {...v.een("vanaf")} label="Vanaf welke dag" type="date" />
          <Veld {...v.een("grond")} label="Welk besluit" hint="Bijvoorbeeld: besluit van de archivaris, 12 maart 2026." />
          <Knoppen>
            <Knop soort="hoofd">Leg vast</Knop>
            <Knop soort="stil" href="/bewaren">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: kiesBestemming,
    naar: () => "/bewaren",
    melding: "Uw keuze is vastgelegd. Zij geldt voor voorstellen vanaf die dag.",
  }),
})

interface Gereed {
  plan: Wisplan
  sha256: string
  bytes: number
  deelnemers: string[]
}
/** The package, for who may fetch it, as long as its receipt was not confirmed. */
async function loadGereed({
  tx,
  params,
}: {
  tx: Parameters<typeof loadWisplan>[0]
  params: Record<string, string>
}): Promise<Gereed | null> {
  const plan = await loadWisplan(tx, params["wisplanId"]!)
  if (!plan) return null
  const pakket = await loadPakket(tx, plan.id)
  if (!pakket?.vanMij || !pakket.sha256 || pakket.ontvangenOp || plan.besluit !== "akkoord") return null
  return { plan, sha256: pakket.sha256, bytes: pakket.bytes ?? 0, deelnemers: await loadPakketMensen(tx, plan.id) }
}

export const pakketBestand = transfer<Gereed>({
  methode: "get",
  path: "/bewaren/:wisplanId/pakket",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: Object.keys(CATEGORIEEN).filter(c => !["C02", "C24"].includes(c)), deelnemers: g => g.deelnemers },
  load: loadGereed,
  async send({ plan, sha256, bytes }, { services, token }) {
    const bestand = await open(pakketPad(services, plan.id, sha256)).catch(() => null)
    if (!bestand) return seeOther(`/bewaren/${plan.id}`) // the page says that it is gone and what to do
    const uitkomst = await execute(services, token, haalPakketOp, { wisplanId: plan.id }, { id: crypto.randomUUID() })
    if (!uitkomst.ok) {
      await bestand.close()
      return new Response(uitkomst.weigeringen[0]!.tekst, { status: 403 })
    }
    const inhoud = Readable.toWeb(bestand.createReadStream()) as ReadableStream<Uint8Array>
    const naam = `trede-archief-${plan.peildatum}-${sha256.slice(0, 8)}.zip`
    return new Response(inhoud, { headers: { ...bestandHeaders(naam, ZIP), "content-length": String(bytes) } })
  },
})

export const ontvangstPagina = page<Gereed>({
  path: "/bewaren/:wisplanId/ontvangst",
  recht: "toezicht",
  inzage: "geen",
  load: loadGereed,
  view: ({ plan }, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Bevestig de ontvangst",
      kop: "Heeft het archief het pakket?",
      inleiding:
        "Bevestig dit pas als het pakket heel is aangekomen en is opgeslagen. Daarna wist Trede de gegevens. Dat is niet terug te draaien.",
      kruimels: kruimels(plan),
      inhoud: (
        <Formulier actie={`/bewaren/${plan.id}/ontvangst`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Ontvangst">
          <Veld {...v.een("code")} label="Code uit het pakket" hint="Hij staat in het bestand ONTVANGST.txt." />
          <Veld {...v.een("kenmerk")} label="Kenmerk bij het archief" hint="Waaronder uw archivaris het pakket terugvindt." />
          <Knoppen>
            <Knop soort="gevaar">Bevestig, en wis in Trede</Knop>
            <Knop soort="stil" href={`/bewaren/${plan.id}`}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: bevestigOntvangst,
    naar: ({ wisplanId }) => `/bewaren/${wisplanId}`,
    melding: "De ontvangst is bevestigd. Trede wist nu de gegevens.",
  }),
})

export const herzienPagina = page<Wisplan>({
  path: "/bewaren/:wisplanId/herzien",
  recht: "wissen",
  inzage: "geen",
  async load({ tx, params }) {
    const plan = await loadWisplan(tx, params["wisplanId"]!)
    return plan?.archiefWacht ? plan : null
  },
  view: (plan, shell) => ({
    titel: "Maak opnieuw of stop",
    inleiding: "Er is nog niets gewist. Wie het pakket al had mag het dan niet bewaren: het telt niet meer.",
    kruimels: kruimels(plan),
    inhoud: (
      <Formulier actie={`/bewaren/${plan.id}/herzien`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Herzien">
        <Veld
          {...veldenVan(shell).een("wat")}
          label="Wat moet er gebeuren"
          type="radio"
          opties={[
            { waarde: "opnieuw", tekst: "Maak het pakket opnieuw, met een nieuwe code" },
            { waarde: "stop", tekst: "Stop: alles blijft zoals het is" },
          ]}
        />
        <Knoppen>
          <Knop soort="hoofd">Leg vast</Knop>
          <Knop soort="stil" href={`/bewaren/${plan.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: herziePakket, naar: ({ wisplanId }) => `/bewaren/${wisplanId}`, melding: "Uw keuze is vastgelegd." }),
})
