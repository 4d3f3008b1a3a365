import { REDENEN_SLUITING } from "#begrippen/aanmelding"
import type { Child } from "hono/jsx"
import { act, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
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

export const uitnodigPagina = wachtendeDeel({
  pad: "/uitnodigen",
  recht: "aanmelden",
  titel: "Nodig uit",
  inleiding: "Spreek een dag af voor een eerste gesprek. Met een tijd staat het in uw agenda.",
  inhoud: ({ id, email }, shell) => {
    const v = veldenVan(shell)
    return (
      <Stapformulier id={id} pad="uitnodigen" naam="Nodig uit" knop="Leg vast" shell={shell}>
        <VeldenRij>
          <Veld {...v.een("datum")} type="date" label="Eerste gesprek op" min={shell.vandaag} />
          <Veld {...v.een("tijd")} type="time" label="Tijd" verplicht={false} />
        </VeldenRij>
        <Veld
          {...v.een("plek")}
          label="Waar"
          hint="Staat in uw agenda, niet in het bericht: vertel het zelf."
          verplicht={false}
          maxlengte={300}
        />
        {email && (
          <Veld
            {...v.vink("mail")}
            type="checkbox"
            label="Stuur een uitnodiging per e-mail"
            hint="Dag en tijd, voor in de agenda. Er staat niet in waarvoor of bij wie."
          />
        )}
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

export const sluitPagina = wachtendeDeel({
  pad: "/sluiten",
  recht: "aanmelden",
  titel: "Sluit",
  inleiding: "Er komt geen dossier. Wat hier staat wordt na 90 dagen gewist.",
  inhoud: ({ id }, shell) => (
    <Stapformulier id={id} pad="sluiten" naam="Sluit de aanmelding" knop="Sluit" gevaar shell={shell}>
      <Veld {...veldenVan(shell).een("reden")} type="radio" label="Waarom?" opties={keuzes(REDENEN_SLUITING)} />
    </Stapformulier>
  ),
  act: act({ command: sluitAanmelding, naar: () => "/aanmeldingen", melding: "De aanmelding is gesloten." }),
})
