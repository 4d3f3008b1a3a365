import { KANALEN } from "#begrippen/berichtkeuze"
import { naamVan } from "#begrippen/code"
import { momentTekst } from "#begrippen/moment"
import { persoonDeel } from "#modules/deelnemer"
import { kanaalVan, loadKeuze } from "#modules/gesprek"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Link, loadLinks, loadOnderwerp } from "./daadlink.sql.ts"
import { Waarvoor } from "./link.schema.ts"
import { stuurLink } from "./stuur-link.command.ts"
import { trekLinksIn } from "./trek-links-in.command.ts"

const SOORT: Readonly<Record<string, string>> = {
  uitnodiging: "Zeggen of hij komt",
  verzet: "Zeggen of hij komt",
  herinnering: "Zeggen of hij komt",
  stap: "Een stap afvinken",
  plan: "Akkoord met het plan",
  vacature: "Ja of nee op een vacature",
}
const STAND: Readonly<Record<string, { tekst: string; soort?: "goed" | "laat" | "straks" }>> = {
  wacht: { tekst: "wacht" },
  open: { tekst: "werkt", soort: "straks" },
  gebruikt: { tekst: "gebruikt", soort: "goed" },
  ingetrokken: { tekst: "ingetrokken" },
  vervallen: { tekst: "werkt niet meer" },
  mislukt: { tekst: "niet gelukt", soort: "laat" },
}
const NOG_OPEN = new Set(["wacht", "open"])

/** The links that went out to one person, and one act that ends them all. */
export const linksPagina: Route = persoonDeel<{ links: Link[] }>({
  pad: "/links",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Links",
  load: async ({ tx }, persoon) => ({ links: await loadLinks(tx, persoon.id) }),
  kop: (_, persoon) => ({
    kop: `Links die ${persoon.voornaam} kreeg`,
    inleiding: "Een link doet één ding, werkt één keer en een paar dagen, en laat niets van het dossier zien.",
  }),
  inhoud: ({ links }, persoon, shell) => (
    <Stapel>
      <Kaart vol lang>
        <Tabel
          bijschrift="Links, de laatste bovenaan"
          zonderKop
          rijen={links}
          leeg={
            <Leeg titel="Nog geen link">Bij een stap van de deelnemer, een versie van het plan en een vacature stuurt u een link.</Leeg>
          }
          kolommen={[
            {
              kop: "Link",
              naam: true,
              cel: l => (
                <>
                  {SOORT[l.soort]}
                  <Bij>
                    {naamVan(KANALEN, l.kanaal)}, {momentTekst(l.verstuurdOp ?? l.gemaaktOp)}
                  </Bij>
                </>
              ),
            },
            { kop: "Stand", breedte: 0, cel: l => <Tag soort={STAND[l.stand]!.soort}>{STAND[l.stand]!.tekst}</Tag> },
          ]}
        />
      </Kaart>
      {links.some(l => NOG_OPEN.has(l.stand)) && (
        <Kaart titel="Telefoon kwijt, of leest iemand mee?">
          <Formulier
            actie={`/deelnemers/${persoon.id}/links`}
            id={shell.opdrachtId}
            fouten={shell.formulier?.weigeringen}
            naam="Trek alle links in"
          >
            <p>Geen enkele link van {persoon.voornaam} werkt dan nog. Daarna kunt u nieuwe sturen.</p>
            <Knoppen>
              <Knop soort="gevaar">Trek alle links in</Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
      )}
    </Stapel>
  ),
  act: act({ command: trekLinksIn, naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/links`, melding: "De links werken niet meer." }),
})

interface Sturen {
  soort: Waarvoor["soort"]
  onderwerpId: string
  wat: string
  kanaal: string | null
}

const KOP: Readonly<Record<Waarvoor["soort"], (voornaam: string) => string>> = {
  stap: naam => `Laat ${naam} zelf afvinken`,
  plan: naam => `Vraag ${naam} om akkoord`,
  vacature: naam => `Vraag ${naam} om ja of nee`,
}
/** Where the link is about, to go back to. */
const terug = (id: string, soort: Waarvoor["soort"]) => `/deelnemers/${id}/${soort === "vacature" ? "vacatures" : "plan"}`

/** What will be sent, along which way, before it is. */
export const stuurLinkPagina: Route = persoonDeel<Sturen>({
  pad: "/links/:soort/:onderwerpId",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Stuur een link",
  async load({ tx, params, services }, persoon) {
    const vraag = Waarvoor.safeParse(params)
    if (!vraag.success) return null
    const onderwerp = await loadOnderwerp(tx, persoon.id, vraag.data.soort, vraag.data.onderwerpId)
    if (!onderwerp) return null
    const open = { email: services.post.email !== null, sms: services.post.sms !== null }
    const kanaal = kanaalVan({ keuze: await loadKeuze(tx, persoon.id), email: persoon.email, telefoon: persoon.telefoon }, open)
    return { ...vraag.data, ...onderwerp, kanaal: kanaal === "brief" ? null : kanaal }
  },
  kop: ({ soort }, persoon) => ({
    kop: KOP[soort](persoon.voornaam),
  }),
  inhoud: ({ soort, onderwerpId, wat, kanaal }, persoon, shell) => (
    <Stapel>
      <Kaart titel={wat}>
        {kanaal !== null && (
          <p>
            {persoon.voornaam} krijgt een bericht per {naamVan(KANALEN, kanaal).toLowerCase()}: ‘Er staat iets voor u klaar’, in de eigen
            taal. De link werkt één keer, zeven dagen, en vraagt eerst de geboortedatum. Inloggen hoeft niet.
          </p>
        )}
        {kanaal === null ? (
          <>
            <Melding soort="letop" titel="Er is nu geen weg om dit te sturen">
              Er is geen e-mailadres of mobiel nummer, er is geen dienst ingesteld, of {persoon.voornaam} wil brieven of niets.
            </Melding>
            <Knoppen>
              <Knop href={terug(persoon.id, soort)}>Terug</Knop>
            </Knoppen>
          </>
        ) : (
          <Formulier
            actie={`/deelnemers/${persoon.id}/links/${soort}/${onderwerpId}`}
            id={shell.opdrachtId}
            fouten={shell.formulier?.weigeringen}
            naam="Stuur de link"
          >
            <Knoppen>
              <Knop soort="hoofd">Stuur de link</Knop>
              <Knop soort="stil" href={terug(persoon.id, soort)}>
                Annuleer
              </Knop>
            </Knoppen>
          </Formulier>
        )}
      </Kaart>
      {soort === "stap" && (
        <Kaart titel="Een herinnering gaat vanzelf">
          <p>
            Is er een weg, dan krijgt {persoon.voornaam} kort voor de dag van de stap vanzelf zo'n bericht, één keer; wie voor brieven koos
            op papier. Stuurt u nu een link, dan komt er geen herinnering meer.
          </p>
          <Knoppen>
            <Knop href={`/deelnemers/${persoon.id}/links/stap/${onderwerpId}/stoppen`}>Al verteld? Geen herinnering</Knop>
          </Knoppen>
        </Kaart>
      )}
    </Stapel>
  ),
  act: act({ command: stuurLink, naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/links`, melding: "De link gaat zo op weg." }),
})
