import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { command, type CommandContext } from "#platform/command"
import { type Antwoord, beoordeelAntwoord } from "./voorstel.rules.ts"
import { LegVacatureantwoordVast, ZegOverVacature } from "./voorstel.schema.ts"
import { loadVoorstellen, storeAntwoord, storeMijnAntwoord } from "./voorstel.sql.ts"

/** The resident says yes or no on his own screen. */
export const zegOverVacature = command({
  naam: "zeg-over-vacature",
  recht: "eigen",
  invoer: ZegOverVacature,
  run: (context, { voorstelId, ...antwoord }) => neem(context, context.actor.deelnemerId!, voorstelId, antwoord, storeMijnAntwoord),
})

/** He said it aloud: staff write it down, and it says so. */
export const legVacatureantwoordVast = command({
  naam: "leg-vacatureantwoord-vast",
  recht: "C21:schrijf",
  invoer: LegVacatureantwoordVast,
  vrijeTekst: ["toelichting"],
  run: (context, { deelnemerId, voorstelId, ...antwoord }) => neem(context, deelnemerId, voorstelId, antwoord, storeAntwoord),
})

async function neem(
  { tx, vandaag, audit }: CommandContext,
  deelnemerId: string,
  voorstelId: string,
  antwoord: Antwoord,
  bewaar: typeof storeAntwoord,
): Promise<Uitkomst<{ deelnemerId: string }>> {
  const besluit = beoordeelAntwoord(antwoord)
  if (!besluit.ok) return besluit
  if (!(await loadVoorstellen(tx, deelnemerId, vandaag)).some(v => v.id === voorstelId)) return geweigerd(DICHT["niet_gevonden"]!)
  const code = await bewaar(tx, voorstelId, besluit.waarde, vandaag)
  if (code) return geweigerd(DICHT[code]!)
  audit({ deelnemerId, voorstelId, antwoord: antwoord.antwoord })
  return akkoord({ deelnemerId })
}

const DICHT: Readonly<Record<string, Weigering>> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Hier is al antwoord op gegeven, of het voorstel is ingetrokken." },
  gesloten: { code: "gesloten", tekst: "Deze vacature is gesloten. U kunt niet meer reageren." },
  vervuld: { code: "vervuld", tekst: "Deze plek is al weg. U kunt niet meer reageren." },
}
