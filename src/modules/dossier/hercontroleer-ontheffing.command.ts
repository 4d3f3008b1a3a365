import { dagTekst } from "#begrippen/dag-schrijven"
import { command } from "#platform/command"
import { beoordeelFeit } from "./feit.rules.ts"
import { type FeitAntwoord, type FeitInvoer, leg, opDossier } from "./feit.command.ts"
import { HercontroleerOntheffing } from "./handeling.schema.ts"
import { ontheffing } from "./ontheffing.schema.ts"

/** The exemption was looked at again and stays: when it is looked at next, and why it stays. */
export const hercontroleerOntheffing = command<FeitInvoer, FeitAntwoord>({
  naam: "hercontroleer-ontheffing",
  recht: `${ontheffing.categorie}:schrijf`,
  invoer: HercontroleerOntheffing,
  vrijeTekst: ["reden"],
  run: (context, invoer) =>
    opDossier(context, ontheffing, invoer, async (dossier, { feitId, hercontroleOp, reden }) => {
      const feit = dossier.feiten.find(f => f.id === feitId)
      const waarden = { ...feit?.waarden, hercontroleOp: hercontroleOp ?? null }
      const besluit = beoordeelFeit(ontheffing, dossier.feiten, waarden, feitId!, dossier.basis, context.vandaag)
      return besluit.ok ? leg(dossier, waarden, { id: feitId!, reden: `Hercontrole op ${dagTekst(context.vandaag)}: ${reden}` }) : besluit
    }),
})
