import { act, page, type Shell } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { MetPlaatje } from "#ui/plaatje"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { type Afname, eerstNodig, type Reeks, reeksen } from "./afname.rules.ts"
import { loadAfnamen, loadOver } from "./afname.sql.ts"
import { beginEigenAfname } from "./begin-afname.command.ts"
import { geldendeInstrumenten, type Instrument } from "./instrument.rules.ts"
import { loadInstrumenten } from "./instrument.sql.ts"
import { instrumentPlaatje } from "./plaatje.view.tsx"
import { doorWie, Houdbaar } from "./uitslag.view.tsx"
import { inWoordVan, Naam, zegtVan } from "./woorden.view.tsx"

interface Data {
  bezig: Afname[]
  rijen: Reeks[]
  /** `later`: something else comes first. */
  zelf: Array<{ instrument: Instrument; later: boolean }>
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
    const bezig = afnamen.filter(a => a.afgerondOp === null && (a.vanMij || a.begonnenDoorMij))
    const zelf = geldend
      .filter(i => i.invullers.includes("deelnemer") && !bezig.some(a => a.instrument.code === i.code))
      .map(instrument => ({ instrument, later: eerstNodig(instrument, geldend, afnamen, vandaag) !== null }))
    return { bezig, zelf, rijen: reeksen(afnamen, vandaag) }
  },
  view: ({ bezig, zelf, rijen }, shell) => ({
    titel: t("Wat kan ik en wat wil ik"),
    inleiding: t("Hier staan uw tests en vragenlijsten. U kunt ook zelf iets invullen. U mag altijd stoppen en later verdergaan."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
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

function begonnen(afname: Afname): string {
  const sinds = t("begonnen {{dag}}", { dag: dagTekst(afname.datum) })
  if (!afname.overgedragen) return sinds
  const beurt = afname.vanMij ? t("wie u helpt vraagt of u verder invult") : t("wie u helpt vult het nu verder in")
  return `${sinds} · ${beurt}`
}

function ZelfInvullen({ bezig, zelf, shell }: Omit<Data, "rijen"> & { shell: Shell }) {
  if (bezig.length + zelf.length === 0) return null
  return (
    <Kaart titel={t("Zelf invullen")} vol>
      <Tabel
        bijschrift={t("Wat u zelf kunt invullen")}
        zonderKop
        rijen={[...bezig.map(a => ({ afname: a, instrument: a.instrument, later: false })), ...zelf.map(z => ({ ...z, afname: null }))]}
        kolommen={[
          {
            kop: t("Vragenlijst"),
            naam: true,
            cel: r => (
              <MetPlaatje naam={instrumentPlaatje(r.instrument.code)}>
                <Naam van={r.instrument} />
                <Bij>{r.afname ? begonnen(r.afname) : zegtVan(r.instrument)(r.instrument.waarvoor)}</Bij>
                {r.later && <Bij>{t("Dit komt na een andere test. Vraag het aan wie u helpt.")}</Bij>}
              </MetPlaatje>
            ),
          },
          {
            kop: t("Handeling"),
            breedte: 0,
            telefoon: "vol",
            cel: r =>
              r.afname ? (
                <Knop soort={r.afname.vanMij ? "hoofd" : "stil"} href={`/mijn/diagnose/${r.afname.id}`} bij={<Naam van={r.instrument} />}>
                  {r.afname.vanMij ? t("Ga verder") : t("Bekijk")}
                </Knop>
              ) : r.later ? null : (
                <Formulier
                  actie="/mijn/diagnose"
                  id={shell.opdrachtId}
                  verborgen={{ instrumentId: r.instrument.id }}
                  naam={t("Begin: {{naam}}", { naam: inWoordVan(r.instrument)(r.instrument.naam) })}
                >
                  <Knop bij={<Naam van={r.instrument} />}>{t("Begin")}</Knop>
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
    <Kaart titel={t("Uw uitslagen")} vol lang>
      <Tabel
        bijschrift={t("Uw laatste uitslagen")}
        zonderKop
        rijen={rijen}
        leeg={<Leeg titel={t("Nog geen uitslag")}>{t("Is er een test gedaan of hebt u iets ingevuld? Dan staat het hier.")}</Leeg>}
        kolommen={[
          {
            kop: t("Vragenlijst"),
            naam: true,
            cel: r => (
              <MetPlaatje naam={instrumentPlaatje(r.laatste.instrument.code)}>
                <a href={`/mijn/diagnose/${r.laatste.id}`}>
                  <Naam van={r.laatste.instrument} />
                </a>
                <Bij>{t("{{dag}}, {{wie}}", { dag: dagTekst(r.laatste.datum), wie: doorWie(r.laatste, true) })}</Bij>
                {r.eerder.map(a => (
                  <Bij>
                    <a href={`/mijn/diagnose/${a.id}`}>
                      {t("eerder: {{dag}}, {{wie}}", { dag: dagTekst(a.datum), wie: doorWie(a, true) })}
                    </a>
                  </Bij>
                ))}
              </MetPlaatje>
            ),
          },
          { kop: t("Houdbaar"), breedte: 30, cel: r => <Houdbaar afname={r.laatste} vandaag={shell.vandaag} /> },
        ]}
      />
    </Kaart>
  )
}
