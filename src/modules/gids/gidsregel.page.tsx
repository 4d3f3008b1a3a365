import { naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { act, page, type Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { getypt, veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Samenvoegen } from "#ui/samenvoegen"
import { Veld } from "#ui/veld"
import { verschillen, type Waarden } from "#begrippen/botsing"
import { type EigenRegel, type Gidsregel, loadGidsregel } from "./gids.sql.ts"
import { zetGidsregel } from "./zet-gidsregel.command.ts"

/** One's own line in the directory. */
export const gidsregelPagina = page<EigenRegel>({
  path: "/gids/mijn-regel",
  recht: "gids",
  inzage: "geen",
  load: async ({ tx, actor }) => (actor?.medewerkerId ? loadGidsregel(tx, actor.medewerkerId) : null),
  view: (eigen, shell) => {
    const botsing = shell.formulier?.weigeringen.some(w => w.code === "intussen_gewijzigd") ?? false
    return {
      titel: "Mijn regel in de gids",
      inleiding: "Naam, rol, organisatie, e-mail en certificaten staan er vanzelf. Iedereen die in deze regio met Trede werkt leest dit.",
      kruimels: [{ tekst: "Gids", href: "/gids" }, { tekst: "Mijn regel" }],
      inhoud: (
        <Formulier
          actie="/gids/mijn-regel"
          id={shell.opdrachtId}
          versie={botsing ? eigen.versie : (getypt(shell, "versie") ?? eigen.versie)}
          fouten={shell.formulier?.weigeringen}
          naam="Mijn regel in de gids"
          breed={botsing}
        >
          {botsing ? <Botsing eigen={eigen} shell={shell} /> : <Velden regel={eigen.regel} shell={shell} />}
          <Knoppen vast>
            <Knop soort="hoofd">Bewaar</Knop>
            <Knop soort="stil" href="/gids">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: zetGidsregel, naar: () => "/gids", melding: "Uw regel is bewaard." }),
})

function Velden({ regel, shell }: { regel: Gidsregel; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <>
      <Veld
        {...v.een("vragen", regel.vragen ?? "")}
        type="textarea"
        label="Waarvoor kunnen collega's u vragen"
        hint="Over uw werk, nooit over een deelnemer."
        rijen={3}
        maxlengte={300}
        verplicht={false}
      />
      <Veld
        {...v.meer("themas", regel.themas)}
        type="checkboxen"
        label="Thema's"
        kolommen
        verplicht={false}
        opties={THEMAS.map(t => ({ waarde: t.code, tekst: t.naam }))}
      />
      <Veld {...v.een("telefoon", regel.telefoon ?? "")} type="tel" label="Telefoon op het werk" maxlengte={40} verplicht={false} />
      <Veld
        {...v.een("bereikbaar", regel.bereikbaar ?? "")}
        label="Wanneer bereikbaar"
        hint="Bijvoorbeeld: maandag tot en met donderdag, liefst voor tien uur."
        breedte="vol"
        maxlengte={120}
        verplicht={false}
      />
    </>
  )
}

const NAMEN: Readonly<Record<string, string>> = {
  vragen: "Waarvoor",
  themas: "Thema's",
  telefoon: "Telefoon",
  bereikbaar: "Wanneer bereikbaar",
}
const waardenVan = ({ themas, ...rest }: Gidsregel): Waarden => ({ ...rest, themas: themas.toSorted().join("+") || null })

/** The same line was saved on another screen: what differs is a choice. */
function Botsing({ eigen: { regel, vorige }, shell }: { eigen: EigenRegel; shell: Shell }) {
  const ruw = shell.formulier!.waarden
  const tekst = (naam: string) => {
    const waarde = ruw[naam]
    return (Array.isArray(waarde) ? waarde.toSorted().join("+") : (waarde ?? "").trim()) || null
  }
  const velden = Object.keys(NAMEN)
  const vanU: Waarden = Object.fromEntries(velden.map(naam => [naam, tekst(naam)]))
  const nu = waardenVan(regel)
  const was = waardenVan(vorige ?? regel)
  const anders = verschillen(velden, nu, vanU)
  const los = (naam: string, w: string | null | undefined) => ({
    waarde: w ?? "",
    tekst:
      naam === "themas"
        ? (w ?? "")
            .split("+")
            .filter(Boolean)
            .map(t => naamVan(THEMAS, t))
            .join(", ")
        : (w ?? ""),
  })
  return (
    <>
      {velden
        .filter(naam => !anders.includes(naam))
        .map(naam => (
          <input type="hidden" name={naam} value={vanU[naam] ?? ""} />
        ))}
      <Samenvoegen
        ander="uw andere scherm"
        wanneer="zojuist"
        velden={anders.map(naam => ({
          naam,
          label: NAMEN[naam]!,
          was: los(naam, was[naam]),
          vanU: los(naam, vanU[naam]),
          vanAnder: los(naam, nu[naam]),
        }))}
      />
    </>
  )
}
