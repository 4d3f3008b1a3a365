import type { Dag } from "#begrippen/dag"
import type { Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Veldgroep, VeldenRij } from "#ui/formulier"
import { Veld } from "#ui/veld"
import type { Doel } from "./doel.rules.ts"
import type { Keuze } from "./keuzelijst.rules.ts"

export interface Trajectkeuze {
  id: string
  naam: string
}
interface DoelveldenProps {
  lijst: readonly Keuze[]
  trajecten: readonly Trajectkeuze[]
  doel: Partial<Doel>
  voorstel: Dag
  shell: Shell
}

/** From the list or in own words: own words go before the list. */
export function UitLijst(props: {
  shell: Shell
  lijst: readonly Keuze[]
  soort: string
  veld: string
  label: string
  code?: string | null | undefined
  tekst?: string | null | undefined
}) {
  const { lijst, soort, veld, label, code, tekst } = props
  const v = veldenVan(props.shell)
  const opties = lijst.filter(k => k.soort === soort)
  return (
    <Veldgroep naam={label}>
      <VeldenRij>
        {opties.length > 0 && (
          <Veld
            {...v.een(`${veld}Code`, code ?? "")}
            type="select"
            label="Kies uit de lijst"
            leegTekst="Kies…"
            hint="Wat met Trede meekwam leest de deelnemer ook in het Engels, Oekraïens of Arabisch."
            opties={opties.map(k => ({ waarde: k.code, tekst: k.tekst }))}
          />
        )}
        <Veld
          {...v.een(veld, code ? "" : (tekst ?? ""))}
          label={opties.length > 0 ? "Of in eigen woorden" : "In eigen woorden"}
          maxlengte={300}
        />
      </VeldenRij>
    </Veldgroep>
  )
}

export function TrajectVeld({
  trajecten,
  trajectId,
  shell,
}: {
  trajecten: readonly Trajectkeuze[]
  trajectId: string | null | undefined
  shell: Shell
}) {
  if (trajecten.length === 0) return <input type="hidden" name="trajectId" value="" />
  return (
    <Veld
      {...veldenVan(shell).een("trajectId", trajectId ?? "")}
      type="select"
      label="Hoort bij een traject"
      verplicht={false}
      leegTekst="Bij geen traject"
      opties={trajecten.map(t => ({ waarde: t.id, tekst: t.naam }))}
    />
  )
}

/** Where somebody stands, where he wants to go, when it has worked, and by when. */
export function Doelvelden({ lijst, trajecten, doel, voorstel, shell }: DoelveldenProps) {
  const v = veldenVan(shell)
  return (
    <>
      <UitLijst
        shell={shell}
        lijst={lijst}
        soort="situatie"
        veld="situatie"
        label="Hoe is het nu?"
        code={doel.situatieCode}
        tekst={doel.situatie}
      />
      <UitLijst shell={shell} lijst={lijst} soort="doel" veld="wat" label="Wat is het doel?" code={doel.watCode} tekst={doel.wat} />
      <Veld
        {...v.een("gewenst", doel.gewenst ?? "")}
        label="Wanneer is het gelukt?"
        hint="Iets dat u straks allebei kunt zien, zoals: werkt 24 uur per week."
        breedte="vol"
        verplicht={false}
        maxlengte={500}
      />
      <Veld {...v.een("uiterlijk", voorstel)} type="date" label="Uiterlijk" />
      <TrajectVeld trajecten={trajecten} trajectId={doel.trajectId} shell={shell} />
    </>
  )
}
