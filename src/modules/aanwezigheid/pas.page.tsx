import { act, page, type PageRequest, transfer } from "#platform/page"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { hashCode, koppelBadge, neemPasIn, newCode } from "./pas.command.ts"
import { loadPas, loadVoornaam, type Pas, storePas } from "./pas.sql.ts"

interface Data {
  id: string
  naam: string
  pas: Pas | null
}
const basis = {
  recht: "C18:schrijf",
  inzage: { doel: "P2", categorieen: ["C01", "C18"], deelnemers: ({ id }: { id: string }) => [id] },
} as const
const KRUIMELS = [{ tekst: "Aanwezigheid", href: "/aanwezigheid" }]

async function loadWie({ tx, params }: Pick<PageRequest<unknown>, "tx" | "params">): Promise<Data | null> {
  const id = params["deelnemerId"]!
  const naam = await loadVoornaam(tx, id)
  return naam === null ? null : { id, naam, pas: await loadPas(tx, id) }
}

/** What somebody shows to the tablet in the hall: his badge, or his number with a code. */
export const pasPagina = page<Data>({
  ...basis,
  path: "/aanwezigheid/pas/:deelnemerId",
  load: loadWie,
  view: ({ id, naam, pas }, { formulier, opdrachtId }) => ({
    titel: "Pas voor de tablet",
    kop: pas ? `De pas van ${naam}` : `${naam} heeft nog geen pas`,
    inleiding: "Met een badge, of met een nummer en een code, meldt iemand zich zelf op de tablet in de hal.",
    kruimels: KRUIMELS,
    inhoud: (
      <Raster boven>
        <Stapel>
          {pas?.geblokkeerd && (
            <Melding soort="letop" titel="De code werkt niet meer">
              Er is vijf keer een verkeerde code ingevuld. Geef een nieuwe code.
            </Melding>
          )}
          <Kaart titel="Nummer en code">
            {pas && (
              <Definitielijst
                gegevens={[
                  { naam: "Nummer", waarde: pas.nummer },
                  { naam: "Code", waarde: pas.heeftCode ? "gegeven; hij is niet meer te zien" : "nog geen" },
                ]}
              />
            )}
            <Formulier actie={`/aanwezigheid/pas/${id}/code`} naam="Code">
              <Knoppen>
                <Knop>{pas?.heeftCode ? "Geef een nieuwe code" : "Geef een code"}</Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
        </Stapel>
        <Stapel>
          <Kaart titel="Badge">
            <Formulier actie={`/aanwezigheid/pas/${id}`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Badge">
              <Veld
                naam="badge"
                label={pas?.heeftBadge ? "Een andere badge" : "Nummer van de badge"}
                hint="Zet de cursor in het veld en houd de badge voor de lezer."
                autocomplete="off"
                fout={foutVan(formulier?.weigeringen, "badge")}
              />
              <Knoppen>
                <Knop>Koppel de badge</Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
          {pas && (
            <p class="noot">
              Badge kwijt, of gaat {naam} weg? <a href={`/aanwezigheid/pas/${id}/innemen`}>Neem de pas in</a>.
            </p>
          )}
        </Stapel>
      </Raster>
    ),
  }),
  act: act({
    command: koppelBadge,
    naar: ({ deelnemerId }) => `/aanwezigheid/pas/${deelnemerId}`,
    melding: "De badge is gekoppeld.",
  }),
})

/** Makes a code and shows it once; the one before it stops working. */
export const codeDeur = transfer<{ id: string; naam: string; nummer: string; code: string }>({
  ...basis,
  methode: "post",
  path: "/aanwezigheid/pas/:deelnemerId/code",
  async load(request) {
    const wie = await loadWie(request)
    if (!wie) return null
    const code = newCode()
    const nummer = await storePas(request.tx, wie.id, { code: await hashCode(request.services, wie.id, code) })
    return nummer === null ? null : { id: wie.id, naam: wie.naam, nummer, code }
  },
  send: ({ id, naam, nummer, code }) => ({
    status: 200,
    pagina: {
      titel: "Nieuwe code",
      kop: `Geef dit aan ${naam}`,
      inleiding: "U ziet de code hierna niet meer. Schrijf hem op een kaartje, of laat hem onthouden.",
      kruimels: [...KRUIMELS, { tekst: "Pas", href: `/aanwezigheid/pas/${id}` }],
      inhoud: (
        <Kaart>
          <Definitielijst
            gegevens={[
              { naam: "Nummer", waarde: nummer },
              { naam: "Code", waarde: code },
            ]}
          />
          <Knoppen>
            <Knop href={`/aanwezigheid/pas/${id}`}>Klaar</Knop>
          </Knoppen>
        </Kaart>
      ),
    },
  }),
})

export const pasInnemen = page<Data>({
  ...basis,
  path: "/aanwezigheid/pas/:deelnemerId/innemen",
  load: async request => {
    const wie = await loadWie(request)
    return wie?.pas ? wie : null
  },
  view: ({ id, naam }, { formulier, opdrachtId }) => ({
    titel: "Pas innemen",
    kop: `De pas van ${naam} innemen?`,
    inleiding: "Badge, nummer en code openen de tablet dan niet meer. Wat al is opgeschreven blijft staan.",
    kruimels: [...KRUIMELS, { tekst: "Pas", href: `/aanwezigheid/pas/${id}` }],
    inhoud: (
      <Formulier actie={`/aanwezigheid/pas/${id}/innemen`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Innemen">
        <Knoppen>
          <Knop soort="gevaar">Neem de pas in</Knop>
          <Knop soort="stil" href={`/aanwezigheid/pas/${id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: neemPasIn, naar: () => "/aanwezigheid", melding: "De pas is ingenomen." }),
})
