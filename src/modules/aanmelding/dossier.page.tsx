import { BETALERS } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import { type Gevonden, loadDubbelen } from "#modules/deelnemer"
import { act, page, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type AanmeldingHeel, loadElders, loadWachtende } from "./aanmelding.sql.ts"
import { beginDossier } from "./begin-dossier.command.ts"

interface Data {
  wachtende: AanmeldingHeel
  /** Files that the reader may see of whoever may be the same. */
  dossiers: Gevonden[]
  /** There is one that he may not see, at his own organisation. */
  elders: boolean
}

/** A file begins, or the one that is there goes on: with a look at who is there already. */
export const dossierPagina = page<Data>({
  path: "/aanmeldingen/:aanmeldingId/dossier",
  recht: "aanmelden",
  inzage: { doel: "P1", categorieen: ["C01", "C26"], deelnemers: ({ wachtende, dossiers }) => [wachtende.id, ...dossiers.map(d => d.id)] },
  async load({ tx, params }) {
    const wachtende = await loadWachtende(tx, params["aanmeldingId"]!)
    if (!wachtende || wachtende.geslotenOp !== null) return null
    const dossiers = await loadDubbelen(tx, wachtende.naam, wachtende.geboortedatum)
    return { wachtende, dossiers, elders: await loadElders(tx, wachtende.id) }
  },
  view: (data, shell) => ({
    titel: `Dossier beginnen, ${data.wachtende.naam}`,
    kop: `Dossier beginnen: ${data.wachtende.naam}`,
    inleiding: "Alleen als hij of zij dat wil. U wordt zelf betrokken bij deze persoon.",
    kruimels: [
      { tekst: "Aanmeldingen", href: "/aanmeldingen" },
      { tekst: data.wachtende.naam, href: `/aanmeldingen/${data.wachtende.id}` },
      { tekst: "Dossier beginnen" },
    ],
    inhoud: (
      <Stapel>
        {data.elders && (
          <Melding soort="letop" titel="Uw organisatie heeft misschien al een dossier van deze persoon">
            Het is niet aan u toegewezen. Vraag het uw teamleider voordat u een nieuw dossier begint.
          </Melding>
        )}
        <Beginformulier data={data} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({
    command: beginDossier,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}`,
    melding: "Het dossier is begonnen. Wat in de aanmelding stond, staat nu alleen hier.",
  }),
})

const betaaltTekst = ({ betaler, opdrachtgever }: AanmeldingHeel): string =>
  [betaler ? naamVan(BETALERS, betaler) : "nog onbekend", opdrachtgever && `opdracht van ${opdrachtgever}`].filter(Boolean).join(", ")

function Beginformulier({ data: { wachtende, dossiers }, shell }: { data: Data; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Formulier
      actie={`/aanmeldingen/${wachtende.id}/dossier`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Dossier beginnen"
      waak
    >
      {dossiers.length > 0 && (
        <Veld
          {...v.een("deelnemerId")}
          type="radio"
          label="Is het een van deze mensen?"
          hint="Zij hebben dezelfde geboortedatum."
          opties={[
            ...dossiers.map(d => ({
              waarde: d.id,
              tekst: d.naam,
              hint: d.geboortedatum ? `geboren ${dagTekst(d.geboortedatum)}` : undefined,
            })),
            { waarde: "", tekst: "Nee, dit is iemand anders: begin een nieuw dossier" },
          ]}
        />
      )}
      {dossiers.length > 0 && <Veld {...v.vink("bevestigd")} type="checkbox" label="Ik heb gekeken of het dezelfde persoon is" />}
      {dossiers.length > 0 && (wachtende.betaler !== null || wachtende.opdrachtgever !== null) && (
        <Veld
          {...v.een("betaling")}
          type="radio"
          label="Wie betaalt vanaf vandaag?"
          verplicht={false}
          hint={`De aanmelding zegt: ${betaaltTekst(wachtende)}. Alleen nodig als in het dossier een ander staat.`}
          opties={[
            { waarde: "aanmelding", tekst: "Zoals in de aanmelding; wat in het dossier staat stopt vandaag" },
            { waarde: "dossier", tekst: "Zoals in het dossier" },
          ]}
        />
      )}
      <Veld
        {...v.een("bsn")}
        label="BSN"
        verplicht={false}
        breedte="kort"
        inputmode="numeric"
        autocomplete="off"
        hint="Neem het over van het identiteitsbewijs. Staat het al in een dossier van uw organisatie, dan komt er geen tweede."
      />
      <Knoppen vast>
        <Knop soort="hoofd">Begin het dossier</Knop>
        <Knop soort="stil" href={`/aanmeldingen/${wachtende.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
