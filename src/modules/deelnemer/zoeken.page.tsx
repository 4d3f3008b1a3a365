import { allows } from "#platform/actor"
import { page, type Route, type Shell } from "#platform/page"
import { z } from "zod"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { MensenTabel } from "./mensen.view.tsx"
import { leesZoekopdracht, type Zoekopdracht } from "./zoekopdracht.rules.ts"
import { type Gevonden, HOOGSTENS, zoekGemaskeerd, zoekMensen } from "./zoeken.sql.ts"

interface Data {
  q: string
  opdracht: Zoekopdracht
  rijen: Gevonden[]
}

/** Search people by name, also misspelt, by birth date or by a source's number. */
export const zoeken: Route = page<Data, { q: string }>({
  path: "/zoeken",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: ["C01"], deelnemers: data => data.rijen.map(r => r.id) },
  query: z.object({ q: z.string().max(100).catch("").default("") }) as never,
  async load({ tx, query: { q }, vandaag, services, actor }) {
    const opdracht = leesZoekopdracht(q, vandaag)
    if (opdracht.soort !== "mensen") return { q, opdracht, rijen: [] }
    if (allows(services.access, actor, "C01:lees")) return { q, opdracht, rijen: await zoekMensen(tx, opdracht, vandaag) }
    return { q, opdracht, rijen: opdracht.naam ? await zoekGemaskeerd(tx, opdracht.naam) : [] }
  },
  view: (data, shell) => ({
    titel: "Zoeken",
    kop: heading(data),
    inhoud: <Uitkomst data={data} shell={shell} />,
  }),
})

function heading({ q, opdracht, rijen }: Data): string {
  if (opdracht.soort === "leeg") return "Wie zoekt u?"
  if (opdracht.soort === "bsn") return "Een BSN zoekt u op een eigen pagina"
  if (rijen.length > HOOGSTENS) return `Meer dan ${HOOGSTENS} mensen gevonden voor “${q}”`
  return rijen.length === 1 ? `1 persoon gevonden voor “${q}”` : `${rijen.length} mensen gevonden voor “${q}”`
}

function Uitkomst({ data, shell }: { data: Data; shell: Shell }) {
  const { opdracht, rijen } = data
  if (opdracht.soort === "bsn")
    return (
      <Leeg titel="Uw zoekopdracht is niet uitgevoerd" handeling={<Knop href="/zoeken/bsn">Zoek op BSN</Knop>}>
        Een BSN hoort niet in een webadres. Op de pagina hieronder zoekt u er wel op; het zoeken wordt vastgelegd.
      </Leeg>
    )
  if (opdracht.soort === "leeg")
    return (
      <Leeg titel="Zoek op naam of geboortedatum">
        Vul bovenaan een naam in, ook als u niet zeker weet hoe u die schrijft, een geboortedatum of een nummer. Bijvoorbeeld: Haddad 9 mei
        1992.
      </Leeg>
    )
  return (
    <Stapel>
      <Kaart vol>
        <MensenTabel bijschrift="Gevonden mensen" rijen={rijen.slice(0, HOOGSTENS)} shell={shell} leeg={<Niemand shell={shell} />} />
      </Kaart>
      <p class="stil">
        {rijen.length > HOOGSTENS && "Vul meer van de naam of de geboortedatum in om minder mensen te zien. "}
        {rijen.length > 0 && "U ziet alleen mensen bij wie u betrokken bent of die bij uw organisatie horen. "}
        {rijen.length > 0 && shell.mag("registreren") && (
          <a href="/deelnemers/nieuw">Staat de persoon er niet bij? Registreer hem of haar.</a>
        )}
      </p>
    </Stapel>
  )
}

function Niemand({ shell }: { shell: Shell }) {
  const mag = shell.mag("registreren")
  return (
    <Leeg
      titel="Niemand gevonden die u mag zien"
      handeling={
        mag && (
          <>
            <Knop href="/deelnemers/nieuw">Registreer iemand</Knop>
            <Knop href="/zoeken/bsn" soort="stil">
              Zoek op BSN
            </Knop>
          </>
        )
      }
    >
      Controleer de spelling, of zoek op geboortedatum. Werkt u met deze persoon? Vraag de casusregisseur of uw teamleider om u erbij te
      zetten.
    </Leeg>
  )
}
