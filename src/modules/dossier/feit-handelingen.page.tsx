import type { Route, Shell } from "#platform/page"
import { getypt } from "#ui/getypt"
import { foutVan } from "#ui/foutsamenvatting"
import { Veld } from "#ui/veld"
import { FeitVeld } from "./feit-veld.view.tsx"
import { feitCommands } from "./feit.command.ts"
import { COLLEGAS, type FeitData, feitPagina } from "./feit.page.tsx"
import { RedenVeld } from "./reden.view.tsx"
import type { Feitsoort } from "./soort.schema.ts"

/** The pages of the four acts on a kind of fact. */
export function feitPaginas(soort: Feitsoort): Route[] {
  const commands = feitCommands(soort)
  const naam = soort.titel.toLowerCase()
  const alleVelden = (data: FeitData, shell: Shell) =>
    soort.velden.map(veld => (
      <FeitVeld veld={veld} huidig={data.feit?.waarden ?? null} shell={shell} collegas={data.collegas.slice(0, COLLEGAS)} />
    ))
  const code = soort.velden.find(v => v.naam === "redenEinde")
  return [
    feitPagina({
      soort,
      handeling: "nieuw",
      titel: `${soort.titel} vastleggen`,
      knop: "Leg vast",
      command: commands.registreer,
      melding: `Vastgelegd: ${naam}.`,
      velden: alleVelden,
    }),
    feitPagina({
      soort,
      handeling: "corrigeer",
      titel: `${soort.titel} corrigeren`,
      knop: "Leg de correctie vast",
      command: commands.corrigeer,
      melding: `Gecorrigeerd: ${naam}. Wat er stond blijft leesbaar in de geschiedenis.`,
      velden: (data, shell) => [...alleVelden(data, shell), <RedenVeld shell={shell} label="Waarom corrigeert u dit?" />],
    }),
    ...(soort.periode
      ? [
          feitPagina({
            soort,
            handeling: "beeindig",
            titel: `${soort.titel} beëindigen`,
            knop: "Beëindig",
            command: commands.beeindig,
            melding: `Het einde is vastgelegd: ${naam}.`,
            velden: (_data, shell) => (
              <>
                <Veld
                  type="date"
                  naam="einde"
                  label="Stopt op"
                  hint="De eerste dag waarop het niet meer geldt."
                  waarde={getypt(shell, "einde") ?? shell.vandaag}
                  fout={foutVan(shell.formulier?.weigeringen, "einde")}
                />
                {code ? (
                  <FeitVeld veld={{ ...code, label: "Waarom stopt het?", verplicht: true }} huidig={null} shell={shell} collegas={[]} />
                ) : (
                  <RedenVeld shell={shell} label="Waarom stopt het?" />
                )}
              </>
            ),
          }),
        ]
      : []),
    feitPagina({
      soort,
      handeling: "intrekken",
      titel: `${soort.titel} intrekken`,
      knop: "Trek in",
      gevaar: true,
      command: commands.trekIn,
      melding: `Ingetrokken: ${naam}. Het telt nergens meer mee en blijft leesbaar in de geschiedenis.`,
      velden: (_data, shell) => <RedenVeld shell={shell} label="Waarom klopt dit niet?" />,
    }),
  ]
}
