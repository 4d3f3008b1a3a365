import { rolNaam } from "#begrippen/rol"
import { persoonDeel } from "#modules/deelnemer"
import { act } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { loadAfschermingen, loadMedewerkers, loadVerantwoordelijke } from "./delen.sql.ts"
import { AFSCHERMREDENEN } from "./keuzes.teksten.ts"
import { hefAfschermingOp, schermAf } from "./scherm-af.command.ts"
import { opties } from "./veld.view.tsx"

/** Who is with the person on top, and the others by what they do: a long list of names is searched by that. */
function perRol(medewerkers: ReadonlyArray<{ id: string; naam: string; rol: string }>, betrokken: readonly string[]) {
  const groep = (m: { id: string; rol: string }) => (betrokken.includes(m.id) ? "Nu betrokken" : rolNaam(m.rol))
  return medewerkers
    .map(m => ({ waarde: m.id, tekst: m.naam, groep: groep(m) }))
    .toSorted((a, b) => Number(b.groep === "Nu betrokken") - Number(a.groep === "Nu betrokken") || a.groep.localeCompare(b.groep))
}

export const nieuweAfscherming = persoonDeel({
  pad: "/delen/afschermen",
  recht: "C01B:toevoeg",
  categorieen: ["C01B"],
  deel: null,
  titel: "Scherm af",
  load: async ({ tx, vandaag, actor }, { id, betrokkenen }) => ({
    medewerkers: await loadMedewerkers(tx, await loadVerantwoordelijke(tx, id), vandaag),
    betrokken: [actor!.medewerkerId ?? "", ...betrokkenen.map(b => b.medewerkerId)],
  }),
  kop: () => ({
    inleiding: "Daarna zien alleen de lezers die u noemt het nog, ook als anderen betrokken zijn, leiding geven of noodtoegang vragen.",
  }),
  inhoud: ({ medewerkers, betrokken }, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`/deelnemers/${persoon.id}/delen/afschermen`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Scherm af"
      >
        <Veld
          {...v.een("soort")}
          label="Wat"
          type="radio"
          opties={[
            { waarde: "adres", tekst: "Alleen het adres" },
            { waarde: "dossier", tekst: "Het hele dossier" },
          ]}
        />
        <Veld {...v.een("reden")} label="Waarom" type="select" leegTekst="Kies…" opties={opties(AFSCHERMREDENEN)} />
        <Veld
          {...v.meer("lezers", betrokken)}
          label="Wie mag het wel lezen"
          hint="Minstens twee, en alleen wie het nodig heeft. Vergeet uzelf niet."
          type="checkboxen"
          kolommen
          opties={perRol(medewerkers, betrokken)}
        />
        <Knoppen>
          <Knop soort="gevaar">Scherm af</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/delen`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: schermAf,
    naar: ({ deelnemerId, inBeeld }) => (inBeeld ? `/deelnemers/${deelnemerId}/delen` : "/deelnemers"),
    melding: "Het is afgeschermd.",
  }),
})

export const opheffen = persoonDeel({
  pad: "/delen/afscherming/:afschermingId",
  recht: "C01B:schrijf",
  categorieen: ["C01B"],
  deel: null,
  titel: "Hef de afscherming op",
  load: async ({ tx, params }, { id }) => (await loadAfschermingen(tx, id)).find(a => a.id === params["afschermingId"]) ?? null,
  kop: () => ({ inleiding: "Daarna ziet iedereen die betrokken is, en de leiding, dit weer." }),
  inhoud: (a, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/delen/afscherming/${a.id}`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Hef op"
    >
      <Veld {...veldenVan(shell).een("reden")} label="Reden" type="textarea" rijen={2} />
      <Knoppen>
        <Knop soort="gevaar">Hef op</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/delen`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: hefAfschermingOp,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/delen`,
    melding: "De afscherming is opgeheven.",
  }),
})
