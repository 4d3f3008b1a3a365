import type { Shell } from "#platform/page"
import { Tabs } from "#ui/tabs"
import type { Persoon } from "./persoon.rules.ts"

interface Onderdeel {
  readonly deel: string
  readonly tekst: string
  /** Shown to who may see one of these; to everybody when there are none. */
  readonly categorieen: readonly string[]
  /** Shown as well to who sees a mask of one of these, or only what he wrote himself. */
  readonly masker?: boolean
  readonly eigen?: boolean
}

/** The parts of a person's page: what a coach opens each day first, the rest together under one word. Fourteen in a row did not fit a wide screen. */
const GROEPEN = [
  { tekst: "Overzicht", delen: [{ deel: "", tekst: "Overzicht", categorieen: [] }] },
  { tekst: "Tijdlijn", delen: [{ deel: "tijdlijn", tekst: "Tijdlijn", categorieen: [] }] },
  { tekst: "Gesprekken", delen: [{ deel: "gesprekken", tekst: "Gesprekken", categorieen: ["C16"], eigen: true }] },
  { tekst: "Plan", delen: [{ deel: "plan", tekst: "Plan", categorieen: ["C15"] }] },
  { tekst: "Diagnose", delen: [{ deel: "diagnose", tekst: "Diagnose", categorieen: ["C08", "C12", "C13", "C14"], eigen: true }] },
  { tekst: "Portfolio", delen: [{ deel: "portfolio", tekst: "Portfolio", categorieen: ["C13"] }] },
  { tekst: "Werk", delen: [{ deel: "werk", tekst: "Werk", categorieen: ["C20", "C15", "C21"] }] },
  { tekst: "Wie doet wat", delen: [{ deel: "betrokkenen", tekst: "Wie doet wat", categorieen: ["C01B"] }] },
  {
    tekst: "Gegevens",
    delen: [
      { deel: "gegevens", tekst: "Wie het is", categorieen: ["C01", "C03"] },
      { deel: "contact-en-zorg", tekst: "Contact en zorg", categorieen: ["C23", "C10"], masker: true },
      { deel: "uitkering", tekst: "Uitkering", categorieen: ["C05", "C04"] },
      { deel: "opleiding", tekst: "Opleiding", categorieen: ["C12"] },
    ],
  },
  {
    tekst: "Privacy",
    delen: [
      { deel: "delen", tekst: "Delen", categorieen: ["C01B"] },
      { deel: "verzoeken", tekst: "Verzoeken", categorieen: ["C25"] },
      { deel: "toegang", tekst: "Wie mag dit zien", categorieen: ["C01B"] },
    ],
  },
] as const
export type Deel = (typeof GROEPEN)[number]["delen"][number]["deel"]

export function PersoonTabs({ persoon, hier, shell }: { persoon: Persoon; hier: Deel; shell: Shell }) {
  const zichtbaar = ({ categorieen, masker, eigen }: Onderdeel) => {
    const modi = ["lees", ...(masker ? ["masker"] : []), ...(eigen ? ["eigen"] : [])]
    return categorieen.length === 0 || categorieen.some(c => modi.some(modus => shell.mag(`${c}:${modus}`)))
  }
  const href = ({ deel }: Onderdeel) => `/deelnemers/${persoon.id}${deel === "" ? "" : `/${deel}`}`
  const groepen = GROEPEN.map(({ tekst, delen }) => ({ tekst, delen: (delen as readonly Onderdeel[]).filter(zichtbaar) })).filter(
    ({ delen }) => delen.length > 0,
  )
  const open = groepen.find(({ delen }) => delen.some(d => d.deel === hier))
  return (
    <div>
      <Tabs
        naam={`Dossier van ${persoon.naam}`}
        tabs={groepen.map(groep => ({ tekst: groep.tekst, href: href(groep.delen[0]!), hier: groep === open }))}
      />
      {open && open.delen.length > 1 && (
        <Tabs naam={open.tekst} onder tabs={open.delen.map(d => ({ tekst: d.tekst, href: href(d), hier: d.deel === hier }))} />
      )}
    </div>
  )
}
