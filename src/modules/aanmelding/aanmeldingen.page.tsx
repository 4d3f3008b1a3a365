import { STAND_TEKST, STAP_TEKST, hoeTekst, standVan, stapPad, volgendeVan } from "#modules/wachtrij"
import { naamVan } from "#begrippen/code"
import { REDENEN_SLUITING } from "#begrippen/aanmelding"
import type { Dag } from "#begrippen/dag"
import { page, type Shell } from "#platform/page"
import { Chips } from "#ui/chips"
import { Datum, dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { AanmeldingenQuery, type AanmeldingenVraag } from "./aanmelding.schema.ts"
import { type Aanmelding, type Deel, HOOGSTENS, type Lijst, loadLijst } from "./aanmelding.sql.ts"

interface Data extends Lijst {
  deel: Deel
}

const DELEN: ReadonlyArray<[Deel, string]> = [
  ["open", "Wachten"],
  ["begonnen", "Dossier begonnen"],
  ["gesloten", "Gesloten"],
]

/** Everybody who asked to come in, with where it stands and the one act that is next. */
export const aanmeldingenPagina = page<Data, AanmeldingenVraag>({
  path: "/aanmeldingen",
  recht: "aanmeldingen",
  inzage: { doel: "P1", categorieen: ["C26", "C01"], deelnemers: data => data.rijen.map(r => r.deelnemerId ?? r.id) },
  query: AanmeldingenQuery,
  load: async ({ tx, query }) => ({ deel: query.stand, ...(await loadLijst(tx, query.stand)) }),
  view: (data, shell) => ({
    titel: "Aanmeldingen",
    kop: heading(data, shell.vandaag),
    inleiding: `${shell.actor?.organisatieNaam ?? ""} · wie zich aanmeldde en nog geen dossier heeft staat alleen hier`,
    handelingen: <Handelingen data={data} shell={shell} />,
    inhoud: (
      <Stapel>
        <Chips
          naam="Stand"
          chips={DELEN.map(([deel, tekst]) => ({
            tekst,
            href: deelAdres(deel),
            aantal: data.telling[deel],
            hier: deel === data.deel,
          }))}
        />
        <Kaart vol lang>
          <Tabel bijschrift="Aanmeldingen" rijen={data.rijen} kolommen={kolommen(data.deel, shell)} leeg={<Niemand deel={data.deel} />} />
        </Kaart>
        {data.rijen.length === HOOGSTENS && <p class="noot">U ziet de eerste {HOOGSTENS}.</p>}
      </Stapel>
    ),
  }),
})

export const deelAdres = (deel: Deel, pad = "/aanmeldingen"): string => (deel === "open" ? pad : `${pad}?stand=${deel}`)

function Handelingen({ data, shell }: { data: Data; shell: Shell }) {
  return (
    <>
      {data.rijen.length > 0 && <Knop href={deelAdres(data.deel, "/aanmeldingen/download")}>Naar Excel</Knop>}
      {shell.mag("ingang_inrichten") && <Knop href="/aanmeldingen/toegang">Wijze van toegang</Knop>}
      {shell.mag("aanmelden") && <Knop href="/aanmeldingen/lijst">Lijst van een school</Knop>}
      {shell.mag("aanmelden") && (
        <Knop soort="hoofd" href="/aanmeldingen/nieuw">
          Meld iemand aan
        </Knop>
      )}
    </>
  )
}

function heading({ telling, rijen, deel }: Data, vandaag: Dag): string {
  if (telling.open === 0) return "Niemand wacht op een eerste stap"
  const wachten = telling.open === 1 ? "1 persoon wacht" : `${telling.open} mensen wachten`
  const laat = deel === "open" ? rijen.filter(r => isLaat(r, vandaag)).length : 0
  return laat > 0 ? `${wachten}, ${laat} te lang` : wachten
}

const isLaat = (a: Aanmelding, vandaag: Dag): boolean => {
  const volgende = volgendeVan(a, vandaag)
  return volgende !== null && volgende.uiterlijk < vandaag
}

function kolommen(deel: Deel, shell: Shell): Kolom<Aanmelding>[] {
  const { vandaag } = shell
  const wie: Kolom<Aanmelding> = {
    kop: "Naam",
    naam: true,
    breedte: 30,
    cel: a => (
      <>
        <a href={a.deelnemerId ? `/deelnemers/${a.deelnemerId}` : `/aanmeldingen/${a.id}`}>{a.naam}</a>
        <Bij>{hoeTekst(a)}</Bij>
      </>
    ),
  }
  const sinds: Kolom<Aanmelding> = { kop: "Aangemeld", cel: a => <Datum dag={a.ontvangenOp} /> }
  if (deel === "begonnen") return [wie, sinds, { kop: "Dossier sinds", cel: a => <Datum dag={a.begonnenOp!} /> }]
  if (deel === "gesloten")
    return [
      wie,
      sinds,
      { kop: "Gesloten", cel: a => <Datum dag={a.geslotenOp!} /> },
      { kop: "Waarom", cel: a => naamVan(REDENEN_SLUITING, a.geslotenReden!) },
    ]
  return [
    wie,
    { kop: "Stand", breedte: 15, cel: a => <Standtag aanmelding={a} vandaag={vandaag} /> },
    sinds,
    { kop: "Volgende stap", telefoon: "vol", cel: a => <Stap aanmelding={a} shell={shell} /> },
  ]
}

export function Standtag({ aanmelding, vandaag }: { aanmelding: Aanmelding; vandaag: Dag }) {
  const stand = standVan(aanmelding, vandaag)
  const soort = {
    nieuw: "info",
    uitgenodigd: "gewoon",
    niet_gekomen: "straks",
    gezien: "goed",
    begonnen: "goed",
    gesloten: "gewoon",
  } as const
  return (
    <Tag soort={soort[stand]}>
      {stand === "uitgenodigd"
        ? [`${STAND_TEKST[stand]} voor ${dagTekst(aanmelding.uitgenodigdVoor!, false)}`, aanmelding.uitgenodigdTijd]
            .filter(Boolean)
            .join(", ")
        : STAND_TEKST[stand]}
    </Tag>
  )
}

function Stap({ aanmelding, shell }: { aanmelding: Aanmelding; shell: Shell }) {
  const volgende = volgendeVan(aanmelding, shell.vandaag)
  if (!volgende) return null
  const laat = volgende.uiterlijk < shell.vandaag
  return (
    <>
      {shell.mag("aanmelden") ? (
        <Knop href={stapPad(aanmelding.id, volgende.stap)} bij={aanmelding.naam}>
          {STAP_TEKST[volgende.stap]}
        </Knop>
      ) : (
        STAP_TEKST[volgende.stap]
      )}
      <Bij>{laat ? `te laat sinds ${dagTekst(volgende.uiterlijk, false)}` : `uiterlijk ${dagTekst(volgende.uiterlijk, false)}`}</Bij>
    </>
  )
}

const LEEG: Readonly<Record<Deel, [string, string]>> = {
  open: ["Niemand wacht", "Wie zich aanmeldt, via een partner komt of uit de inloop verder wil, staat straks hier."],
  begonnen: [
    "Nog geen dossier begonnen",
    "Wie u spreekt en een dossier wil, vindt u straks hier terug als u bij hem of haar betrokken bent.",
  ],
  gesloten: ["Niemand", "Wie geen dossier kreeg staat hier nog 90 dagen, en wordt dan gewist."],
}
const Niemand = ({ deel }: { deel: Deel }) => <Leeg titel={LEEG[deel][0]}>{LEEG[deel][1]}</Leeg>
