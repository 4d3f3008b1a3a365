import { plusDagen } from "#begrippen/dag"
import { act, page, type Shell } from "#platform/page"
import { Datum } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { loadOpen, loadVerwezen, type OpenOrganisatie, type Verwezen } from "./aanmelding.sql.ts"
import { Groepveld, WieVelden } from "./velden.view.tsx"
import { verwijs } from "./verwijs.command.ts"

interface Data {
  organisaties: OpenOrganisatie[]
  verwezen: Verwezen[]
}
/** So far back a partner sees what became of it. */
export const DAGEN_TERUG = 180

/** A partner refers somebody, and reads what became of those whom he referred: no more than that. */
export const verwijzenPagina = page<Data>({
  path: "/verwijzen",
  recht: "verwijzen",
  inzage: { doel: "P1", categorieen: ["C26"], deelnemers: data => data.verwezen.map(v => v.id) },
  load: async ({ tx, vandaag }) => ({
    organisaties: await loadOpen(tx),
    verwezen: await loadVerwezen(tx, plusDagen(vandaag, -DAGEN_TERUG)),
  }),
  view: (data, shell) => ({
    titel: "Verwijzen",
    kop: "Wie wilt u aanmelden?",
    inleiding: "De gemeente nodigt iemand uit voor een gesprek. U ziet hier of dat gebeurde; meer ziet u alleen als zij iets met u deelt.",
    handelingen: (
      <>
        {data.verwezen.length > 0 && <Knop href="/verwijzen/download">Naar Excel</Knop>}
        <Knop href="/verwijzen/lijst">Meld een lijst aan</Knop>
      </>
    ),
    inhoud: (
      <Raster verdeling="3-2" boven>
        <Verwijsformulier organisaties={data.organisaties} shell={shell} />
        <Kaart titel="Door u aangemeld" vol>
          <Tabel
            bijschrift="Door u aangemeld, met wat ervan kwam"
            zonderKop
            rijen={data.verwezen}
            leeg={<Leeg titel="Nog niemand">Wie u aanmeldt staat straks hier, met wat ervan kwam.</Leeg>}
            kolommen={[
              {
                kop: "Wie",
                naam: true,
                cel: r => (
                  <>
                    {r.kenmerk ?? r.naam ?? "Zonder kenmerk"}
                    <Bij>
                      {r.organisatie}, <Datum dag={r.ontvangenOp} />
                    </Bij>
                  </>
                ),
              },
              { kop: "Stand", breedte: 0, cel: r => <Tag soort={STAND[r.stand]![1]}>{STAND[r.stand]![0]}</Tag> },
            ]}
          />
        </Kaart>
      </Raster>
    ),
  }),
  act: act({ command: verwijs, naar: () => "/verwijzen", melding: "De aanmelding is verstuurd." }),
})

export const STAND: Readonly<Record<string, [string, "info" | "gewoon" | "goed"]>> = {
  ontvangen: ["Ontvangen", "info"],
  in_behandeling: ["Uitgenodigd", "gewoon"],
  opgepakt: ["Begonnen", "goed"],
  gesloten: ["Gesloten", "gewoon"],
}

function Verwijsformulier({ organisaties, shell }: { organisaties: OpenOrganisatie[]; shell: Shell }) {
  if (organisaties.length === 0)
    return <Leeg titel="Geen gemeente neemt hier mensen aan">Bel de gemeente. Zij richt in Trede in hoe mensen binnenkomen.</Leeg>
  const v = veldenVan(shell)
  return (
    <Formulier actie="/verwijzen" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Verwijzen" waak>
      <Veld
        {...v.een("organisatieId", organisaties.length === 1 ? organisaties[0]!.id : "")}
        type="select"
        label="Gemeente"
        leegTekst="Kies"
        opties={organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
      />
      <WieVelden
        v={v}
        vandaag={shell.vandaag}
        vraag={{ label: "Waar wil hij of zij hulp bij?", hint: "In eigen woorden. Geen ziekte en geen oordeel." }}
      />
      <Groepveld v={v} beschermd />
      <Veld
        {...v.een("kenmerk")}
        label="Uw kenmerk"
        verplicht={false}
        maxlengte={40}
        hint="Waaraan u deze persoon herkent, zonder naam. U ziet het hiernaast terug."
      />
      <Veld {...v.vink("akkoord")} type="checkbox" label="Deze persoon weet dit en wil het" />
      <Knoppen vast>
        <Knop soort="hoofd">Meld aan</Knop>
      </Knoppen>
    </Formulier>
  )
}
