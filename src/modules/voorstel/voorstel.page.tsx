import { VERVOLGEN_VACATURE } from "#begrippen/vacaturevoorstel"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { legVacatureantwoordVast } from "./antwoord.command.ts"
import { trekVacaturevoorstelIn, volgVacaturevoorstel } from "./stel-voor.command.ts"
import { AntwoordVelden, DeVacature } from "./vacature.view.tsx"
import { antwoordTekst } from "./voorstellen.page.tsx"
import { standVan, type Voorstel } from "./voorstel.rules.ts"
import { loadVoorstellen } from "./voorstel.sql.ts"

const lijst = ({ deelnemerId }: { deelnemerId: string }) => `/deelnemers/${deelnemerId}/vacatures`
const open = async ({ tx, params, vandaag }: Parameters<Parameters<typeof persoonDeel<Voorstel>>[0]["load"]>[0], id: string) =>
  (await loadVoorstellen(tx, id, vandaag)).find(v => v.id === params["voorstelId"] && v.vervolg === null) ?? null
const DEEL = { recht: "C21:schrijf", categorieen: ["C21"], deel: null }

/** One proposal: what came of the answer, or the ways to get one. */
export const voorstelPagina: Route = persoonDeel<Voorstel>({
  ...DEEL,
  pad: "/vacatures/:voorstelId",
  titel: "Vacature",
  load: (request, persoon) => open(request, persoon.id),
  kop: v => ({ kop: v.titel, inleiding: `Voorgesteld op ${dagTekst(v.voorgesteldOp)}${v.door ? ` door ${v.door}` : ""}` }),
  inhoud: (v, persoon, shell) => (
    <Raster verdeling="2" boven>
      <DeVacature v={v} />
      {v.antwoord === null ? (
        <Vragen v={v} id={persoon.id} voornaam={persoon.voornaam} shell={shell} />
      ) : (
        <Volg v={v} id={persoon.id} shell={shell} />
      )}
    </Raster>
  ),
  act: act({ command: volgVacaturevoorstel, naar: lijst, melding: "Het vervolg is vastgelegd." }),
})

function Volg({ v, id, shell }: { v: Voorstel; id: string; shell: Shell }) {
  return (
    <Kaart titel={v.antwoord === "ja" ? "Zegt ja" : "Zegt nee"}>
      <p>{antwoordTekst(v)}</p>
      <Formulier
        actie={`/deelnemers/${id}/vacatures/${v.id}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Leg het vervolg vast"
      >
        <Veld
          {...veldenVan(shell).een("vervolg")}
          type="radio"
          label="Wat volgt er?"
          opties={VERVOLGEN_VACATURE.map(c => ({ waarde: c.code, tekst: c.naam }))}
        />
        <Knoppen>
          <Knop soort="hoofd">Leg vast</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

function Vragen({ v, id, voornaam, shell }: { v: Voorstel; id: string; voornaam: string; shell: Shell }) {
  const hier = `/deelnemers/${id}/vacatures/${v.id}`
  const stand = standVan(v)
  return (
    <Stapel>
      {stand === "wacht" ? (
        <Kaart titel={`${voornaam} heeft nog niet geantwoord`}>
          <p>De vacature staat op de eigen pagina. Stuur ook een link, of leg vast wat {voornaam} u zei.</p>
          <Knoppen>
            <Knop href={`/deelnemers/${id}/links/vacature/${v.id}`}>Stuur een link</Knop>
            <Knop href={`${hier}/antwoord`}>Leg het antwoord vast</Knop>
          </Knoppen>
        </Kaart>
      ) : (
        <Melding soort="info" titel={stand === "vervuld" ? "Deze vacature is vervuld" : "Deze vacature is gesloten"}>
          {voornaam} kan niet meer antwoorden, en leest dat ook. Trek het voorstel in, of laat het staan.
        </Melding>
      )}
      <Formulier actie={`${hier}/intrekken`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Trek in">
        <Veld {...veldenVan(shell).een("reden")} label="Trek het voorstel in, omdat" maxlengte={300} />
        <Knoppen>
          <Knop soort="gevaar">Trek in</Knop>
          <Knop soort="stil" href={lijst({ deelnemerId: id })}>
            Terug
          </Knop>
        </Knoppen>
      </Formulier>
    </Stapel>
  )
}

/** Its own address, so that one act stands behind each; shown again where the reason is missing. */
export const trekVoorstelIn: Route = persoonDeel<Voorstel>({
  ...DEEL,
  pad: "/vacatures/:voorstelId/intrekken",
  titel: "Trek het voorstel in",
  load: (request, persoon) => open(request, persoon.id),
  inhoud: (v, persoon, shell) => <Vragen v={v} id={persoon.id} voornaam={persoon.voornaam} shell={shell} />,
  act: act({ command: trekVacaturevoorstelIn, naar: lijst, melding: "Het voorstel is ingetrokken." }),
})

/** What somebody said on the telephone or at the desk. */
export const antwoordPagina: Route = persoonDeel<Voorstel>({
  ...DEEL,
  pad: "/vacatures/:voorstelId/antwoord",
  titel: "Leg het antwoord vast",
  load: (request, persoon) => open(request, persoon.id),
  kop: (v, persoon) => ({ kop: `Wat zegt ${persoon.voornaam}?`, inleiding: `${v.titel}, ${v.werkgever}` }),
  inhoud: (v, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/vacatures/${v.id}/antwoord`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Leg het antwoord vast"
    >
      <AntwoordVelden v={veldenVan(shell)} />
      <Knoppen>
        <Knop soort="hoofd">Leg vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/vacatures/${v.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: legVacatureantwoordVast, naar: lijst, melding: "Het antwoord is vastgelegd." }),
})
