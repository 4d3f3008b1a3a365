import { act, page, type Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Teller } from "#ui/teller"
import { type Hal, loadHal } from "./inloop.sql.ts"
import { telInloop } from "./tel-inloop.command.ts"

const WANNEER: Readonly<Record<string, string>> = { ochtend: "vanochtend", middag: "vanmiddag", avond: "vanavond" }

/** For the hall, on a phone: one tap for whoever comes by, and one to take it back. No person stands on it. */
export const inloopPagina = page<Hal>({
  path: "/inloop",
  recht: "inloop",
  inzage: "geen",
  load: ({ tx, actor, vandaag }) => (actor?.organisatieId ? loadHal(tx, actor.organisatieId, vandaag) : Promise.resolve(null)),
  view: (hal, shell) => ({
    titel: "Inloop",
    kop: hal.vandaag === 1 ? "1 bezoek vandaag" : `${hal.vandaag} bezoeken vandaag`,
    inleiding: `${shell.actor?.organisatieNaam ?? ""} · op de knoppen: ${WANNEER[hal.dagdeel]}. Wij tellen hoeveel mensen komen, niet wie.`,
    handelingen: <Handelingen shell={shell} />,
    inhoud: (
      <Stapel>
        <Tellen hal={hal} shell={shell} />
        <Kaart titel="Wil iemand verder?">
          <p>Een dossier begint pas als iemand dat zelf wil. Tot dan schrijft u niets over hem of haar op.</p>
          <Knoppen>
            {shell.mag("aanmelden") && <Knop href="/aanmeldingen/nieuw?weg=inloop">Meld iemand aan</Knop>}
            <Knop soort="stil" href="/aanmelden">
              Laat iemand zichzelf aanmelden
            </Knop>
          </Knoppen>
        </Kaart>
      </Stapel>
    ),
  }),
  act: act({ command: telInloop, naar: () => "/inloop", melding: "Geteld." }),
})

function Handelingen({ shell }: { shell: Shell }) {
  return (
    <>
      {shell.mag("inloop_cijfers") && <Knop href="/inloop/weken">Per week</Knop>}
      {shell.mag("ingang_inrichten") && (
        <Knop soort="stil" href="/inloop/activiteiten">
          Activiteiten
        </Knop>
      )}
    </>
  )
}

function Tellen({ hal, shell }: { hal: Hal; shell: Shell }) {
  if (hal.activiteiten.length === 0)
    return (
      <Leeg
        titel="Nog geen activiteiten"
        handeling={shell.mag("ingang_inrichten") ? <Knop href="/inloop/activiteiten">Activiteiten toevoegen</Knop> : undefined}
      >
        Hier komen knoppen voor wat mensen in de hal kunnen doen, zoals fietsen repareren. Uw teamleider of beheerder zet ze erop.
      </Leeg>
    )
  return (
    <Formulier actie="/inloop" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Inloop tellen" breed>
      <Teller
        naam="keuze"
        rijen={hal.activiteiten.map(a => ({ ...a, erbij: `${a.id} erbij`, eraf: `${a.id} eraf` }))}
        wanneer={WANNEER[hal.dagdeel]!}
      />
    </Formulier>
  )
}
