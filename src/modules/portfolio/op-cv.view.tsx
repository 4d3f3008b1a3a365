import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Melding } from "#ui/melding"
import { Bij } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Plek } from "./deel.page.tsx"
import type { CvStand } from "./op-cv.rules.ts"
import type { OpVerzoek } from "./portfolio.rules.ts"
import type { Regel } from "./regels.rules.ts"

/** The two answers of this page; a line's button is one of them with its own key. */
const OP = "cv-op"
const AF = "cv-af"

/** The forms that the buttons of the lines send. Who helps him puts nothing on it here: that page asks for his word. */
export function CvVormen({ standen, plek }: { standen: ReadonlyArray<CvStand | null>; plek: Plek }) {
  const form = (id: string, op: "ja" | "nee", naam: string) => (
    <Formulier actie={plek.basis} id={crypto.randomUUID()} formulierId={id} verborgen={{ deelnemerId: plek.persoon.id, op }} naam={naam}>
      <></>
    </Formulier>
  )
  return (
    <>
      {plek.zelf && standen.some(s => s === "open" || s === "af") && form(OP, "ja", t("Zet op het cv"))}
      {standen.some(s => s === "open" || s === "op") && form(AF, "nee", t("Haal van het cv"))}
    </>
  )
}

/** What came from the file by itself and nobody said anything about yet: with one tap for all of it, or with the page that asks whether he wants it. */
export function Alles({ open, plek }: { open: readonly Regel[]; plek: Plek }) {
  return (
    <Melding soort="info" titel={t("Uit het dossier kwamen {{count}} regels", { count: open.length })}>
      {plek.zelf ? (
        <Formulier
          actie={plek.basis}
          id={crypto.randomUUID()}
          verborgen={{ deelnemerId: plek.persoon.id, op: "ja" }}
          naam={t("Zet alles op het cv")}
          breed
        >
          <p>{t("Ze staan hieronder. Op uw cv en bij een ander komen ze pas als u dat wilt.")}</p>
          {open.map(r => (
            <input type="hidden" name="sleutels" value={r.sleutel} />
          ))}
          <Knoppen>
            <Knop>{t("Zet alles op het cv")}</Knop>
          </Knoppen>
        </Formulier>
      ) : (
        <>
          <p>Ze staan hieronder. Op het cv en bij een ander komen ze pas als {plek.persoon.voornaam} dat wil.</p>
          <Knoppen>
            <Knop href={`${plek.basis}/op-cv`}>Zet op het cv</Knop>
          </Knoppen>
        </>
      )}
    </Melding>
  )
}

/** Said where it is not what one would expect: a line that is not on the CV. */
export function StandTag({ stand }: { stand: CvStand | null }) {
  if (stand === "open") return <Tag soort="straks">{t("nog niet op het cv")}</Tag>
  return stand === "af" ? <Tag>{t("niet op het cv")}</Tag> : <></>
}

/** Shown to him, and to who helps him: this line stands there at his wish, as a colleague said. */
export function OpVerzoekVan({ verzoek, plek }: { verzoek: OpVerzoek | undefined; plek: Plek }) {
  if (!verzoek) return <></>
  return (
    <Bij>
      {plek.zelf ? t("op uw cv gezet omdat u dat wilde, door") : `op het cv gezet omdat ${plek.persoon.voornaam} dat wilde, door`}{" "}
      {verzoek.door ? <Letterlijk>{verzoek.door}</Letterlijk> : plek.zelf ? t("wie u helpt") : "een collega"}, {dagTekst(verzoek.op)}
    </Bij>
  )
}

/** One tap a line: yes, or no. What nobody said anything about has both. Who helps him says first that he wants it. */
export function CvKnoppen({ regel, stand, plek }: { regel: Regel; stand: CvStand | null; plek: Plek }) {
  const wat = <Letterlijk>{regel.wat}</Letterlijk>
  const knop = (vorm: string, tekst: string) => (
    <Knop soort="stil" formulier={vorm} naam="sleutels" waarde={regel.sleutel} bij={wat}>
      {tekst}
    </Knop>
  )
  if (stand === null) return <></>
  const erop = plek.zelf ? (
    knop(OP, t("Zet op het cv"))
  ) : (
    <Knop soort="stil" href={`${plek.basis}/op-cv?regel=${encodeURIComponent(regel.sleutel)}`} bij={wat}>
      Zet op het cv
    </Knop>
  )
  return (
    <>
      {stand !== "op" && erop}
      {stand !== "af" && knop(AF, stand === "open" ? t("Laat eraf") : t("Haal van het cv"))}
    </>
  )
}
