import { REDENEN_SLUITING, SCREENINGEN } from "#begrippen/aanmelding"
import type { Child } from "hono/jsx"
import { mobiel } from "#modules/gesprek"
import { act, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { legScreeningVast } from "./leg-screening-vast.command.ts"
import { keuzes } from "./velden.view.tsx"
import { nodigAanmelderUit, ontvangAanmelder, sluitAanmelding } from "./volg.command.ts"
import { wachtendeDeel } from "./wachtende.page.tsx"

const terug = ({ aanmeldingId }: { aanmeldingId: string }) => `/aanmeldingen/${aanmeldingId}`

function Stapformulier(props: { id: string; pad: string; naam: string; knop: string; gevaar?: boolean; shell: Shell; children: Child }) {
  return (
    <Formulier
      actie={`/aanmeldingen/${props.id}/${props.pad}`}
      id={props.shell.opdrachtId}
      fouten={props.shell.formulier?.weigeringen}
      naam={props.naam}
    >
      {props.children}
      <Knoppen>
        <Knop soort={props.gevaar ? "gevaar" : "hoofd"}>{props.knop}</Knop>
        <Knop soort="stil" href={`/aanmeldingen/${props.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

/** Along the way that is known and set up; e-mail first, since it goes into a calendar. */
function Bericht({ email, sms, shell }: { email: string | null; sms: string | null; shell: Shell }) {
  const opties = [
    ...(email ? [{ waarde: "email", tekst: `Per e-mail, ${email}` }] : []),
    ...(sms ? [{ waarde: "sms", tekst: `Per sms, ${sms}` }] : []),
    { waarde: "geen", tekst: "Geen bericht: ik vertel het zelf" },
  ]
  if (opties.length === 1) return <p class="stil">Er is geen adres of mobiel nummer waar een bericht heen kan: vertel het zelf.</p>
  return (
    <Veld
      {...veldenVan(shell).een("langs", "geen")}
      type="radio"
      label="Laat het weten"
      hint="Dag en tijd, ook als die veranderen, en een herinnering de dag ervoor. Er staat niet in waarvoor of bij wie. Met een bericht is een tijd nodig."
      opties={opties}
    />
  )
}

export const uitnodigPagina = wachtendeDeel({
  pad: "/uitnodigen",
  recht: "aanmelden",
  titel: "Nodig uit",
  inleiding: "Spreek een dag af voor een eerste gesprek. Met een tijd staat het in uw agenda.",
  inhoud: ({ id, email, telefoon, uitgenodigdPlek, uit }, shell) => {
    const v = veldenVan(shell)
    return (
      <Stapformulier id={id} pad="uitnodigen" naam="Nodig uit" knop="Leg vast" shell={shell}>
        <VeldenRij>
          <Veld {...v.een("datum")} type="date" label="Eerste gesprek op" min={shell.vandaag} />
          <Veld {...v.een("tijd")} type="time" label="Tijd" verplicht={false} />
        </VeldenRij>
        <Veld
          {...v.een("plek", uitgenodigdPlek ?? "")}
          label="Waar"
          hint="Staat in uw agenda, niet in het bericht: vertel het zelf."
          verplicht={false}
          maxlengte={300}
        />
        <Bericht email={uit.email ? email : null} sms={uit.sms ? mobiel(telefoon) : null} shell={shell} />
      </Stapformulier>
    )
  },
  act: act({ command: nodigAanmelderUit, naar: terug, melding: "De uitnodiging is vastgelegd." }),
})

export const ontvangPagina = wachtendeDeel({
  pad: "/ontvangen",
  recht: "aanmelden",
  titel: "Gesproken",
  inleiding: "Het eerste gesprek is geweest. Daarna beslist u samen over een dossier.",
  inhoud: ({ id, uitgenodigdVoor }, shell) => (
    <Stapformulier id={id} pad="ontvangen" naam="Gesproken" knop="Leg vast" shell={shell}>
      <Veld
        {...veldenVan(shell).een("datum", uitgenodigdVoor && uitgenodigdVoor < shell.vandaag ? uitgenodigdVoor : shell.vandaag)}
        type="date"
        label="Gesproken op"
        max={shell.vandaag}
      />
    </Stapformulier>
  ),
  act: act({ command: ontvangAanmelder, naar: terug, melding: "Het eerste gesprek is vastgelegd." }),
})

export const screeningPagina = wachtendeDeel({
  pad: "/screening",
  recht: "aanmelden",
  titel: "Screening",
  inleiding: "Waar iemand heen gaat na de voorselectie. Zo kunt u de twee wijzen van toegang vergelijken.",
  inhoud: ({ id, screening, screeningOp }, shell) => {
    const v = veldenVan(shell)
    return (
      <Stapformulier id={id} pad="screening" naam="Uitkomst van de screening" knop="Leg vast" shell={shell}>
        <Veld
          {...v.een("uitkomst", screening ?? "")}
          type="radio"
          label="Wat kwam eruit?"
          hint="Alleen waar iemand heen gaat; niet waarom, en niet welke zorg. Dit zijn eigen woorden van Trede: een landelijke lijst is er niet."
          opties={keuzes(SCREENINGEN)}
        />
        <Veld {...v.een("datum", screeningOp ?? shell.vandaag)} type="date" label="Gescreend op" max={shell.vandaag} />
      </Stapformulier>
    )
  },
  act: act({ command: legScreeningVast, naar: terug, melding: "De uitkomst van de screening is vastgelegd." }),
})

export const sluitPagina = wachtendeDeel({
  pad: "/sluiten",
  recht: "aanmelden",
  titel: "Sluit",
  inleiding:
    "Er komt geen dossier. Wat hier staat wordt na 90 dagen gewist. Wie een uitnodiging kreeg, hoort dat het gesprek niet doorgaat.",
  inhoud: ({ id }, shell) => (
    <Stapformulier id={id} pad="sluiten" naam="Sluit de aanmelding" knop="Sluit" gevaar shell={shell}>
      <Veld {...veldenVan(shell).een("reden")} type="radio" label="Waarom?" opties={keuzes(REDENEN_SLUITING)} />
    </Stapformulier>
  ),
  act: act({ command: sluitAanmelding, naar: () => "/aanmeldingen", melding: "De aanmelding is gesloten." }),
})
