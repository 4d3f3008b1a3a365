import type { Route } from "#platform/page"
import { Chips } from "#ui/chips"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Tijdlijn } from "#ui/tijdlijn"
import { loadFeiten } from "./feiten.sql.ts"
import { persoonDeel } from "./persoon.page.tsx"
import { tijdlijn } from "./tijdlijn.rules.ts"
import type { Thema, Voorval } from "./voorval.rules.ts"

const THEMAS: Readonly<Record<Thema, string>> = {
  trede: "Ladder",
  werk: "Werk",
  traject: "Trajecten",
  uitkering: "Uitkering",
  doelgroep: "Doelgroepen",
  opleiding: "Opleiding",
  betrokken: "Betrokkenen",
  plan: "Plan",
  contact: "Contact",
}
/** The page stays readable and small; who wants more filters by theme. */
const HOOGSTENS = 120

export const tijdlijnPagina: Route = persoonDeel<Voorval[]>({
  pad: "/tijdlijn",
  recht: "deelnemers",
  categorieen: ["C01", "C01B", "C04", "C05", "C12", "C14", "C15", "C16", "C20"],
  deel: "tijdlijn",
  titel: "Tijdlijn",
  load: async ({ tx, vandaag }, persoon) => tijdlijn(await loadFeiten(tx, persoon.id), vandaag),
  inhoud(voorvallen, persoon, shell) {
    const keuze = shell.url.searchParams.get("thema")
    const gekozen = voorvallen.filter(v => keuze === null || v.thema === keuze)
    const themas = (Object.keys(THEMAS) as Thema[]).filter(t => voorvallen.some(v => v.thema === t))
    const hier = `/deelnemers/${persoon.id}/tijdlijn`
    return (
      <>
        <Chips
          naam="Onderwerp"
          chips={[
            { tekst: "Alles", href: hier, aantal: voorvallen.length, hier: keuze === null },
            ...themas.map(t => ({
              tekst: THEMAS[t],
              href: `${hier}?thema=${t}`,
              aantal: voorvallen.filter(v => v.thema === t).length,
              hier: keuze === t,
            })),
          ]}
        />
        <Kaart titel="Tijdlijn" onder={keuze === null ? undefined : THEMAS[keuze as Thema]?.toLowerCase()} lang>
          {gekozen.length === 0 ? (
            <Leeg titel="Hierover is niets vastgelegd">Kies een ander onderwerp, of leg iets vast.</Leeg>
          ) : (
            <Tijdlijn gebeurtenissen={gekozen.slice(0, HOOGSTENS)} niveau={3} />
          )}
          {gekozen.length > HOOGSTENS && (
            <p class="stil">
              De {HOOGSTENS} nieuwste van {gekozen.length}. Kies een onderwerp om verder terug te kijken.
            </p>
          )}
        </Kaart>
      </>
    )
  },
})
