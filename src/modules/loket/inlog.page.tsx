import { naamVan } from "#begrippen/code"
import { IDENTITEITSDOCUMENTEN } from "#begrippen/identiteitsdocument"
import { momentTekst } from "#begrippen/moment"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Shell } from "#platform/page"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Inlog, loadInlog } from "./inlog.sql.ts"
import { LINK_MINUTEN } from "./loket.parameters.ts"
import { sluitInlog } from "./sluit-inlog.command.ts"

interface Data {
  inlog: Inlog | null
}

/** The log-in of a resident for his own part: made at the desk, by who has him in front of him. */
export const inlogPagina = persoonDeel<Data>({
  pad: "/inlog",
  recht: "C01:schrijf",
  categorieen: ["C01"],
  deel: null,
  titel: "Inlog",
  load: async ({ tx }, persoon) => (persoon.gemaskeerd ? null : { inlog: await loadInlog(tx, persoon.id) }),
  kop: (_, persoon) => ({
    kop: `Inlog van ${persoon.voornaam}`,
    inleiding: "Voor het eigen deel van Trede: plan, afspraken, berichten en documenten. Alleen voor wie voor u zit.",
  }),
  inhoud: ({ inlog }, persoon, shell) => (
    <Raster verdeling="2" boven>
      <Geef inlog={inlog} id={persoon.id} voornaam={persoon.voornaam} />
      {inlog && <Nu inlog={inlog} id={persoon.id} shell={shell} />}
    </Raster>
  ),
  act: act({
    command: sluitInlog,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/inlog`,
    melding: "De inlog is gesloten. Niemand komt er nog mee binnen.",
  }),
})

function Geef({ inlog, id, voornaam }: Data & { id: string; voornaam: string }) {
  return (
    <Kaart titel={inlog ? "Opnieuw beginnen" : "Maak een inlog"} lang>
      <p>
        Kijk naar het document en naar {voornaam}. Dan krijgt u een code die {voornaam} met een telefoon scant, {LINK_MINUTEN} minuten lang.
        Een e-mailadres is niet nodig.
      </p>
      {inlog && <p>Wat eerder gekozen is werkt dan niet meer: wachtwoord, tweede stap en passkeys.</p>}
      <Formulier actie={`/deelnemers/${id}/inlog/code`} naam={inlog ? "Begin opnieuw" : "Maak een inlog"}>
        <Veld
          naam="document"
          type="radio"
          label="Wat hebt u gezien?"
          hint="Het nummer schrijft u niet op."
          opties={IDENTITEITSDOCUMENTEN.map(d => ({ waarde: d.code, tekst: d.naam }))}
        />
        <Knoppen>
          <Knop soort="hoofd">Toon de code</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

function Nu({ inlog, id, shell }: { inlog: Inlog; id: string; shell: Shell }) {
  return (
    <Kaart titel="Zo staat het nu" lang>
      <Definitielijst
        gegevens={[
          { naam: "Stand", waarde: stand(inlog) },
          { naam: "Logt in met", waarde: <span class="getal">{inlog.inlognummer}</span> },
          { naam: "Gemaakt", waarde: inlog.gegevenOp && momentTekst(inlog.gegevenOp) },
          { naam: "Gezien", waarde: inlog.document && naamVan(IDENTITEITSDOCUMENTEN, inlog.document) },
          { naam: "Laatst gebruikt", waarde: inlog.laatstOp && momentTekst(inlog.laatstOp) },
        ]}
      />
      {inlog.actief && (
        <Formulier actie={`/deelnemers/${id}/inlog`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Sluit de inlog">
          <p>Telefoon kwijt, of leest iemand mee? Sluit hem dan.</p>
          <Knoppen>
            <Knop soort="gevaar">Sluit de inlog</Knop>
          </Knoppen>
        </Formulier>
      )}
    </Kaart>
  )
}

function stand({ actief, gekozen, linkTot, gegevenOp }: Inlog): string {
  if (!actief) return "gesloten"
  if (gekozen || gegevenOp === null) return "in gebruik"
  return linkTot ? "wacht tot de code is gescand" : "de code is verlopen"
}
