import { MANIEREN_AFSPRAAK } from "#begrippen/afspraak"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import type { Shell } from "#platform/page"
import { t } from "#platform/taal"
import { veldenVan } from "#ui/getypt"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Letterlijk } from "#ui/letterlijk"
import { Knop } from "#ui/knop"
import { Tag, type TagSoort } from "#ui/tag"
import { Veld } from "#ui/veld"
import { type Afspraak, type Stand, standVan } from "./afspraak.rules.ts"
import { standTekst } from "./afspraak.teksten.ts"

const KLEUR: Readonly<Partial<Record<Stand, TagSoort>>> = {
  vandaag: "straks",
  te_noteren: "laat",
  gekomen: "goed",
  niet_gekomen: "laat",
  wil_nog_niet: "info",
}
export function StandTag({ afspraak, vandaag }: { afspraak: Afspraak; vandaag: Dag }) {
  const stand = standVan(afspraak, vandaag)
  const { antwoord, uitkomst } = afspraak
  return (
    <>
      <Tag soort={KLEUR[stand]}>{standTekst(stand)}</Tag>
      {antwoord && uitkomst === null && (
        <Tag soort={antwoord === "komt" ? "goed" : "laat"}>{antwoord === "komt" ? "zegt te komen" : "zegt niet te kunnen"}</Tag>
      )}
    </>
  )
}

/** Where one meets; a link of a video call can be followed. */
export function Waar({ afspraak: { hoe, plek } }: { afspraak: Pick<Afspraak, "hoe" | "plek"> }) {
  return (
    <>
      {t(naamVan(MANIEREN_AFSPRAAK, hoe))}
      {plek && ": "}
      {plek?.startsWith("https://") ? (
        <a href={plek} rel="noreferrer">
          {t("open het gesprek")}
        </a>
      ) : (
        plek && <Letterlijk>{plek}</Letterlijk>
      )}
    </>
  )
}

const kop = (voor: string, naam: string) => (voor ? voor + naam.charAt(0).toUpperCase() + naam.slice(1) : naam)

export interface Ingevuld {
  dag?: string
  tijd?: string
  minuten?: number
  hoe?: string
  plek?: string | null
}

/** When, how long and where; `voor` begins the names where the fields stand on a larger form. */
export function AfspraakVelden({ shell, voor = "", was = {} }: { shell: Shell; voor?: string; was?: Ingevuld }) {
  const v = veldenVan(shell)
  return (
    <>
      <VeldenRij>
        <Veld {...v.een(kop(voor, "dag"), was.dag ?? "")} type="date" label="Dag" min={shell.vandaag} />
        <Veld {...v.een(kop(voor, "tijd"), was.tijd ?? "")} type="time" label="Tijd" />
        <Veld {...v.een(kop(voor, "minuten"), String(was.minuten ?? 30))} type="number" label="Hoe lang" eenheid="minuten" />
      </VeldenRij>
      <VeldenRij breed>
        <Veld
          {...v.een(kop(voor, "plek"), was.plek ?? "")}
          label="Waar"
          hint="Adres, telefoonnummer, of de link van het videogesprek."
          breedte="vol"
          maxlengte={300}
          verplicht={false}
        />
        <Veld
          {...v.een(kop(voor, "hoe"), was.hoe ?? "locatie")}
          type="select"
          label="Hoe"
          breedte="kort"
          opties={MANIEREN_AFSPRAAK.map(m => ({ waarde: m.code, tekst: m.naam }))}
        />
      </VeldenRij>
    </>
  )
}

/** One tap: whoever came was spoken to. */
export function Gekomen({ afspraak, shell, naam }: { afspraak: Afspraak; shell: Shell; naam: string }) {
  return (
    <Formulier
      actie={`/deelnemers/${afspraak.deelnemerId}/afspraken/${afspraak.id}`}
      id={shell.opdrachtId}
      verborgen={{ uitkomst: "gekomen" }}
      naam={`${naam} kwam op ${afspraak.dag} om ${afspraak.tijd}`}
    >
      <Knop bij={naam}>Gekomen</Knop>
    </Formulier>
  )
}
