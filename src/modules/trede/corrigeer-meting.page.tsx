import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { corrigeerMeting, trekMetingIn } from "./corrigeer-meting.command.ts"
import { Botsing } from "./meting-botsing.view.tsx"
import { Correctie, Intrekking } from "./meting-form.view.tsx"
import { loadMetingen, type MetingRegel } from "./trede.sql.ts"

interface Data {
  meting: MetingRegel
  /** What stands in its place now: itself, its latest correction, or null when it was taken back. */
  nu: MetingRegel | null
}

function nuVan(metingen: readonly MetingRegel[], meting: MetingRegel): MetingRegel | null {
  let hier: MetingRegel | undefined = meting
  while (hier?.vervallenOp) {
    const { id }: MetingRegel = hier
    hier = metingen.find(m => m.vervangt === id)
  }
  return hier ?? null
}

const BASIS = {
  recht: "C14:schrijf",
  categorieen: ["C14"],
  deel: null,
  async load(
    { tx, params }: Parameters<Parameters<typeof persoonDeel<Data>>[0]["load"]>[0],
    persoon: { id: string },
  ): Promise<Data | null> {
    const metingen = await loadMetingen(tx, persoon.id)
    const meting = metingen.find(m => m.id === params["metingId"])
    return meting ? { meting, nu: nuVan(metingen, meting) } : null
  },
} as const
const naar = (_waarde: unknown, params: Record<string, string>) => `/deelnemers/${params["deelnemerId"]}/treden`

/** Put a wrong measurement right. */
export const corrigeer: Route = persoonDeel<Data>({
  ...BASIS,
  pad: "/treden/:metingId/corrigeer",
  titel: "Corrigeer de meting",
  kop: ({ meting }) => ({
    kop: `Corrigeer de meting van ${dagTekst(meting.datum)}`,
    inleiding: "De oude meting blijft leesbaar, met uw reden erbij.",
  }),
  inhoud: (data, persoon, shell) =>
    data.meting.vervallenOp ? (
      <Botsing {...data} id={persoon.id} shell={shell} />
    ) : (
      <Correctie meting={data.meting} id={persoon.id} shell={shell} />
    ),
  act: act({
    command: corrigeerMeting,
    naar,
    melding: "De meting is gecorrigeerd.",
    verbeter: { recht: "C14:schrijf", naar: ({ metingId }, params) => `${naar(null, params)}/${metingId}/corrigeer` },
  }),
})

/** Take back a measurement that never was. */
export const trekIn: Route = persoonDeel<Data>({
  ...BASIS,
  pad: "/treden/:metingId/intrekken",
  titel: "Trek de meting in",
  kop: ({ meting }) => ({
    kop: `Trek de meting van ${dagTekst(meting.datum)} in`,
    inleiding: `Trede ${meting.trede}, door ${meting.beoordelaar ?? "een onbekende beoordelaar"}`,
  }),
  inhoud: (data, persoon, shell) =>
    data.meting.vervallenOp ? (
      <Botsing {...data} id={persoon.id} shell={shell} />
    ) : (
      <Intrekking id={persoon.id} meting={data.meting} shell={shell} />
    ),
  act: act({ command: trekMetingIn, naar, melding: "De meting is ingetrokken." }),
})
