import { TREDEN } from "#begrippen/trede"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Veld } from "#ui/veld"
import { corrigeerMeting, trekMetingIn } from "./corrigeer-meting.command.ts"
import { loadMetingen, type MetingRegel } from "./trede.sql.ts"

interface Data {
  meting: MetingRegel
  /** What took its place meanwhile. */
  opvolger: MetingRegel | null
}

const BASIS = {
  recht: "C14:schrijf",
  categorieen: ["C14"],
  deel: null,
  async load(
    { tx, params }: Parameters<Parameters<typeof persoonDeel<Data>>[0]["load"]>[0],
    persoon: { id: string },
  ): Promise<Data | null> {
    const metingen = await loadMetingen(tx, persoon.id)
    const meting = metingen.find(m => m.id === params["metingId"])
    return meting ? { meting, opvolger: metingen.find(m => m.vervangt === meting.id) ?? null } : null
  },
} as const
const naar = (_waarde: unknown, params: Record<string, string>) => `/deelnemers/${params["deelnemerId"]}/treden`

/** Put a wrong measurement right. */
export const corrigeer: Route = persoonDeel<Data>({
  ...BASIS,
  pad: "/treden/:metingId/corrigeer",
  titel: "Corrigeer de meting",
  kop: ({ meting }) => ({
    kop: `Corrigeer de meting van ${dagTekst(meting.datum)}`,
    inleiding: "De oude meting blijft leesbaar, met uw reden erbij.",
  }),
  inhoud: (data, persoon, shell) =>
    data.meting.vervallenOp ? (
      <Vervangen data={data} id={persoon.id} shell={shell} />
    ) : (
      <Correctie data={data} id={persoon.id} shell={shell} />
    ),
  act: act({ command: corrigeerMeting, naar, melding: "De meting is gecorrigeerd." }),
})

/** Take back a measurement that never was. */
export const trekIn: Route = persoonDeel<Data>({
  ...BASIS,
  pad: "/treden/:metingId/intrekken",
  titel: "Trek de meting in",
  kop: ({ meting }) => ({
    kop: `Trek de meting van ${dagTekst(meting.datum)} in`,
    inleiding: `Trede ${meting.trede}, door ${meting.beoordelaar ?? "een onbekende beoordelaar"}`,
  }),
  inhoud: (data, persoon, shell) =>
    data.meting.vervallenOp ? (
      <Vervangen data={data} id={persoon.id} shell={shell} />
    ) : (
      <Intrekking id={persoon.id} meting={data.meting} shell={shell} />
    ),
  act: act({ command: trekMetingIn, naar, melding: "De meting is ingetrokken." }),
})

const getypt = (shell: Shell, veld: string): string | undefined => {
  const waarde = shell.formulier?.waarden[veld]
  return typeof waarde === "string" ? waarde : undefined
}

function Correctie({ data: { meting }, id, shell }: { data: Data; id: string; shell: Shell }) {
  const fouten = shell.formulier?.weigeringen ?? []
  const hier = `/deelnemers/${id}/treden/${meting.id}`
  return (
    <Formulier actie={`${hier}/corrigeer`} csrf="" id={shell.opdrachtId} fouten={fouten} waak>
      <Veld
        type="date"
        naam="datum"
        label="Gemeten op"
        waarde={getypt(shell, "datum") ?? meting.datum}
        max={shell.vandaag}
        fout={foutVan(fouten, "datum")}
      />
      <Veld
        type="select"
        naam="trede"
        label="Trede"
        waarde={getypt(shell, "trede") ?? meting.trede}
        opties={TREDEN.map(t => ({ waarde: String(t.trede), tekst: `${t.trede}. ${t.naam}` }))}
        fout={foutVan(fouten, "trede")}
      />
      <Veld
        type="textarea"
        naam="toelichting"
        label="Toelichting"
        verplicht={false}
        breedte="vol"
        waarde={getypt(shell, "toelichting") ?? meting.toelichting}
        fout={foutVan(fouten, "toelichting")}
      />
      <Veld
        type="textarea"
        naam="reden"
        label="Waarom corrigeert u dit?"
        breedte="vol"
        rijen={2}
        waarde={getypt(shell, "reden")}
        fout={foutVan(fouten, "reden")}
      />
      <Knoppen vast>
        <Knop soort="hoofd">Leg de correctie vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Annuleer
        </Knop>
        <Knop soort="stil" href={`${hier}/intrekken`}>
          Er is die dag niet gemeten
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

function Intrekking({ meting, id, shell }: { meting: MetingRegel; id: string; shell: Shell }) {
  const fouten = shell.formulier?.weigeringen ?? []
  return (
    <Formulier actie={`/deelnemers/${id}/treden/${meting.id}/intrekken`} csrf="" id={shell.opdrachtId} fouten={fouten}>
      <p>De meting telt dan nergens meer mee. Zij blijft leesbaar bij alle metingen, met uw naam en de reden.</p>
      <Veld
        type="textarea"
        naam="reden"
        label="Waarom trekt u deze meting in?"
        breedte="vol"
        rijen={2}
        waarde={getypt(shell, "reden")}
        fout={foutVan(fouten, "reden")}
      />
      <Knoppen vast>
        <Knop soort="gevaar">Trek in</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

/** Somebody else was first: what he made of it, and the way to correct that. */
function Vervangen({ data: { meting, opvolger }, id, shell }: { data: Data; id: string; shell: Shell }) {
  return (
    <Kaart>
      <Melding soort="letop" titel="Een collega was u voor" nu={shell.formulier !== null}>
        Deze meting is {opvolger ? "gecorrigeerd" : "ingetrokken"} door {meting.vervallenDoor ?? "de aanlevering"}
        {meting.vervallenReden && `: ${meting.vervallenReden}`}.{" "}
        {opvolger &&
          `Er staat nu: trede ${opvolger.trede} op ${dagTekst(opvolger.datum)}${opvolger.toelichting ? `, "${opvolger.toelichting}"` : ""}.`}
      </Melding>
      {shell.formulier && (
        <p>
          Uw correctie is niet opgeslagen: trede {getypt(shell, "trede")} op {dagTekst(getypt(shell, "datum") ?? meting.datum)}.
        </p>
      )}
      <Knoppen>
        {opvolger && !opvolger.vervallenOp && (
          <Knop href={`/deelnemers/${id}/treden/${opvolger.id}/corrigeer`}>Corrigeer de nieuwe stand</Knop>
        )}
        <Knop soort="stil" href={`/deelnemers/${id}/treden`}>
          Alle metingen
        </Knop>
      </Knoppen>
    </Kaart>
  )
}
