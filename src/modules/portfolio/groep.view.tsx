import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { naamVan } from "#begrippen/code"
import { BEHEERSINGEN, type SoortOnderdeel, UITKOMSTEN_SOLLICITATIE } from "#begrippen/portfolio"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { TAALDELEN, TAALNIVEAUS } from "#begrippen/taalniveau"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { MetPlaatje } from "#ui/plaatje"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Plek } from "./deel.page.tsx"
import type { CvStand } from "./op-cv.rules.ts"
import { CvKnoppen, OpVerzoekVan, StandTag } from "./op-cv.view.tsx"
import type { OpVerzoek } from "./portfolio.rules.ts"
import { isWerkUitDossier, plekVan, type Regel, zonderNaam } from "./regels.rules.ts"
import { SOORTPLAATJE } from "./soort-plaatje.view.ts"
import { soortNaam } from "./soorten.rules.ts"

interface Groepvorm {
  titel: string
  soorten: ReadonlyArray<Regel["soort"]>
  /** What 'voeg toe' begins with; two kinds that nobody takes for one have a link each. */
  nieuw: ReadonlyArray<{ soort: SoortOnderdeel; tekst: string }>
  leeg: string
}
const VOEG_TOE = "voeg toe"
export const GROEPEN: readonly Groepvorm[] = [
  {
    titel: "Werk en ervaring",
    soorten: ["werk", "vrijwilligerswerk", "zorg"],
    nieuw: [{ soort: "werk", tekst: VOEG_TOE }],
    leeg: "Nog geen werk, vrijwilligerswerk of zorg.",
  },
  {
    titel: "Opleiding en certificaten",
    soorten: ["opleiding", "certificaat"],
    nieuw: [
      { soort: "opleiding", tekst: "voeg opleiding toe" },
      { soort: "certificaat", tekst: "voeg certificaat toe" },
    ],
    leeg: "Nog geen opleiding of certificaat.",
  },
  {
    titel: "Vaardigheden",
    soorten: ["vaardigheid", "geleerd"],
    nieuw: [{ soort: "vaardigheid", tekst: VOEG_TOE }],
    leeg: "Nog niet wat er goed gaat, en wat er geleerd is.",
  },
  { titel: "Talen", soorten: ["taal"], nieuw: [{ soort: "taal", tekst: VOEG_TOE }], leeg: "Nog geen taal." },
  {
    titel: "Solliciteren",
    soorten: ["beroepswens", "sollicitatie", "referentie", "brief"],
    nieuw: [{ soort: "beroepswens", tekst: VOEG_TOE }],
    leeg: "Nog geen gekozen werk, sollicitatie, referentie of brief.",
  },
]

interface GroepProps {
  groep: Groepvorm
  regels: readonly Regel[]
  standen: ReadonlyMap<Regel, CvStand | null>
  opVerzoek: readonly OpVerzoek[]
  plek: Plek
  shell: Shell
}
export function Groep({ groep, regels, plek, shell, ...cv }: GroepProps) {
  const hier = regels.filter(r => groep.soorten.includes(r.soort))
  return (
    <Kaart
      titel={t(groep.titel)}
      {...(shell.mag("portfolio") ? { meer: groep.nieuw.map(n => ({ tekst: t(n.tekst), href: `${plek.basis}/nieuw/${n.soort}` })) } : {})}
      vol
      lang
    >
      <Tabel
        bijschrift={t(groep.titel)}
        zonderKop
        rijen={hier}
        leeg={<p class="kaart-lijf stil">{t(groep.leeg)}</p>}
        kolommen={columns({ ...cv, plek, shell })}
      />
    </Kaart>
  )
}

const columns = ({ standen, opVerzoek, plek, shell }: Omit<GroepProps, "groep" | "regels">): Kolom<Regel>[] => [
  {
    kop: t("Wat"),
    naam: true,
    cel: r => {
      const stand = standen.get(r) ?? null
      const verzoek = stand === "op" ? opVerzoek.find(v => v.sleutel === r.sleutel) : undefined
      const wat = <Wat regel={r} stand={stand} verzoek={verzoek} plek={plek} />
      return plek.zelf ? <MetPlaatje naam={SOORTPLAATJE[r.soort]}>{wat}</MetPlaatje> : wat
    },
  },
  {
    kop: t("Wanneer"),
    cel: r => (
      <>
        <Wanneer regel={r} vandaag={shell.vandaag} />
        <Bij>
          <Herkomst regel={r} zelf={plek.zelf} />
        </Bij>
      </>
    ),
  },
  ...(shell.mag("portfolio")
    ? [
        {
          kop: t("Handeling"),
          verbergKop: true,
          breedte: 0 as const,
          telefoon: "vol" as const,
          cel: (r: Regel) => <Daad regel={r} stand={standen.get(r) ?? null} plek={plek} shell={shell} />,
        },
      ]
    : []),
]

interface WatProps {
  regel: Regel
  stand: CvStand | null
  verzoek: OpVerzoek | undefined
  plek: Plek
}
function Wat({ regel: r, stand: cv, verzoek, plek }: WatProps) {
  const stand = r.stand && t(naamVan([...BEHEERSINGEN, ...UITKOMSTEN_SOLLICITATIE], r.stand))
  const bij = [
    plekVan(r) && <Letterlijk>{plekVan(r)}</Letterlijk>,
    r.soort === "opleiding" && opleidingTekst(r),
    stand,
    taalTekst(r),
    r.toelichting && <Letterlijk>{kort(r.toelichting)}</Letterlijk>,
  ].filter(Boolean)
  return (
    <>
      <Letterlijk>{hoofdletter(r.wat)}</Letterlijk>{" "}
      {["zorg", "vrijwilligerswerk", "geleerd", "beroepswens", "sollicitatie", "referentie", "brief"].includes(r.soort) && (
        <Tag>{t(soortNaam(r.soort))}</Tag>
      )}{" "}
      <StandTag stand={cv} />
      {bij.map(tekst => (
        <Bij>{tekst}</Bij>
      ))}
      <OpVerzoekVan verzoek={verzoek} plek={plek} />
      {r.onderdeel && (r.soort === "brief" || isLang(r.toelichting)) && (
        <Bij>
          <a href={`${plek.basis}/${r.onderdeel.id}/lees`}>
            {t("Lees alles")}
            <span class="vh">
              {" "}
              <Letterlijk>{r.wat}</Letterlijk>
            </span>
          </a>
        </Bij>
      )}
      {r.bewijzen.map(b => (
        <Bij>
          <a href={`${plek.basis}/bewijzen/${b.id}`}>
            <Letterlijk>{b.naam}</Letterlijk>
          </a>
        </Bij>
      ))}
    </>
  )
}

function opleidingTekst({ wat, niveau, diploma }: Regel): string | null {
  const naam = niveau && naamVan(OPLEIDINGSNIVEAUS, niveau)
  const met = diploma === true ? t("met diploma") : diploma === false ? t("zonder diploma") : null
  return [naam && naam !== wat ? t(naam) : null, met].filter(Boolean).join(", ") || null
}
const taalTekst = (r: Regel): string | null =>
  TAALDELEN.flatMap(({ code, naam }) => (r[code] === null ? [] : [`${t(naam)}: ${t(naamVan(TAALNIVEAUS, r[code]))}`])).join(", ") || null
const isLang = (tekst: string | null): boolean => (tekst?.length ?? 0) > 140
const kort = (tekst: string): string => (isLang(tekst) ? `${tekst.slice(0, 140).trimEnd()}…` : tekst)

function Wanneer({ regel: r, vandaag }: { regel: Regel; vandaag: string }) {
  if (r.soort === "certificaat")
    return (
      <>
        {r.begin ? <span class="getal">{dagTekst(r.begin)}</span> : <span class="onbekend">{t("onbekend")}</span>}
        {r.einde && (
          <Bij>
            {r.einde < vandaag ? (
              <Tag soort="laat">{t("verlopen {{dag}}", { dag: dagTekst(r.einde) })}</Tag>
            ) : (
              t("geldig tot {{dag}}", { dag: dagTekst(r.einde) })
            )}
          </Bij>
        )}
      </>
    )
  if (r.begin === null) return r.einde ? <span class="getal">{dagTekst(r.einde)}</span> : <></>
  if (!["werk", "vrijwilligerswerk", "zorg", "opleiding"].includes(r.soort)) return <span class="getal">{dagTekst(r.begin)}</span>
  return <>{t("{{begin}} tot {{einde}}", { begin: dagTekst(r.begin), einde: r.einde ? dagTekst(r.einde) : t("nu") })}</>
}

function Herkomst({ regel: r, zelf }: { regel: Regel; zelf: boolean }) {
  if (r.van === "dossier")
    return (
      <>
        <Tag soort="info">{t("uit het dossier")}</Tag>
        {r.open?.bron && (
          <Bij>
            <Letterlijk>{r.open.bron}</Letterlijk>, {dagTekst(r.open.datum)}
          </Bij>
        )}
      </>
    )
  const door = r.onderdeel?.door
  const wie =
    r.van === "zelf" ? zelf ? t("u") : "inwoner zelf" : door ? <Letterlijk>{door}</Letterlijk> : zelf ? t("wie u helpt") : "een collega"
  return (
    <>
      {wie}
      <Bij>{dagTekst(r.onderdeel!.vastgelegdOp)}</Bij>
      {r.onderdeel!.bron && (
        <Bij>
          <Letterlijk>{r.onderdeel!.bron}</Letterlijk>
        </Bij>
      )}
    </>
  )
}

/** On the CV or not. Who wrote it or may change the category mends it; the rest of the file is mended where it stands. */
function Daad({ regel: r, stand, plek, shell }: { regel: Regel; stand: CvStand | null; plek: Plek; shell: Shell }) {
  const wijzigt = r.onderdeel && (r.onderdeel.vanMij || shell.mag("C13:schrijf"))
  return (
    <Knoppen>
      <CvKnoppen regel={r} stand={stand} plek={plek} />
      {isWerkUitDossier(r) && (
        <Knop soort="stil" href={`${plek.basis}/aanvullen/${r.open!.uitId}`} bij={<Letterlijk>{r.wat}</Letterlijk>}>
          {t("Vul aan")}
        </Knop>
      )}
      {wijzigt && (
        <Knop soort="stil" href={`${plek.basis}/${r.onderdeel!.id}`} bij={<Letterlijk>{r.wat}</Letterlijk>}>
          {t(zonderNaam(r) ? "Welk werk was dat?" : "Wijzig")}
        </Knop>
      )}
    </Knoppen>
  )
}
