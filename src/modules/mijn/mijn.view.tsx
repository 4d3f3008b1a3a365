import { naamVan } from "#begrippen/code"
import { type Dag } from "#begrippen/dag"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { rolNaam } from "#begrippen/rol"
import { TALEN } from "#begrippen/taal"
import { UITKERINGEN } from "#begrippen/uitkering"
import type { Feiten, Persoon } from "#modules/deelnemer"
import { EigenWoorden, InHetNederlands, type Woorden } from "#modules/eigenwoorden"
import { werkPlaatje } from "#modules/portfolio"
import { doetDeelnemer, openStappen, stapPlaatje, type Themas } from "#modules/plan"
import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
import { dagTekst, getalTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { MetPlaatje, type PlaatjeNaam } from "#ui/plaatje"
import { Bij, Tabel } from "#ui/tabel"
import { uitlegGroep, uitlegRol } from "./mijn.teksten.ts"

const periode = (p: { begin: Dag; einde: Dag | null }) =>
  t("{{begin}} tot {{einde}}", { begin: dagTekst(p.begin), einde: p.einde ? dagTekst(p.einde) : t("nu") })
const letterlijk = (tekst: string | null) => tekst && <Letterlijk>{tekst}</Letterlijk>
const loopt = (p: { einde: Dag | null }, dag: Dag) => p.einde === null || p.einde > dag

export function Helpers({ betrokkenen }: { betrokkenen: Persoon["betrokkenen"] }) {
  return (
    <Kaart titel={t("Wie u helpt")} meer={{ tekst: t("wie doet wat"), href: "/mijn/team" }} vol>
      <Tabel
        bijschrift={t("Wie u nu helpt")}
        zonderKop
        rijen={betrokkenen}
        leeg={<Leeg titel={t("Op dit moment helpt niemand u")}>{t("Vraag uw gemeente wie uw contactpersoon is.")}</Leeg>}
        kolommen={[
          {
            kop: t("Wie"),
            naam: true,
            cel: b => (
              <>
                <Letterlijk>{b.naam}</Letterlijk>
                <Bij>
                  {t("{{rol}}, {{organisatie}}, sinds {{dag}}", {
                    rol: t(rolNaam(b.rol)),
                    organisatie: b.organisatie,
                    dag: dagTekst(b.begin),
                  })}
                </Bij>
                <Bij>{t(uitlegRol(b.rol))}</Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** What was agreed and is still open: the participant's own steps first. */
export function Afgesproken({ stappen, themas, woorden }: { stappen: Feiten["stappen"]; themas: Themas; woorden: Woorden }) {
  const open = openStappen(stappen).toSorted((a, b) => Number(doetDeelnemer(b)) - Number(doetDeelnemer(a)))
  if (open.length === 0) return null
  return (
    <Kaart titel={t("Wat is afgesproken")} meer={{ tekst: t("afvinken"), href: "/mijn/stappen" }} vol>
      <Tabel
        bijschrift={t("Wat is afgesproken en nog open staat")}
        rijen={open}
        kolommen={[
          {
            kop: t("Wat"),
            naam: true,
            cel: s => (
              <MetPlaatje naam={stapPlaatje(s, themas)}>
                <EigenWoorden tekst={s.wat} woorden={woorden} vragen />
                <InHetNederlands teksten={[s.wat]} woorden={woorden} />
              </MetPlaatje>
            ),
          },
          {
            kop: t("Wie"),
            breedte: 25,
            cel: s =>
              doetDeelnemer(s) ? t("u") : (s.door ?? s.medewerker) ? <Letterlijk>{s.door ?? s.medewerker!}</Letterlijk> : t("wie u helpt"),
          },
          { kop: t("Uiterlijk"), breedte: 25, cel: s => dagTekst(s.uiterlijk) },
        ]}
      />
    </Kaart>
  )
}

export function Uitkeringen({ uitkeringen, vandaag }: { uitkeringen: Feiten["uitkeringen"]; vandaag: Dag }) {
  return (
    <Kaart titel={t("Uw uitkering")} onder={uitkeringen.some(u => loopt(u, vandaag)) ? t("loopt nu") : t("u hebt er nu geen")} vol>
      <Tabel
        bijschrift={t("Uw uitkeringen")}
        zonderKop
        rijen={uitkeringen}
        leeg={<p class="kaart-lijf stil">{t("Er staat geen uitkering.")}</p>}
        kolommen={[
          {
            kop: t("Uitkering"),
            naam: true,
            cel: u => (
              <>
                {t(naamVan(UITKERINGEN, u.soort))}
                <Bij>{periode(u)}</Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

export function Doelgroepen({ groepen, ontheffing }: { groepen: readonly string[]; ontheffing: Persoon["ontheffing"] }) {
  const regels = [
    ...groepen.map(code => ({ naam: t(naamVan(DOELGROEPEN, code)), uitleg: uitlegGroep(code) && t(uitlegGroep(code)!) })),
    ...(ontheffing
      ? [
          {
            naam: t("Ontheffing: {{soort}}", { soort: t(naamVan(ONTHEFFINGEN, ontheffing.soort)).toLowerCase() }),
            uitleg: ontheffing.einde
              ? t("U hoeft nu niet alles te doen om werk te vinden, tot {{dag}}.", { dag: dagTekst(ontheffing.einde) })
              : t("U hoeft nu niet alles te doen om werk te vinden."),
          },
        ]
      : []),
  ]
  if (regels.length === 0) return null
  return (
    <Kaart titel={t("Bijzondere regels voor u")} vol>
      <Tabel
        bijschrift={t("Groepen waar u bij hoort")}
        zonderKop
        rijen={regels}
        kolommen={[
          {
            kop: t("Groep"),
            naam: true,
            cel: r => (
              <>
                {r.naam}
                {r.uitleg && <Bij>{r.uitleg}</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

export function Gegevens({ persoon, dossier }: { persoon: Persoon; dossier: string }) {
  return (
    <Kaart titel={t("Wie u bent")}>
      <Definitielijst
        gegevens={[
          { naam: t("Naam"), waarde: <Letterlijk>{persoon.naam}</Letterlijk> },
          { naam: t("Geboren"), waarde: persoon.geboortedatum && dagTekst(persoon.geboortedatum) },
          { naam: t("Telefoon"), waarde: letterlijk(persoon.telefoon) },
          { naam: t("E-mail"), waarde: letterlijk(persoon.email) },
          { naam: t("Postcode"), waarde: letterlijk(persoon.postcode) },
          { naam: t("Woonplaats"), waarde: letterlijk(persoon.woongemeente) },
          { naam: t("Taal"), waarde: persoon.voertaal && t(naamVan(TALEN, persoon.voertaal)) },
          { naam: t("Aangemeld"), waarde: persoon.aanmelddatum && dagTekst(persoon.aanmelddatum) },
          { naam: t("Verantwoordelijk"), waarde: letterlijk(persoon.organisatie) },
          { naam: t("Dossiernummer"), waarde: <Letterlijk>{dossier}</Letterlijk> },
        ]}
      />
    </Kaart>
  )
}

const VAN_TRAJECT: Readonly<Record<string, PlaatjeNaam>> = {
  diagnose: "kunnen",
  taal: "leren",
  training: "leren",
  scholing: "leren",
  vakgericht: "leren",
  commerciele_werkplaats: "maken",
  netwerk: "team",
  dagbesteding: "team",
  jobcoaching: "gesprek",
}
/** What one does there; of other kinds, that it is a part of the way. */
const trajectPlaatje = (soort: string): PlaatjeNaam => VAN_TRAJECT[soort] ?? "stappen"

/** Work and programmes in one list, what runs now on top. */
export function WerkEnTraject({ feiten, vandaag }: { feiten: Feiten; vandaag: Dag }) {
  const regels = [
    ...feiten.dienstverbanden.map(d => ({
      ...d,
      wat: t("Werk"),
      waar: d.werkgever,
      plaatje: werkPlaatje(feiten.plaatsingen.find(p => p.dienstverbandId === d.id)?.werksoort ?? null),
    })),
    ...feiten.trajecten.map(traject => ({
      ...traject,
      plaatje: trajectPlaatje(traject.soort),
      wat: <Letterlijk>{traject.naam}</Letterlijk>,
      waar: traject.uitvoerder,
    })),
  ].toSorted((a, b) => Number(loopt(b, vandaag)) - Number(loopt(a, vandaag)) || b.begin.localeCompare(a.begin))
  if (regels.length === 0) return null
  return (
    <Kaart titel={t("Uw werk en trajecten")} meer={{ tekst: t("wanneer ik er was"), href: "/mijn/aanwezigheid" }} vol lang>
      <Tabel
        bijschrift={t("Uw werk en trajecten")}
        rijen={regels}
        kolommen={[
          {
            kop: t("Wat"),
            naam: true,
            cel: r => (
              <MetPlaatje naam={r.plaatje}>
                {r.wat}
                {r.waar && <Bij>{t("bij {{organisatie}}", { organisatie: r.waar })}</Bij>}
              </MetPlaatje>
            ),
          },
          { kop: t("Wanneer"), cel: r => periode(r) },
          {
            kop: t("Uren per week"),
            rechts: true,
            cel: r => (r.urenPerWeek === null ? <span class="onbekend">{t("onbekend")}</span> : getalTekst(r.urenPerWeek)),
          },
        ]}
      />
    </Kaart>
  )
}
