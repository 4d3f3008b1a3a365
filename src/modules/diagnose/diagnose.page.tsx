import { naamVan } from "#begrippen/code"
import { persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { type Afname, eerstNodig, houdbaarheid, magOvernemen, type Reeks, reeksen } from "./afname.rules.ts"
import { loadAfnamen, loadAlleenEigen, loadOver } from "./afname.sql.ts"
import { beginAfname } from "./begin-afname.command.ts"
import {
  type Categorie,
  CATEGORIE_CODES,
  CATEGORIEEN_DIAGNOSE,
  geldendeInstrumenten,
  type Instrument,
  magAfnemen,
} from "./instrument.rules.ts"
import { loadInstrumenten } from "./instrument.sql.ts"
import { beurtTekst } from "./overdracht.view.tsx"
import { doorWie, Houdbaar } from "./uitslag.view.tsx"

/** What this reader may take, in the version that holds today; `eerst`: what comes before it. */
interface AfTeNemen {
  instrument: Instrument
  eerst: Instrument | null
}
interface Data {
  /** Of which kinds what others found stays shut for this reader. */
  alleenEigen: readonly Categorie[]
  afnamen: Afname[]
  afTeNemen: AfTeNemen[]
}

/** The last result of each instrument, what is due again, what is being filled in, and what can be taken. */
export const diagnosePagina: Route = persoonDeel<Data>({
  pad: "/diagnose",
  recht: "deelnemers",
  categorieen: CATEGORIE_CODES,
  deel: "diagnose",
  titel: "Diagnose",
  async load({ tx, actor, services, vandaag }, persoon) {
    const over = await loadOver(tx, persoon.id)
    const geldend = over ? geldendeInstrumenten(await loadInstrumenten(tx), over.organisatieId, vandaag) : []
    const afnamen = await loadAfnamen(tx, persoon.id)
    const afTeNemen = geldend
      .filter(i => i.invullers.includes("medewerker") && magAfnemen(i, recht => allows(services.access, actor, recht)))
      .map(instrument => ({ instrument, eerst: eerstNodig(instrument, geldend, afnamen, vandaag) }))
    return { afnamen, afTeNemen, alleenEigen: await loadAlleenEigen(tx, persoon.id, CATEGORIE_CODES) }
  },
  inhoud: ({ afnamen, afTeNemen, alleenEigen }, persoon, shell) => {
    const rijen = reeksen(afnamen, shell.vandaag)
    const nieuw = afTeNemen.filter(({ instrument }) => !rijen.some(r => r.code === instrument.code))
    const concepten = afnamen.filter(a => a.afgerondOp === null)
    return (
      <Stapel>
        <Foutsamenvatting fouten={shell.formulier?.weigeringen ?? []} />
        {alleenEigen.length > 0 && (
          <Melding soort="info" titel="U leest hier niet alles">
            Van {alleenEigen.map(soortTekst).join(" en ")} leest u alleen wat u zelf vastlegde. Wie {persoon.voornaam} begeleidt leest wat u
            vastlegt. Wat niet klopt trekt u zelf in.
          </Melding>
        )}
        {concepten.length > 0 && <Concepten concepten={concepten} id={persoon.id} mag={shell.mag} />}
        <Raster verdeling="2-1" boven>
          <Laatste rijen={rijen} afTeNemen={afTeNemen} id={persoon.id} shell={shell} />
          {nieuw.length > 0 && <Nieuw instrumenten={nieuw} id={persoon.id} shell={shell} />}
        </Raster>
      </Stapel>
    )
  },
  act: act({
    command: beginAfname,
    naar: ({ deelnemerId, afnameId, onderdeel }) => `/deelnemers/${deelnemerId}/afnamen/${afnameId}/${onderdeel}`,
    melding: "U kunt beginnen. Wat u bewaart, blijft staan.",
  }),
})

/** "Tests en assessments (C14)" in the middle of a sentence. */
const soortTekst = (categorie: Categorie): string => naamVan(CATEGORIEEN_DIAGNOSE, categorie).replace(/ \(.*/, "").toLowerCase()

function Concepten({ concepten, id, mag }: { concepten: readonly Afname[]; id: string; mag: Shell["mag"] }) {
  return (
    <Kaart titel="Nog niet af" vol>
      <Tabel
        bijschrift="Wat wordt ingevuld en nog niet af is"
        zonderKop
        rijen={concepten}
        kolommen={[
          {
            kop: "Instrument",
            naam: true,
            cel: a => (
              <>
                {a.instrument.naam}
                <Bij>
                  {[`begonnen ${dagTekst(a.datum)}`, doorWie(a), a.vervangt && "als verbetering", beurtTekst(a)].filter(Boolean).join(", ")}
                </Bij>
              </>
            ),
          },
          {
            kop: "Handeling",
            breedte: 0,
            telefoon: "vol",
            cel: a =>
              (a.vanMij || a.begonnenDoorMij || magOvernemen(a, mag)) && (
                <Knop href={`/deelnemers/${id}/afnamen/${a.id}`} bij={a.instrument.naam}>
                  {a.vanMij ? "Ga verder" : "Bekijk"}
                </Knop>
              ),
          },
        ]}
      />
    </Kaart>
  )
}

function Laatste({ rijen, afTeNemen, id, shell }: { rijen: readonly Reeks[]; afTeNemen: readonly AfTeNemen[]; id: string; shell: Shell }) {
  const eerstVan = (r: Reeks) => afTeNemen.find(a => a.instrument.code === r.code)?.eerst
  const opnieuw = rijen.filter(r => ["verlopen", "bijna"].includes(houdbaarheid(r.laatste, shell.vandaag).stand)).length
  return (
    <Kaart
      titel="Laatste uitslagen"
      onder={rijen.length === 0 ? undefined : opnieuw === 0 ? "alles is nog houdbaar" : `${opnieuw} opnieuw af te nemen`}
      vol
      lang
    >
      <Tabel
        bijschrift="De laatste uitslag van elk instrument, wat het eerst verloopt bovenaan"
        rijen={rijen}
        leeg={
          <Leeg titel="Nog niets afgenomen">Begin met een instrument. De uitslag staat daarna hier, met de dag waarop zij verloopt.</Leeg>
        }
        kolommen={[
          {
            kop: "Instrument",
            naam: true,
            cel: r => (
              <>
                <a href={`/deelnemers/${id}/diagnose/${r.code}`}>{r.naam}</a>
                <Bij>{`${dagTekst(r.laatste.datum)}, ${doorWie(r.laatste)}${r.eerder.length > 0 ? ` · ${r.eerder.length + 1} keer afgenomen` : ""}`}</Bij>
                {eerstVan(r) && (
                  <Bij>
                    Opnieuw pas na: {eerstVan(r)!.naam}. <Toch code={r.code} id={id} />
                  </Bij>
                )}
              </>
            ),
          },
          { kop: "Houdbaar", breedte: 25, cel: r => <Houdbaar afname={r.laatste} vandaag={shell.vandaag} /> },
          {
            kop: "Handeling",
            verbergKop: true,
            breedte: 0,
            telefoon: "vol",
            cel: r => <Begin wat={afTeNemen.find(a => a.instrument.code === r.code)} id={id} tekst="Neem opnieuw af" shell={shell} />,
          },
        ]}
      />
    </Kaart>
  )
}

function Nieuw({ instrumenten, id, shell }: { instrumenten: readonly AfTeNemen[]; id: string; shell: Shell }) {
  return (
    <Kaart titel="Nog niet afgenomen" vol>
      <Tabel
        bijschrift="Instrumenten die nog niet zijn afgenomen"
        zonderKop
        rijen={instrumenten}
        kolommen={[
          {
            kop: "Instrument",
            naam: true,
            cel: ({ instrument: i, eerst }) => (
              <>
                <a href={`/instrumenten/${i.id}`}>{i.naam}</a>
                <Bij>{i.waarvoor}</Bij>
                {eerst && (
                  <Bij>
                    Pas na: {eerst.naam}. <Toch code={i.code} id={id} />
                  </Bij>
                )}
              </>
            ),
          },
          { kop: "Handeling", breedte: 0, telefoon: "vol", cel: a => <Begin wat={a} id={id} tekst="Begin" shell={shell} /> },
        ]}
      />
    </Kaart>
  )
}

/** Before what comes first was taken: the reason is asked on a page of its own. */
const Toch = ({ code, id }: { code: string; id: string }) => <a href={`/deelnemers/${id}/diagnose/${code}/eerder`}>Begin toch</a>

/** Each button is a form of its own, so that it works without script. */
function Begin({ wat, id, tekst, shell }: { wat: AfTeNemen | undefined; id: string; tekst: string; shell: Shell }) {
  if (!wat || wat.eerst) return null
  const { instrument } = wat
  return (
    <Formulier
      actie={`/deelnemers/${id}/diagnose`}
      id={shell.opdrachtId}
      verborgen={{ instrumentId: instrument.id }}
      naam={`${tekst}: ${instrument.naam}`}
    >
      <Knop bij={instrument.naam}>{tekst}</Knop>
    </Formulier>
  )
}
