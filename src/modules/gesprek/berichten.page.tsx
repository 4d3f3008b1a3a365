import { KANALEN } from "#begrippen/berichtkeuze"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { mobiel } from "./bericht.rules.ts"
import { loadKeuze, loadWilLezen } from "./bericht.sql.ts"
import { kiesKanaal } from "./kies-kanaal.command.ts"

/** How somebody wants to hear of his appointments. */
export const berichtenPagina: Route = persoonDeel<{ keuze: string | null; verslag: boolean; uit: { email: boolean; sms: boolean } }>({
  pad: "/berichten",
  recht: "C01:schrijf",
  categorieen: ["C01"],
  deel: null,
  titel: "Berichten over afspraken",
  load: async ({ tx, services }, persoon) => ({
    keuze: await loadKeuze(tx, persoon.id),
    verslag: await loadWilLezen(tx, persoon.id),
    uit: { email: services.post.email === null, sms: services.post.sms === null },
  }),
  kop: (_, persoon) => ({
    kop: `Hoe wil ${persoon.voornaam} het horen?`,
    inleiding:
      "Een uitnodiging, een wijziging, en een herinnering aan de afspraak en aan een eigen stap. In een bericht staat geen naam, plek of onderwerp.",
  }),
  inhoud: ({ keuze, verslag, uit }, persoon, shell) => (
    <Stapel>
      {uit.email && uit.sms && (
        <Melding soort="info" titel="Er gaan nu geen berichten uit">
          Voor deze installatie is geen e-mail of sms ingesteld. Wat u hier kiest wordt bewaard. Vertel afspraken zelf.
        </Melding>
      )}
      <Formulier actie={`/deelnemers/${persoon.id}/berichten`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Berichten">
        <Veld
          {...veldenVan(shell).een("kanaal", keuze ?? (persoon.email ? "email" : mobiel(persoon.telefoon) ? "sms" : "anders"))}
          type="radio"
          label="Langs welke weg"
          opties={KANALEN.map(k => ({ waarde: k.code, tekst: k.naam, hint: HINT[k.code]?.(persoon.email, mobiel(persoon.telefoon)) }))}
        />
        <Knoppen>
          <Knop soort="hoofd">Leg vast</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gesprekken`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
      {!verslag && <p>{persoon.voornaam} koos zelf: geen bericht als er een verslag te lezen is.</p>}
      {shell.mag("C15:schrijf") && (
        <p>
          <a href={`/deelnemers/${persoon.id}/links`}>Links die {persoon.voornaam} kreeg</a>: bekijk ze, of maak dat ze niet meer werken.
        </p>
      )}
    </Stapel>
  ),
  act: act({
    command: kiesKanaal,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gesprekken`,
    melding: "Vastgelegd hoe deze persoon het wil horen.",
  }),
})

const HINT: Readonly<Record<string, (email: string | null, nummer: string | null) => string>> = {
  email: email => email ?? "er staat geen e-mailadres",
  sms: (_, nummer) => nummer ?? "er staat geen mobiel nummer",
}
