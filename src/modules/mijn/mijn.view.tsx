import { naamVan } from "#begrippen/code"
import { type Dag } from "#begrippen/dag"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { rolNaam } from "#begrippen/rol"
import { TALEN } from "#begrippen/taal"
import { UITKERINGEN } from "#begrippen/uitkering"
import type { Feiten, Persoon } from "#modules/deelnemer"
import { doetDeelnemer, openStappen } from "#modules/plan"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { uitlegGroep, uitlegRol } from "./mijn.teksten.ts"

const periode = (p: { begin: Dag; einde: Dag | null }) => `${dagTekst(p.begin)} tot ${p.einde ? dagTekst(p.einde) : "nu"}`
const loopt = (p: { einde: Dag | null }, dag: Dag) => p.einde === null || p.einde > dag

export function Helpers({ betrokkenen }: { betrokkenen: Persoon["betrokkenen"] }) {
  return (
    <Kaart titel="Wie u helpt" vol>
      <Tabel
        bijschrift="Wie u nu helpt"
        zonderKop
        rijen={betrokkenen}
        leeg={<Leeg titel="Op dit moment helpt niemand u">Vraag uw gemeente wie uw contactpersoon is.</Leeg>}
        kolommen={[
          {
            kop: "Wie",
            naam: true,
            cel: b => (
              <>
                {b.naam}
                <Bij>
                  {rolNaam(b.rol)}, {b.organisatie}, sinds {dagTekst(b.begin)}
                </Bij>
                <Bij>{uitlegRol(b.rol)}</Bij>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

/** What was agreed and is still open: the participant's own steps first. */
export function Afgesproken({ stappen }: { stappen: Feiten["stappen"] }) {
  const open = openStappen(stappen).toSorted((a, b) => Number(doetDeelnemer(b)) - Number(doetDeelnemer(a)))
  if (open.length === 0) return null
  return (
    <Kaart titel="Wat is afgesproken" vol>
      <Tabel
        bijschrift="Wat is afgesproken en nog open staat"
        rijen={open}
        kolommen={[
          { kop: "Wat", naam: true, cel: s => s.wat },
          { kop: "Wie", breedte: 25, cel: s => (doetDeelnemer(s) ? "u" : (s.medewerker ?? "wie u helpt")) },
          { kop: "Uiterlijk", breedte: 25, cel: s => dagTekst(s.uiterlijk) },
        ]}
      />
    </Kaart>
  )
}

export function Uitkeringen({ uitkeringen, vandaag }: { uitkeringen: Feiten["uitkeringen"]; vandaag: Dag }) {
  return (
    <Kaart titel="Uw uitkering" onder={uitkeringen.some(u => loopt(u, vandaag)) ? "loopt nu" : "u hebt er nu geen"} vol>
      <Tabel
        bijschrift="Uw uitkeringen"
        zonderKop
        rijen={uitkeringen}
        leeg={<p class="kaart-lijf stil">Er staat geen uitkering.</p>}
        kolommen={[
          {
            kop: "Uitkering",
            naam: true,
            cel: u => (
              <>
                {naamVan(UITKERINGEN, u.soort)}
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
    ...groepen.map(code => ({ naam: naamVan(DOELGROEPEN, code), uitleg: uitlegGroep(code) })),
    ...(ontheffing
      ? [
          {
            naam: `Ontheffing: ${naamVan(ONTHEFFINGEN, ontheffing.soort).toLowerCase()}`,
            uitleg: `U hoeft nu niet alles te doen om werk te vinden${ontheffing.einde ? `, tot ${dagTekst(ontheffing.einde)}` : ""}.`,
          },
        ]
      : []),
  ]
  if (regels.length === 0) return null
  return (
    <Kaart titel="Bijzondere regels voor u" vol>
      <Tabel
        bijschrift="Groepen waar u bij hoort"
        zonderKop
        rijen={regels}
        kolommen={[
          {
            kop: "Groep",
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
    <Kaart titel="Wie u bent">
      <Definitielijst
        gegevens={[
          { naam: "Naam", waarde: persoon.naam },
          { naam: "Geboren", waarde: persoon.geboortedatum && dagTekst(persoon.geboortedatum) },
          { naam: "Telefoon", waarde: persoon.telefoon },
          { naam: "E-mail", waarde: persoon.email },
          { naam: "Postcode", waarde: persoon.postcode },
          { naam: "Woonplaats", waarde: persoon.woongemeente },
          { naam: "Taal", waarde: persoon.voertaal && naamVan(TALEN, persoon.voertaal) },
          { naam: "Aangemeld", waarde: persoon.aanmelddatum && dagTekst(persoon.aanmelddatum) },
          { naam: "Verantwoordelijk", waarde: persoon.organisatie },
          { naam: "Dossiernummer", waarde: <span class="getal">{dossier}</span> },
        ]}
      />
    </Kaart>
  )
}

/** Work and programmes in one list, what runs now on top. */
export function WerkEnTraject({ feiten, vandaag }: { feiten: Feiten; vandaag: Dag }) {
  const regels = [
    ...feiten.dienstverbanden.map(d => ({ ...d, wat: "Werk", waar: d.werkgever })),
    ...feiten.trajecten.map(t => ({ ...t, wat: t.naam, waar: t.uitvoerder })),
  ].toSorted((a, b) => Number(loopt(b, vandaag)) - Number(loopt(a, vandaag)) || b.begin.localeCompare(a.begin))
  if (regels.length === 0) return null
  return (
    <Kaart titel="Uw werk en trajecten" vol lang>
      <Tabel
        bijschrift="Uw werk en trajecten"
        rijen={regels}
        kolommen={[
          {
            kop: "Wat",
            naam: true,
            cel: r => (
              <>
                {r.wat}
                {r.waar && <Bij>bij {r.waar}</Bij>}
              </>
            ),
          },
          { kop: "Wanneer", cel: r => periode(r) },
          {
            kop: "Uren per week",
            rechts: true,
            cel: r => r.urenPerWeek?.toLocaleString("nl-NL") ?? <span class="onbekend">onbekend</span>,
          },
        ]}
      />
    </Kaart>
  )
}
