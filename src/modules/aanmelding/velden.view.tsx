import { BESCHERMDE_GROEPEN, GROEPEN } from "#begrippen/aanmelding"
import type { Code } from "#begrippen/code"
import { TALEN } from "#begrippen/taal"
import type { veldenVan } from "#ui/getypt"
import { VeldenRij } from "#ui/formulier"
import { Veld } from "#ui/veld"

export type Velden = ReturnType<typeof veldenVan>
export const keuzes = (lijst: readonly Code[]) => lijst.map(({ code, naam }) => ({ waarde: code, tekst: naam }))

/** Who somebody is and how to reach him: on each form by which people come in. */
export function WieVelden({ v, vandaag, vraag }: { v: Velden; vandaag: string; vraag: { label: string; hint: string } }) {
  return (
    <>
      <VeldenRij>
        <Veld {...v.een("voornaam")} label="Voornaam" autocomplete="off" />
        <Veld {...v.een("tussenvoegsel")} label="Tussenvoegsel" verplicht={false} breedte="kort" />
        <Veld {...v.een("achternaam")} label="Achternaam" autocomplete="off" />
      </VeldenRij>
      <Veld {...v.een("geboortedatum")} type="date" label="Geboortedatum" max={vandaag} />
      <VeldenRij>
        <Veld {...v.een("telefoon")} type="tel" label="Telefoon" verplicht={false} />
        <Veld {...v.een("email")} type="email" label="E-mail" verplicht={false} />
      </VeldenRij>
      <Veld {...v.een("voertaal")} type="select" label="Taal" verplicht={false} leegTekst="Onbekend" opties={keuzes(TALEN)} />
      <Veld {...v.een("vraag")} type="textarea" label={vraag.label} hint={vraag.hint} verplicht={false} rijen={3} maxlengte={1000} />
    </>
  )
}

/** To which group he belongs; out of detention or care only where the reader may write it down. */
export const Groepveld = ({ v, beschermd }: { v: Velden; beschermd: boolean }) => (
  <Veld
    {...v.een("groep")}
    type="select"
    label="Groep"
    verplicht={false}
    leegTekst="Weet ik (nog) niet"
    opties={keuzes(beschermd ? [...GROEPEN, ...BESCHERMDE_GROEPEN] : GROEPEN)}
    hint={beschermd ? "Uit detentie of zorg ziet alleen een casusregisseur." : undefined}
  />
)
