import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Melding } from "#ui/melding"
import { Tag } from "#ui/tag"
import type { Plek } from "./deel.page.tsx"
import type { CvStand } from "./op-cv.rules.ts"
import type { Regel } from "./regels.rules.ts"

/** The two answers of this page; a line's button is one of them with its own key. */
const OP = "cv-op"
const AF = "cv-af"

/** The forms that the buttons of the lines send. */
export function CvVormen({ standen, plek }: { standen: ReadonlyArray<CvStand | null>; plek: Plek }) {
  const form = (id: string, op: "ja" | "nee", naam: string) => (
    <Formulier actie={plek.basis} id={crypto.randomUUID()} formulierId={id} verborgen={{ deelnemerId: plek.persoon.id, op }} naam={naam}>
      <></>
    </Formulier>
  )
  return (
    <>
      {standen.some(s => s === "open" || s === "af") && form(OP, "ja", t("Zet op het cv"))}
      {standen.some(s => s === "open" || s === "op") && form(AF, "nee", t("Haal van het cv"))}
    </>
  )
}

/** What came from the file by itself and nobody said anything about yet, with one tap for all of it. */
export function Alles({ open, plek }: { open: readonly Regel[]; plek: Plek }) {
  return (
    <Melding soort="info" titel={t("Uit het dossier kwamen {{count}} regels", { count: open.length })}>
      <Formulier
        actie={plek.basis}
        id={crypto.randomUUID()}
        verborgen={{ deelnemerId: plek.persoon.id, op: "ja" }}
        naam={t("Zet alles op het cv")}
        breed
      >
        <p>
          {plek.zelf
            ? t("Ze staan hieronder. Op uw cv en bij een ander komen ze pas als u dat wilt.")
            : "Ze staan hieronder. Op het cv en bij een ander komen ze pas als de inwoner dat wil. Vraag het hem."}
        </p>
        {open.map(r => (
          <input type="hidden" name="sleutels" value={r.sleutel} />
        ))}
        <Knoppen>
          <Knop>{t("Zet alles op het cv")}</Knop>
        </Knoppen>
      </Formulier>
    </Melding>
  )
}

/** Said where it is not what one would expect: a line that is not on the CV. */
export function StandTag({ stand }: { stand: CvStand | null }) {
  if (stand === "open") return <Tag soort="straks">{t("nog niet op het cv")}</Tag>
  return stand === "af" ? <Tag>{t("niet op het cv")}</Tag> : <></>
}

/** One tap a line: yes, or no. What nobody said anything about has both. */
export function CvKnoppen({ regel, stand }: { regel: Regel; stand: CvStand | null }) {
  const knop = (vorm: string, tekst: string) => (
    <Knop soort="stil" formulier={vorm} naam="sleutels" waarde={regel.sleutel} bij={<Letterlijk>{regel.wat}</Letterlijk>}>
      {tekst}
    </Knop>
  )
  if (stand === null) return <></>
  return (
    <>
      {stand !== "op" && knop(OP, t("Zet op het cv"))}
      {stand !== "af" && knop(AF, stand === "open" ? t("Laat eraf") : t("Haal van het cv"))}
    </>
  )
}
