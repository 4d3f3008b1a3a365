import { CERTIFICATEN } from "#begrippen/certificaat"
import type { Code } from "#begrippen/code"
import type { Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import { INVULLERS, type Instrument } from "./instrument.rules.ts"

/** What holds for a draft as a whole. */
export function GeheelVelden({ instrument, andere, shell }: { instrument: Instrument; andere: readonly Code[]; shell: Shell }) {
  const v = veldenVan(shell)
  const vink = (naam: string, anders: boolean) => (shell.formulier ? v.vink(naam) : { naam, waarde: anders })
  return (
    <>
      <Veld {...v.een("naam", instrument.naam)} label="Naam" breedte="vol" />
      <Veld {...v.een("waarvoor", instrument.waarvoor)} label="Waarvoor" breedte="vol" />
      <Veld
        {...v.meer("invullers", instrument.invullers)}
        type="checkboxen"
        label="Wie vult het in"
        rij
        opties={INVULLERS.map(i => ({ waarde: i.code, tekst: i.naam }))}
      />
      <Veld
        {...v.een("houdbaarMaanden", String(instrument.houdbaarMaanden ?? ""))}
        type="number"
        label="Houdbaar"
        eenheid="maanden"
        verplicht={false}
        hint="Daarna staat het op de werkvoorraad. Leeg: de uitslag veroudert niet."
      />
      <Veld
        {...v.een("certificaat", instrument.certificaat ?? "")}
        type="select"
        label="Certificaat van wie het afneemt"
        verplicht={false}
        leegTekst="Geen certificaat nodig"
        opties={CERTIFICATEN.map(c => ({ waarde: c.code, tekst: c.naam }))}
      />
      <Veld
        {...v.een("pasNa", instrument.pasNa ?? "")}
        type="select"
        label="Pas na"
        verplicht={false}
        leegTekst="Kan altijd beginnen"
        hint="Is daarvan nog geen uitslag, dan zegt wie begint waarom het nu al past."
        opties={andere.map(i => ({ waarde: i.code, tekst: i.naam }))}
      />
      <Veld {...v.een("bron", instrument.bron)} type="textarea" label="Bron" rijen={3} maxlengte={500} />
      <Veld {...vink("bevestigd", instrument.bevestigd)} type="checkbox" label="Inhoud en houdbaarheid zijn nagegaan bij de maker" />
      <Veld {...vink("inGebruik", instrument.inGebruik)} type="checkbox" label="Dit instrument is bij ons in gebruik" />
    </>
  )
}
