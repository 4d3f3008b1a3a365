import type { Shell } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Stappen } from "#ui/stappen"
import { aanZet, type Afname } from "./afname.rules.ts"
import { BUITEN_BEREIK, bereik, watOntbreekt } from "./antwoord.rules.ts"
import type { Onderdeel } from "./instrument.rules.ts"
import { Vragen } from "./vraag.view.tsx"
import { inWoordVan, zegtVan } from "./woorden.view.tsx"

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
export function InvulFormulier({ afname, onderdeel, pad, terug, shell: kaal }: InTeVullen & { pad: string; terug: string; shell: Shell }) {
  const shell = metGrenzen(kaal, onderdeel)
  const { onderdelen } = afname.instrument.definitie
  const zeg = zegtVan(afname.instrument)
  const laatste = onderdelen.at(-1) === onderdeel
  return (
    <Stapel>
      {onderdelen.length > 1 && (
        <Stappen
          naam={t("Onderdelen")}
          stappen={onderdelen.map(o => ({
            tekst: zeg(o.titel),
            toestand: o === onderdeel ? "nu" : isIngevuld(afname, o) ? "klaar" : "straks",
            href: `${pad}/${o.code}`,
          }))}
        />
      )}
      <Formulier
        actie={`${pad}/${onderdeel.code}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam={t("Invullen: {{onderdeel}}", { onderdeel: inWoordVan(afname.instrument)(onderdeel.titel) })}
        waak
        breed
      >
        <h2>{zeg(onderdeel.titel)}</h2>
        <Vragen onderdeel={onderdeel} antwoorden={afname.antwoorden} wie={aanZet(afname)} zeg={zeg} shell={shell} />
        <Knoppen vast>
          <Knop soort="hoofd">{laatste ? t("Bewaar en kijk na") : t("Bewaar en ga verder")}</Knop>
          <Knop soort="stil" href={terug}>
            {t("Later verder")}
          </Knop>
        </Knoppen>
      </Formulier>
    </Stapel>
  )
}

/** What is refused with the limits of its question in it, in the language of the reader. */
function metGrenzen(shell: Shell, { vragen }: Onderdeel): Shell {
  if (!shell.formulier) return shell
  const weigeringen = shell.formulier.weigeringen.map(w => {
    const vraag = w.code === BUITEN_BEREIK ? vragen[Number(w.veld?.split(".")[1])] : undefined
    return vraag ? { ...w, tekst: t("Vul een getal in van {{min}} tot en met {{max}}.", bereik(vraag)) } : w
  })
  return { ...shell, formulier: { ...shell.formulier, weigeringen } }
}

/** Something of it was answered, and nothing that must be is left. */
const isIngevuld = ({ antwoorden }: Afname, onderdeel: Onderdeel): boolean =>
  onderdeel.vragen.some(v => v.code in antwoorden) && watOntbreekt({ onderdelen: [onderdeel] }, antwoorden).length === 0
