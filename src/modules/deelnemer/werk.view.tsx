import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { REDENEN_EINDE_TRAJECT, UITVALREDENEN } from "#begrippen/traject"
import { REDENEN_EINDE_WERK, SOORTEN_DIENSTVERBAND, WERKVORMEN } from "#begrippen/werk"
import { Datum, dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { Dienstverband, Plaatsing, Traject } from "./feiten.rules.ts"

function Einde({ einde, vandaag, reden }: { einde: Dag | null; vandaag: Dag; reden: string }) {
  if (einde === null) return <Tag soort="goed">loopt</Tag>
  if (einde > vandaag) return <Tag soort="straks">{`stopt ${dagTekst(einde)}`}</Tag>
  return (
    <>
      <Datum dag={einde} />
      {reden && <Bij>{reden}</Bij>}
    </>
  )
}

const uren = (aantal: number | null) => (aantal === null ? <span class="onbekend">onbekend</span> : aantal.toLocaleString("nl-NL"))

export function Dienstverbanden({ rijen, vandaag }: { rijen: Dienstverband[]; vandaag: Dag }) {
  return (
    <Kaart titel="Dienstverbanden" onder="bij wie hij of zij in dienst is" vol lang>
      <Tabel
        bijschrift="Dienstverbanden, het nieuwste eerst"
        rijen={rijen}
        leeg={<Leeg titel="Geen dienstverband bekend" />}
        kolommen={[
          { kop: "Werkgever", naam: true, breedte: 30, cel: d => d.werkgever },
          {
            kop: "Soort",
            breedte: 25,
            cel: d => (
              <>
                {naamVan(SOORTEN_DIENSTVERBAND, d.soort)}
                {d.lks && (
                  <Bij>{d.loonwaardePct === null ? "loonkostensubsidie" : `loonkostensubsidie, loonwaarde ${d.loonwaardePct} %`}</Bij>
                )}
              </>
            ),
          },
          { kop: "Uren per week", rechts: true, cel: d => uren(d.urenPerWeek) },
          { kop: "Begin", cel: d => <Datum dag={d.begin} /> },
          { kop: "Einde", cel: d => <Einde einde={d.einde} vandaag={vandaag} reden={naamVan(REDENEN_EINDE_WERK, d.redenEinde ?? "")} /> },
        ]}
      />
    </Kaart>
  )
}

export function Plaatsingen({ rijen }: { rijen: Plaatsing[] }) {
  return (
    <Kaart titel="Werkplekken" onder="waar het werk wordt gedaan, betaald of onbetaald" vol lang>
      <Tabel
        bijschrift="Werkplekken, de nieuwste eerst"
        rijen={rijen}
        kolommen={[
          { kop: "Werkplek", naam: true, breedte: 30, cel: p => p.werkgever ?? p.locatie ?? naamVan(WERKVORMEN, p.werkvorm) },
          {
            kop: "Vorm",
            breedte: 25,
            cel: p => (
              <>
                {naamVan(WERKVORMEN, p.werkvorm)}
                <Bij>{p.dienstverbandId ? "betaald" : "onbetaald"}</Bij>
              </>
            ),
          },
          { kop: "Uren per week", rechts: true, cel: p => uren(p.urenPerWeek) },
          { kop: "Begin", cel: p => <Datum dag={p.begin} /> },
          { kop: "Einde", cel: p => (p.einde ? <Datum dag={p.einde} /> : <Tag soort="goed">loopt</Tag>) },
        ]}
      />
    </Kaart>
  )
}

export function Trajecten({ rijen, vandaag, id }: { rijen: Traject[]; vandaag: Dag; id: string }) {
  const reden = (t: Traject) =>
    [naamVan(REDENEN_EINDE_TRAJECT, t.redenEinde ?? ""), naamVan(UITVALREDENEN, t.uitvalreden ?? "").toLowerCase()]
      .filter(Boolean)
      .join(", ")
  return (
    <Kaart titel="Trajecten" onder="wat er wordt ingezet" meer={{ tekst: "werkcentrum", href: `/deelnemers/${id}/werkcentrum` }} vol lang>
      <Tabel
        bijschrift="Trajecten, het nieuwste eerst"
        rijen={rijen}
        leeg={<Leeg titel="Geen traject bekend" />}
        kolommen={[
          {
            kop: "Traject",
            naam: true,
            breedte: 30,
            cel: t => (
              <>
                {t.naam}
                {t.uitvoerder && <Bij>{t.uitvoerder}</Bij>}
              </>
            ),
          },
          { kop: "Uren per week", rechts: true, breedte: 15, cel: t => uren(t.urenPerWeek) },
          { kop: "Begin", cel: t => <Datum dag={t.begin} /> },
          { kop: "Verwacht einde", cel: t => (t.verwachtEinde ? <Datum dag={t.verwachtEinde} /> : <span class="onbekend">onbekend</span>) },
          { kop: "Einde", cel: t => <Einde einde={t.einde} vandaag={vandaag} reden={reden(t)} /> },
        ]}
      />
    </Kaart>
  )
}
