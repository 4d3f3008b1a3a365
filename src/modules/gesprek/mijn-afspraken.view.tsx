import { REDENEN_NIET_GEKOMEN } from "#begrippen/afspraak"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import type { Shell } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { MetPlaatje, type PlaatjeNaam } from "#ui/plaatje"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type Afspraak, geweest, komende } from "./afspraak.rules.ts"
import { wanneerTekst } from "./afspraak.teksten.ts"
import { Waar } from "./afspraak.view.tsx"

function afloop({ uitkomst, opnieuwOp, door }: Afspraak): string | null {
  if (uitkomst === "wil_nog_niet") return t("U wilt dit nog niet. Wij vragen het opnieuw op {{dag}}.", { dag: dagTekst(opnieuwOp!) })
  if (uitkomst === "afgezegd") return t("Dit gaat niet door")
  if (uitkomst === "niet_gekomen") return t("U was er niet")
  if (uitkomst === "gekomen") return t("U hebt elkaar gesproken")
  return door === null ? null : t("Dit is een nieuwe dag of tijd")
}

/** What came of it, and why as it was written down: whoever moves it or calls it off is told that the resident reads that. */
function Afloop({ afspraak }: { afspraak: Afspraak }) {
  const { uitkomst, reden } = afspraak
  const tekst = afloop(afspraak)
  if (tekst === null) return null
  return (
    <Bij>
      {tekst}
      {reden && uitkomst !== "wil_nog_niet" && (
        <>
          {": "}
          {uitkomst === "niet_gekomen" ? t(naamVan(REDENEN_NIET_GEKOMEN, reden)) : <Letterlijk>{reden}</Letterlijk>}
        </>
      )}
    </Bij>
  )
}

/** How one meets: what he has to do for it first, go out or stay in. */
const HOE: Readonly<Record<string, PlaatjeNaam>> = { locatie: "plek", thuis: "thuis", telefoon: "telefoon", video: "video" }

/** When, with whom and where. */
function Wat({ afspraak }: { afspraak: Afspraak }) {
  return (
    <MetPlaatje naam={HOE[afspraak.hoe] ?? "agenda"}>
      {wanneerTekst(afspraak)}
      {afspraak.bijeenkomstId && (
        <Bij>
          <a href="/mijn/voorlichting">{t("Uw rechten en plichten")}</a>
        </Bij>
      )}
      <Bij>{afspraak.medewerker ? <Letterlijk>{afspraak.medewerker}</Letterlijk> : t("wie u helpt")}</Bij>
      <Bij>
        <Waar afspraak={afspraak} />
      </Bij>
    </MetPlaatje>
  )
}

/** What he said, and what he can say (else). */
function Antwoord({ afspraak, shell }: { afspraak: Afspraak; shell: Shell }) {
  const { id, antwoord } = afspraak
  return (
    <>
      {antwoord && <Tag soort={antwoord === "komt" ? "goed" : "laat"}>{antwoord === "komt" ? t("U komt") : t("U kunt niet")}</Tag>}
      <Formulier
        actie="/mijn/afspraken"
        id={shell.opdrachtId}
        verborgen={{ afspraakId: id }}
        naam={`${t("Komt u?")} ${wanneerTekst(afspraak)}`}
      >
        <Knoppen>
          {antwoord !== "komt" && (
            <Knop naam="antwoord" waarde="komt" soort="hoofd">
              {t("Ja, ik kom")}
            </Knop>
          )}
          {antwoord !== "kan_niet" && (
            <Knop naam="antwoord" waarde="kan_niet">
              {t("Nee, ik kan niet")}
            </Knop>
          )}
        </Knoppen>
      </Formulier>
    </>
  )
}

function Lijst({ titel, rijen, leeg, shell }: { titel: string; rijen: readonly Afspraak[]; leeg?: boolean; shell: Shell }) {
  return (
    <Kaart titel={titel} vol>
      <Tabel
        bijschrift={titel}
        zonderKop
        rijen={rijen}
        leeg={leeg ? <Leeg titel={t("Geen afspraken")}>{t("Maakt u met iemand een afspraak, dan staat die hier.")}</Leeg> : undefined}
        kolommen={[
          {
            kop: t("Afspraak"),
            naam: true,
            cel: a => (
              <>
                <Wat afspraak={a} />
                <Afloop afspraak={a} />
                {a.uitkomst === null && (
                  <>
                    <Bij>
                      <a href={`/mijn/afspraken/${a.id}/uitnodiging.ics`}>{t("Zet in uw agenda")}</a>
                    </Bij>
                    <Antwoord afspraak={a} shell={shell} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** What comes and what was, for the resident himself. */
export function MijnAfspraken({ afspraken, shell }: { afspraken: readonly Afspraak[]; shell: Shell }) {
  const eerder = geweest(afspraken)
  return (
    <>
      <Lijst titel={t("Wat komt")} rijen={komende(afspraken, shell.vandaag)} leeg shell={shell} />
      {eerder.length > 0 && <Lijst titel={t("Wat is geweest")} rijen={eerder.slice(0, 20)} shell={shell} />}
    </>
  )
}

/** The next ones, on the first page of the resident; nothing when nothing comes. */
export function EerstvolgendeAfspraken({ afspraken, vandaag }: { afspraken: readonly Afspraak[]; vandaag: Dag }) {
  const straks = komende(afspraken, vandaag).slice(0, 3)
  if (straks.length === 0) return null
  return (
    <Kaart titel={t("Mijn afspraken")} meer={{ tekst: t("alle afspraken"), href: "/mijn/afspraken" }} vol>
      <Tabel
        bijschrift={t("Mijn afspraken")}
        zonderKop
        rijen={straks}
        kolommen={[{ kop: t("Afspraak"), naam: true, cel: a => <Wat afspraak={a} /> }]}
      />
    </Kaart>
  )
}
