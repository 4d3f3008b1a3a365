import { act, page, type Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { veldenVan } from "#ui/getypt"
import { beeindigActiviteit, voegActiviteitToe } from "./activiteiten.command.ts"
import { type Activiteit, loadHal } from "./inloop.sql.ts"

interface Data {
  activiteiten: Activiteit[]
}
const KRUIMELS = (tekst: string, shell: Shell) => [
  { tekst: "Inloop", ...(shell.mag("inloop") ? { href: "/inloop" } : {}) },
  { tekst: "Activiteiten", href: "/inloop/activiteiten" },
  ...(tekst === "" ? [] : [{ tekst }]),
]

/** What people can do in the hall: the buttons of the walk-in. */
export const activiteitenPagina = page<Data>({
  path: "/inloop/activiteiten",
  recht: "ingang_inrichten",
  inzage: "geen",
  load: async ({ tx, actor, vandaag }) => (actor?.organisatieId ? loadHal(tx, actor.organisatieId, vandaag) : null),
  view: ({ activiteiten }, shell) => ({
    titel: "Activiteiten",
    kop: "Wat kunnen mensen in de hal doen?",
    inleiding: `${shell.actor?.organisatieNaam ?? ""} · elke activiteit wordt een knop op de pagina Inloop`,
    kruimels: KRUIMELS("", shell).slice(0, 1).concat({ tekst: "Activiteiten" }),
    inhoud: (
      <Raster verdeling="3-2" boven>
        <Kaart vol>
          <Tabel
            bijschrift="Activiteiten van de inloop"
            zonderKop
            rijen={activiteiten}
            leeg={<Leeg titel="Nog geen activiteiten">Voeg toe wat u aanbiedt, bijvoorbeeld: fietsen repareren, naaien, hout.</Leeg>}
            kolommen={[
              { kop: "Activiteit", naam: true, cel: a => a.naam },
              {
                kop: "Handeling",
                breedte: 0,
                cel: a => (
                  <Knop soort="stil" href={`/inloop/activiteiten/${a.id}/stop`} bij={`met ${a.naam}`}>
                    Stop
                  </Knop>
                ),
              },
            ]}
          />
        </Kaart>
        <Kaart titel="Erbij">
          <Formulier actie="/inloop/activiteiten" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Activiteit toevoegen">
            <Veld {...veldenVan(shell).een("naam")} label="Activiteit" hint="Kort: zij komt op een knop." maxlengte={40} breedte="vol" />
            <Knoppen>
              <Knop soort="hoofd">Voeg toe</Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
      </Raster>
    ),
  }),
  act: act({ command: voegActiviteitToe, naar: () => "/inloop/activiteiten", melding: "De activiteit staat nu op de pagina Inloop." }),
})

/** Takes one off the page; what was counted stays. */
export const stopActiviteitPagina = page<Activiteit>({
  path: "/inloop/activiteiten/:activiteitId/stop",
  recht: "ingang_inrichten",
  inzage: "geen",
  async load({ tx, actor, params, vandaag }) {
    if (!actor?.organisatieId) return null
    return (await loadHal(tx, actor.organisatieId, vandaag)).activiteiten.find(a => a.id === params["activiteitId"]) ?? null
  },
  view: ({ id, naam }, shell) => ({
    titel: "Stop een activiteit",
    kop: `Stop met “${naam}”`,
    inleiding: "De knop verdwijnt van de pagina Inloop. Wat geteld is blijft in de weekcijfers staan.",
    kruimels: KRUIMELS(naam, shell),
    inhoud: (
      <Formulier
        actie={`/inloop/activiteiten/${id}/stop`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Stop een activiteit"
      >
        <Knoppen>
          <Knop soort="gevaar">Stop</Knop>
          <Knop soort="stil" href="/inloop/activiteiten">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({
    command: beeindigActiviteit,
    naar: () => "/inloop/activiteiten",
    melding: "De activiteit staat niet meer op de pagina Inloop.",
  }),
})
