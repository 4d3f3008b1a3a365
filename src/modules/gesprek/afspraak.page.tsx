import { REDENEN_NIET_GEKOMEN } from "#begrippen/afspraak"
import { plusDagen } from "#begrippen/dag"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting, foutVan } from "#ui/foutsamenvatting"
import { getypt } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Afspraak, standVan } from "./afspraak.rules.ts"
import { loadAfspraak } from "./afspraak.sql.ts"
import { type Gestuurd, loadBerichten } from "./bericht.sql.ts"
import { Berichten } from "./berichten.view.tsx"
import { afloopTekst, wanneerTekst } from "./afspraak.teksten.ts"
import { StandTag, Waar } from "./afspraak.view.tsx"
import { rondAfspraakAf } from "./rond-afspraak-af.command.ts"

interface Data extends Afspraak {
  berichten: Gestuurd[]
}

/** One appointment: where it stands, and the acts that go on from there. */
export const afspraakPagina: Route = persoonDeel<Data>({
  pad: "/afspraken/:afspraakId",
  recht: "C15:lees",
  categorieen: ["C15"],
  deel: null,
  titel: "Afspraak",
  async load({ tx, params }, persoon) {
    const afspraak = await loadAfspraak(tx, persoon.id, params["afspraakId"]!)
    return afspraak && { ...afspraak, berichten: await loadBerichten(tx, afspraak.uid) }
  },
  kop: (afspraak, persoon, shell) => ({
    kop: `Afspraak met ${persoon.voornaam}`,
    inleiding: wanneerTekst(afspraak),
    ...(afspraak.uitkomst === null && shell.mag("C15:schrijf") ? { handelingen: <Handelingen afspraak={afspraak} /> } : {}),
  }),
  inhoud: (afspraak, persoon, shell) => (
    <Raster verdeling="2" boven>
      <Stapel>
        <Kaart titel="Wat er is afgesproken">
          <Definitielijst
            gegevens={[
              { naam: "Stand", waarde: <StandTag afspraak={afspraak} vandaag={shell.vandaag} /> },
              { naam: "Waar", waarde: <Waar afspraak={afspraak} /> },
              { naam: "Met", waarde: afspraak.medewerker },
              ...(afloopTekst(afspraak) ? [{ naam: "Bijzonderheden", waarde: afloopTekst(afspraak) }] : []),
            ]}
          />
        </Kaart>
        <Berichten afspraak={afspraak} shell={shell} />
      </Stapel>
      {shell.mag("C15:schrijf") && <HoeGingHet afspraak={afspraak} voornaam={persoon.voornaam} shell={shell} />}
    </Raster>
  ),
  act: act({
    command: rondAfspraakAf,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gesprekken`,
    melding: "Opgeschreven hoe het met de afspraak ging.",
  }),
})

function Handelingen({ afspraak }: { afspraak: Afspraak }) {
  const pad = `/deelnemers/${afspraak.deelnemerId}/afspraken/${afspraak.id}`
  return (
    <>
      <Knop href={`${pad}/uitnodiging.ics`}>Download voor een agenda</Knop>
      <Knop href={afspraak.spreekuurId === null ? `${pad}/verzetten` : `${pad}/ander-moment`}>Verzet</Knop>
      <Knop href={`${pad}/afzeggen`}>Zeg af</Knop>
    </>
  )
}

/** Came, did not come, does not want to yet: three things of their own. */
function HoeGingHet({ afspraak, voornaam, shell }: { afspraak: Afspraak; voornaam: string; shell: Shell }) {
  const stand = standVan(afspraak, shell.vandaag)
  if (stand === "gekomen" || stand === "afgezegd") return null
  const pad = `/deelnemers/${afspraak.deelnemerId}/afspraken/${afspraak.id}`
  const fouten = shell.formulier?.weigeringen
  const formulier = { actie: pad, id: shell.opdrachtId }
  return (
    <Stapel>
      <Foutsamenvatting fouten={fouten ?? []} />
      {stand !== "gepland" && (
        <Kaart titel={`${voornaam} kwam`} onder="wie kwam, is gesproken">
          <Formulier {...formulier} verborgen={{ uitkomst: "gekomen" }} naam="Gekomen">
            <Knoppen>
              <Knop soort="hoofd" href={`/deelnemers/${afspraak.deelnemerId}/gesprekken/nieuw?afspraak=${afspraak.id}`}>
                Schrijf het verslag
              </Knop>
              <Knop>Gekomen, zonder verslag</Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
      )}
      {stand !== "gepland" && (
        <Kaart titel={`${voornaam} kwam niet`} onder="daarna vraagt uw werkvoorraad om een vervolg">
          <Formulier {...formulier} verborgen={{ uitkomst: "niet_gekomen" }} naam="Niet gekomen">
            <Veld
              naam="reden"
              type="select"
              label="Waarom niet"
              hint="Ziekte schrijft u niet op: kies dan 'kon niet, met een goede reden'."
              waarde={getypt(shell, "reden") ?? afspraak.reden ?? "onbekend"}
              fout={foutVan(fouten, "reden")}
              opties={REDENEN_NIET_GEKOMEN.map(r => ({ waarde: r.code, tekst: r.naam }))}
            />
            <Knoppen>
              <Knop>Niet gekomen</Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
      )}
      <Kaart titel={`${voornaam} wil nog niet`} onder="dat mag, en telt niet als wegblijven">
        <Formulier {...formulier} verborgen={{ uitkomst: "wil_nog_niet" }} naam="Wil nog niet">
          <Veld
            naam="opnieuwOp"
            type="date"
            label="Opnieuw vragen op"
            min={plusDagen(shell.vandaag, 1)}
            waarde={getypt(shell, "opnieuwOp") ?? afspraak.opnieuwOp ?? plusDagen(shell.vandaag, 28)}
            fout={foutVan(fouten, "opnieuwOp")}
          />
          <Knoppen>
            <Knop>Wil nog niet</Knop>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Stapel>
  )
}
