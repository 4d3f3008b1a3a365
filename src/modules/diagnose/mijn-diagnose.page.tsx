import { act, page, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { type Afname, type Reeks, reeksen } from "./afname.rules.ts"
import { loadAfnamen, loadOver } from "./afname.sql.ts"
import { beginEigenAfname } from "./begin-afname.command.ts"
import { geldendeInstrumenten, type Instrument } from "./instrument.rules.ts"
import { loadInstrumenten } from "./instrument.sql.ts"
import { doorWie, Houdbaar } from "./uitslag.view.tsx"

interface Data {
  bezig: Afname[]
  rijen: Reeks[]
  zelf: Instrument[]
}

/** What was found with the person, what he is filling in, and what he may fill in himself. */
export const mijnDiagnose = page<Data>({
  path: "/mijn/diagnose",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    const over = await loadOver(tx, actor!.deelnemerId!)
    if (!over) return null
    const afnamen = await loadAfnamen(tx, actor!.deelnemerId!)
    const geldend = geldendeInstrumenten(await loadInstrumenten(tx), over.organisatieId, vandaag)
    const bezig = afnamen.filter(a => a.afgerondOp === null && a.vanMij)
    const zelf = geldend.filter(i => i.invullers.includes("deelnemer") && !bezig.some(a => a.instrument.code === i.code))
    return { bezig, zelf, rijen: reeksen(afnamen, vandaag) }
  },
  view: ({ bezig, zelf, rijen }, shell) => ({
    titel: "Wat kan ik en wat wil ik",
    inleiding: "Hier staan uw tests en vragenlijsten. U kunt ook zelf iets invullen. U mag altijd stoppen en later verdergaan.",
    kruimels: [{ tekst: "Mijn gegevens", href: "/mijn" }],
    inhoud: (
      <Stapel>
        <Foutsamenvatting fouten={shell.formulier?.weigeringen ?? []} />
        <ZelfInvullen bezig={bezig} zelf={zelf} shell={shell} />
        <Uitslagen rijen={rijen} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({
    command: beginEigenAfname,
    naar: ({ afnameId, onderdeel }) => `/mijn/diagnose/${afnameId}/${onderdeel}`,
    melding: "U kunt beginnen. Wat u bewaart, blijft staan.",
  }),
})

function ZelfInvullen({ bezig, zelf, shell }: Omit<Data, "rijen"> & { shell: Shell }) {
  if (bezig.length + zelf.length === 0) return null
  return (
    <Kaart titel="Zelf invullen" vol>
      <Tabel
        bijschrift="Wat u zelf kunt invullen"
        zonderKop
        rijen={[...bezig.map(a => ({ afname: a, instrument: a.instrument })), ...zelf.map(i => ({ afname: null, instrument: i }))]}
        kolommen={[
          {
            kop: "Vragenlijst",
            naam: true,
            cel: r => (
              <>
                {r.instrument.naam}
                <Bij>{r.afname ? `begonnen ${dagTekst(r.afname.datum)}` : r.instrument.waarvoor}</Bij>
              </>
            ),
          },
          {
            kop: "Handeling",
            breedte: 0,
            telefoon: "vol",
            cel: r =>
              r.afname ? (
                <Knop soort="hoofd" href={`/mijn/diagnose/${r.afname.id}`} bij={r.instrument.naam}>
                  Ga verder
                </Knop>
              ) : (
                <Formulier
                  actie="/mijn/diagnose"
                  id={shell.opdrachtId}
                  verborgen={{ instrumentId: r.instrument.id }}
                  naam={`Begin: ${r.instrument.naam}`}
                >
                  <Knop bij={r.instrument.naam}>Begin</Knop>
                </Formulier>
              ),
          },
        ]}
      />
    </Kaart>
  )
}

function Uitslagen({ rijen, shell }: { rijen: readonly Reeks[]; shell: Shell }) {
  return (
    <Kaart titel="Uw uitslagen" vol lang>
      <Tabel
        bijschrift="Uw laatste uitslagen"
        zonderKop
        rijen={rijen}
        leeg={<Leeg titel="Nog geen uitslag">Is er een test gedaan of hebt u iets ingevuld? Dan staat het hier.</Leeg>}
        kolommen={[
          {
            kop: "Vragenlijst",
            naam: true,
            cel: r => (
              <>
                <a href={`/mijn/diagnose/${r.laatste.id}`}>{r.naam}</a>
                <Bij>{`${dagTekst(r.laatste.datum)}, ${doorWie(r.laatste, true)}`}</Bij>
                {r.eerder.map(a => (
                  <Bij>
                    <a href={`/mijn/diagnose/${a.id}`}>{`eerder: ${dagTekst(a.datum)}, ${doorWie(a, true)}`}</a>
                  </Bij>
                ))}
              </>
            ),
          },
          { kop: "Houdbaar", breedte: 30, cel: r => <Houdbaar afname={r.laatste} vandaag={shell.vandaag} /> },
        ]}
      />
    </Kaart>
  )
}
