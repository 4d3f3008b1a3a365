import type { Dag } from "#begrippen/dag"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { Bij, Tabel } from "#ui/tabel"
import { type Afspraak, geweest, komende } from "./afspraak.rules.ts"
import { wanneerTekst } from "./afspraak.teksten.ts"
import { Waar } from "./afspraak.view.tsx"

function afloop({ uitkomst, opnieuwOp }: Afspraak): string | null {
  if (uitkomst === "wil_nog_niet") return t("U wilt dit nog niet. Wij vragen het opnieuw op {{dag}}.", { dag: dagTekst(opnieuwOp!) })
  if (uitkomst === "afgezegd") return t("Dit gaat niet door")
  if (uitkomst === "niet_gekomen") return t("U was er niet")
  return uitkomst === "gekomen" ? t("U hebt elkaar gesproken") : null
}

/** When, with whom and where. */
function Wat({ afspraak }: { afspraak: Afspraak }) {
  return (
    <>
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
    </>
  )
}

function Lijst({ titel, rijen, leeg }: { titel: string; rijen: readonly Afspraak[]; leeg?: boolean }) {
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
                {afloop(a) && <Bij>{afloop(a)}</Bij>}
                {a.uitkomst === null && (
                  <Bij>
                    <a href={`/mijn/afspraken/${a.id}/uitnodiging.ics`}>{t("Zet in uw agenda")}</a>
                  </Bij>
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
export function MijnAfspraken({ afspraken, vandaag }: { afspraken: readonly Afspraak[]; vandaag: Dag }) {
  const eerder = geweest(afspraken)
  return (
    <>
      <Lijst titel={t("Wat komt")} rijen={komende(afspraken, vandaag)} leeg />
      {eerder.length > 0 && <Lijst titel={t("Wat is geweest")} rijen={eerder.slice(0, 20)} />}
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
