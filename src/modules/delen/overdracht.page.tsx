import { naamVan } from "#begrippen/code"
import { act, page, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Keus, loadMedewerkers } from "./delen.sql.ts"
import { beslisDossieraanbod, trekDossieraanbodIn } from "./overdracht.command.ts"
import { ALTIJD_MEE, TE_KIEZEN } from "./overdracht.rules.ts"
import { loadOverdrachten, type Overdracht } from "./overdracht.sql.ts"
import { OVERDRACHTGRONDEN } from "./overdracht.teksten.ts"
import { gegevensTekst, keuzes } from "./veld.view.tsx"

const KRUIMELS = [
  { tekst: "Werkvoorraad", href: "/werkvoorraad" },
  { tekst: "Overdrachten", href: "/overdrachten" },
]

/** One offer that waits for an answer. The receiver sees what the offer says and answers; who offered may take it back. */
export const overdrachtPagina = page<{ o: Overdracht; collegas: Keus[] }>({
  path: "/overdrachten/:overdrachtId",
  recht: "C01B:schrijf",
  inzage: { doel: "P2", categorieen: ["C01"], deelnemers: d => [d.o.deelnemerId] },
  load: async ({ tx, params, actor, vandaag }) => {
    const o = (await loadOverdrachten(tx)).find(r => r.id === params["overdrachtId"] && r.stand === "open" && r.naam !== null)
    if (!o) return null
    const collegas = o.richting === "in" ? await loadMedewerkers(tx, actor!.organisatieId, vandaag) : []
    return { o, collegas: collegas.map(({ id, naam }) => ({ id, naam })) }
  },
  view: ({ o, collegas }, shell) => ({
    titel: o.richting === "in" ? `Neemt u het dossier van ${o.naam} over?` : `Aanbod van het dossier van ${o.naam}`,
    inleiding:
      o.richting === "in"
        ? "U ziet hier wat de ander erover zegt. Het dossier zelf gaat pas open op de dag dat het overgaat."
        : `${o.ander} antwoordt vóór ${dagTekst(o.antwoordVoor)}; daarna vervalt het aanbod.`,
    kruimels: KRUIMELS,
    inhoud: (
      <Stapel>
        <Kaart titel="Het aanbod">
          <Definitielijst gegevens={inhoudVan(o)} />
        </Kaart>
        {o.richting === "in" ? (
          <Antwoord o={o} collegas={collegas} shell={shell} />
        ) : (
          <Knoppen>
            <Knop soort="gevaar" href={`/overdrachten/${o.id}/intrekken`}>
              Trek het aanbod in
            </Knop>
            <Knop soort="stil" href="/overdrachten">
              Terug
            </Knop>
          </Knoppen>
        )}
      </Stapel>
    ),
  }),
  act: act({
    command: beslisDossieraanbod,
    naar: () => "/overdrachten",
    melding: "Uw antwoord is vastgelegd, en de ander ziet het.",
  }),
})

const inhoudVan = (o: Overdracht) => [
  { naam: "Wie", waarde: `${o.naam}, geboren ${dagTekst(o.geboortedatum!)}` },
  { naam: o.richting === "in" ? "Van" : "Aan", waarde: o.ander },
  { naam: "Vanaf", waarde: dagTekst(o.op) },
  { naam: "Waarom", waarde: naamVan(OVERDRACHTGRONDEN, o.grond) },
  { naam: "Toelichting", waarde: o.toelichting },
  { naam: "Wat meegaat", waarde: gegevensTekst([...ALTIJD_MEE, ...TE_KIEZEN].filter(c => o.mee.includes(c))) },
  {
    naam: "Wie betrokken blijft",
    waarde: o.warm.length > 0 ? `${o.warm.join("; ")}, tot ${dagTekst(o.warmTot!)}` : "niemand van buiten de nieuwe organisatie",
  },
]

function Antwoord({ o, collegas, shell }: { o: Overdracht; collegas: readonly Keus[]; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Kaart titel="Uw antwoord">
      <Formulier actie={`/overdrachten/${o.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Antwoord">
        <Veld
          {...v.een("besluit")}
          label="Neemt u het dossier over?"
          type="radio"
          opties={[
            { waarde: "aanvaard", tekst: `Ja, vanaf ${dagTekst(o.op)} zijn wij verantwoordelijk` },
            { waarde: "geweigerd", tekst: "Nee" },
          ]}
        />
        <Veld
          {...v.een("toelichting")}
          label="Bericht aan de ander"
          hint="Zegt u nee? Dan hoort hier waarom."
          verplicht={false}
          type="textarea"
          rijen={2}
        />
        <Veld
          {...v.een("regisseurId", shell.mag("registreren") ? (shell.actor?.medewerkerId ?? "") : "")}
          label="Wie gaat het dossier doen"
          hint="Deze collega is betrokken vanaf de dag dat het overgaat."
          verplicht={false}
          type="select"
          leegTekst="Dat bepalen we later"
          opties={keuzes(collegas)}
        />
        {o.lezersNodig && (
          <Veld
            {...v.meer("lezers", shell.actor?.medewerkerId ? [shell.actor.medewerkerId] : [])}
            label="Wie het mag lezen"
            hint="Er is iets afgeschermd. Noem minstens twee lezers bij uw organisatie; voor ieder ander blijft het dicht."
            type="checkboxen"
            kolommen
            opties={keuzes(collegas)}
          />
        )}
        <Knoppen>
          <Knop soort="hoofd">Geef antwoord</Knop>
          <Knop soort="stil" href="/overdrachten">
            Later
          </Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

export const intrekkenPagina = page<Overdracht>({
  path: "/overdrachten/:overdrachtId/intrekken",
  recht: "C01B:schrijf",
  inzage: { doel: "P2", categorieen: ["C01"], deelnemers: o => [o.deelnemerId] },
  load: async ({ tx, params }) =>
    (await loadOverdrachten(tx)).find(
      r => r.id === params["overdrachtId"] && r.stand === "open" && r.richting === "uit" && r.naam !== null,
    ) ?? null,
  view: (o, shell) => ({
    titel: "Trek het aanbod in",
    inleiding: `${o.ander} ziet de naam van ${o.naam} dan niet meer, en uw organisatie blijft verantwoordelijk.`,
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie={`/overdrachten/${o.id}/intrekken`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Trek in">
        <Knoppen>
          <Knop soort="gevaar">Trek in</Knop>
          <Knop soort="stil" href="/overdrachten">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: trekDossieraanbodIn, naar: () => "/overdrachten", melding: "Het aanbod is ingetrokken." }),
})
