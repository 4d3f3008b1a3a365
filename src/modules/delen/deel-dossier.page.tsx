import { persoonDeel } from "#modules/deelnemer"
import type { Categorie } from "#modules/toegang"
import { plusMaanden } from "#begrippen/dag"
import { act } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { beeindigDeling, deelDossier } from "./deel-dossier.command.ts"
import { loadDelingen, loadMedewerkers, loadOrganisaties, loadVerantwoordelijke } from "./delen.sql.ts"
import { DOELEN, GRONDEN } from "./keuzes.teksten.ts"
import { kanEigenDeel } from "./deelbaar.rules.ts"
import { keuzes, opties, teDelenGegevens } from "./veld.view.tsx"

export const nieuweDeling = persoonDeel({
  pad: "/delen/nieuw",
  recht: "C01B:toevoeg",
  categorieen: ["C01B"],
  deel: null,
  titel: "Deel met een organisatie",
  load: async ({ tx, vandaag }, { id }) => ({
    organisaties: await loadOrganisaties(tx, await loadVerantwoordelijke(tx, id)),
    medewerkers: await loadMedewerkers(tx, null, vandaag),
  }),
  kop: () => ({ inleiding: "Zij zien alleen wat u hier kiest, tot de einddatum. De persoon ziet dit ook, op de eigen pagina." }),
  inhoud: ({ organisaties, medewerkers }, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/delen/nieuw`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Deel"
        waak
      >
        <Veld {...v.een("aanOrganisatieId")} label="Met welke organisatie" type="select" leegTekst="Kies…" opties={keuzes(organisaties)} />
        <Veld
          {...v.een("aanMedewerkerId")}
          label="Alleen met deze medewerker"
          type="select"
          verplicht={false}
          leegTekst="Iedereen daar met een passende rol"
          opties={keuzes(medewerkers)}
        />
        <Veld
          {...v.meer("categorieen")}
          label="Welke gegevens mogen zij lezen"
          hint="Naam en contactgegevens gaan altijd mee, het burgerservicenummer nooit."
          type="checkboxen"
          kolommen
          opties={teDelenGegevens((c: Categorie) => shell.mag(`${c}:lees`))}
        />
        <Veld {...v.vink("toevoegen")} label="Zij mogen daar ook eigen werk aan toevoegen" type="checkbox" />
        <Veld
          {...v.meer("eigenDeel")}
          label="Waar mogen zij alleen zelf iets toevoegen"
          hint="Zij lezen niet wat er al staat. Wie iets toevoegt leest wat hij zelf schreef; u leest het allemaal."
          type="checkboxen"
          kolommen
          verplicht={false}
          opties={teDelenGegevens((c: Categorie) => kanEigenDeel(c) && shell.mag(`${c}:lees`))}
        />
        <Veld {...v.een("doel")} label="Waarvoor is het nodig" type="select" leegTekst="Kies…" opties={opties(DOELEN)} />
        <Veld {...v.een("grond")} label="Waarom mag het" type="radio" opties={opties(GRONDEN)} />
        <Veld
          {...v.een("toelichting")}
          label="Toelichting"
          hint="Bijvoorbeeld wanneer en hoe de persoon ja zei, of welk artikel."
          type="textarea"
          rijen={3}
        />
        <VeldenRij>
          <Veld {...v.een("begin", shell.vandaag)} label="Vanaf" type="date" />
          <Veld {...v.een("einde", plusMaanden(shell.vandaag, 3))} label="Tot" hint="Hoogstens een jaar." type="date" />
        </VeldenRij>
        <Knoppen>
          <Knop soort="hoofd">Deel</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/delen`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({ command: deelDossier, naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/delen`, melding: "Het dossier is gedeeld." }),
})

export const stopDeling = persoonDeel({
  pad: "/delen/:delingId/stop",
  recht: "C01B:schrijf",
  categorieen: ["C01B"],
  deel: null,
  titel: "Stop met delen",
  load: async ({ tx, params, vandaag }, { id }) => (await loadDelingen(tx, id, vandaag)).find(d => d.id === params["delingId"]) ?? null,
  kop: d => ({ kop: `Stop met delen met ${d.aan}`, inleiding: "Zij zien het dossier vanaf dat moment niet meer." }),
  inhoud: (d, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/delen/${d.id}/stop`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Stop met delen"
    >
      <Veld {...veldenVan(shell).een("reden")} label="Reden" type="textarea" rijen={2} />
      <Knoppen>
        <Knop soort="gevaar">Stop met delen</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/delen`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: beeindigDeling, naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/delen`, melding: "Het delen is gestopt." }),
})
