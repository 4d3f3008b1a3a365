import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { isUuid } from "#platform/uuid"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { boekSpreekuur } from "./boek-spreekuur.command.ts"
import { boekbaar, type Moment, vrijeMomenten } from "./spreekuur.rules.ts"
import { loadBezet, loadOpen, type Spreekuur } from "./spreekuur.sql.ts"
import { momentKort, momentVoluit, roosterTekst } from "./spreekuur.teksten.ts"

interface Keus extends Spreekuur {
  momenten: Moment[]
}
/** So many moments stand ready to be tapped; the rest behind 'meer'. */
const KLAAR = 3
const HOOGSTENS = 60

/** A moment for this person in somebody's consulting hours: one tap on it. */
export const boekSpreekuurPagina: Route = persoonDeel<{ keuzen: Keus[]; een: boolean }>({
  pad: "/spreekuren",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Boek een spreekuur",
  async load({ tx, actor, query, vandaag }) {
    const id = query["bij"] && isUuid(query["bij"]) ? query["bij"] : null
    const spreekuren = actor?.organisatieId ? await loadOpen(tx, actor.organisatieId, vandaag, id) : []
    const { vanaf, tm } = boekbaar(vandaag)
    const bezet = await loadBezet(
      tx,
      spreekuren.map(s => s.id),
      vanaf,
      tm,
    )
    const keuzen = spreekuren.map(s => ({
      ...s,
      momenten: vrijeMomenten(
        s,
        bezet.filter(b => b.spreekuurId === s.id),
        vandaag,
      ),
    }))
    return { keuzen, een: id !== null }
  },
  kop: (_, persoon) => ({
    kop: `Boek een spreekuur voor ${persoon.voornaam}`,
    inleiding: `Wie het spreekuur houdt leest de naam alleen als hij bij ${persoon.voornaam} betrokken is of u met hem deelt; anders staat er bij hem 'bezet'.`,
  }),
  inhoud: ({ keuzen, een }, persoon, shell) => {
    const pad = `/deelnemers/${persoon.id}/spreekuren`
    return (
      <Kaart titel={een ? "Kies een moment" : "Kies een spreekuur en een moment"} vol>
        <Formulier actie={pad} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Boek een spreekuur" breed>
          <Tabel
            bijschrift="Spreekuren die voor uw organisatie open zijn, met de eerste vrije momenten"
            zonderKop
            rijen={keuzen}
            leeg={<Leeg titel="Geen spreekuur">Zodra een partner een spreekuur openzet voor uw organisatie, staat het hier.</Leeg>}
            kolommen={[
              {
                kop: "Spreekuur",
                naam: true,
                breedte: 50,
                cel: s => (
                  <>
                    {s.onderwerp}
                    <Bij>
                      {s.medewerker}, {s.organisatie} · {s.plek}
                    </Bij>
                    <Bij>{roosterTekst(s)}</Bij>
                  </>
                ),
              },
              { kop: "Vrij", telefoon: "vol", cel: s => <Vrij keus={s} een={een} pad={pad} /> },
            ]}
          />
        </Formulier>
      </Kaart>
    )
  },
  act: act({
    command: boekSpreekuur,
    naar: ({ deelnemerId, afspraakId }) => `/deelnemers/${deelnemerId}/afspraken/${afspraakId}`,
    melding: "Het moment is geboekt en staat bij de afspraken.",
  }),
})

function Vrij({ keus, een, pad }: { keus: Keus; een: boolean; pad: string }) {
  if (keus.momenten.length === 0) return <span class="stil">niets vrij in de komende acht weken</span>
  return (
    <Knoppen>
      {keus.momenten.slice(0, een ? HOOGSTENS : KLAAR).map(m => (
        <Knop naam="keuze" waarde={`${keus.id} ${m.dag} ${m.tijd}`} bij={`bij ${keus.medewerker}, ${momentVoluit(m)}`}>
          {momentKort(m)}
        </Knop>
      ))}
      {!een && keus.momenten.length > KLAAR && (
        <Knop soort="stil" href={`${pad}?bij=${keus.id}`} bij={`bij ${keus.medewerker}, ${keus.onderwerp}`}>
          Meer
        </Knop>
      )}
    </Knoppen>
  )
}
