import type { Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Stappen } from "#ui/stappen"
import type { Afname } from "./afname.rules.ts"
import { watOntbreekt } from "./antwoord.rules.ts"
import type { Onderdeel } from "./instrument.rules.ts"
import { Vragen } from "./vraag.view.tsx"

/** A draft with the section of the address; null where it has none of that name, or is not a draft of the reader. */
export interface InTeVullen {
  afname: Afname
  onderdeel: Onderdeel
}
export function onderdeelVan(afname: Afname | null, code: string | undefined): InTeVullen | null {
  const onderdeel = afname?.instrument.definitie.onderdelen.find(o => o.code === code)
  return afname && onderdeel && afname.afgerondOp === null && afname.vanMij ? { afname, onderdeel } : null
}

/** One section to fill in, and where one is. `pad`: of this draft; `terug`: where one goes to go on another time. */
export function InvulFormulier({ afname, onderdeel, pad, terug, shell }: InTeVullen & { pad: string; terug: string; shell: Shell }) {
  const { onderdelen } = afname.instrument.definitie
  const laatste = onderdelen.at(-1) === onderdeel
  return (
    <Stapel>
      {onderdelen.length > 1 && (
        <Stappen
          naam="Onderdelen"
          stappen={onderdelen.map(o => ({
            tekst: o.titel,
            toestand: o === onderdeel ? "nu" : isIngevuld(afname, o) ? "klaar" : "straks",
            href: `${pad}/${o.code}`,
          }))}
        />
      )}
      <Formulier
        actie={`${pad}/${onderdeel.code}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam={onderdeel.titel}
        waak
        breed
      >
        <h2>{onderdeel.titel}</h2>
        <Vragen onderdeel={onderdeel} antwoorden={afname.antwoorden} wie={afname.invuller} shell={shell} />
        <Knoppen vast>
          <Knop soort="hoofd">{laatste ? "Bewaar en kijk na" : "Bewaar en ga verder"}</Knop>
          <Knop soort="stil" href={terug}>
            Later verder
          </Knop>
        </Knoppen>
      </Formulier>
    </Stapel>
  )
}

/** Something of it was answered, and nothing that must be is left. */
const isIngevuld = ({ antwoorden }: Afname, onderdeel: Onderdeel): boolean =>
  onderdeel.vragen.some(v => v.code in antwoorden) && watOntbreekt({ onderdelen: [onderdeel] }, antwoorden).length === 0
