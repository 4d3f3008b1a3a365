import { akkoord, type Uitkomst } from "#begrippen/uitkomst"
import { registreer } from "#modules/deelnemer"
import { neemBekostigingOver, neemDoelgroepOver } from "#modules/dossier"
import { command, type CommandContext } from "#platform/command"
import type { AanmeldingHeel } from "./aanmelding.sql.ts"
import { loadWachtende } from "./aanmelding.sql.ts"
import { BeginDossier } from "./aanmelding.schema.ts"
import { storeBegin } from "./bewaar.sql.ts"
import { weigerStap } from "./volg.command.ts"

/** Somebody wants a file: it begins, or the one that is there goes on. Who he is stands there alone from now on. */
export const beginDossier = command({
  naam: "begin-dossier",
  recht: "aanmelden",
  invoer: BeginDossier,
  async run(context, { aanmeldingId, deelnemerId, bsn, bevestigd, betaling }) {
    const { tx, vandaag, audit } = context
    const wachtende = await loadWachtende(tx, aanmeldingId)
    if (!wachtende) return weigerStap("niet_gevonden")
    const dossier = deelnemerId === null ? await nieuwDossier(context, wachtende, bsn, bevestigd) : akkoord({ deelnemerId })
    if (!dossier.ok) return dossier
    const code = await storeBegin(tx, aanmeldingId, dossier.waarde.deelnemerId, vandaag)
    if (code) return weigerStap(code)
    const mens = { deelnemerId: dossier.waarde.deelnemerId }
    // Into a file that was there already as well: of which group he is and who pays is asked at the door and nowhere again.
    const { groep, betaler, opdrachtgever, ontvangenOp } = wachtende
    const doelgroep = groep === "participatiewet" ? null : groep
    const bijGroep = await neemDoelgroepOver(context, { ...mens, doelgroep, sinds: ontvangenOp })
    if (!bijGroep.ok) return bijGroep
    const betaald = await neemBekostigingOver(context, { ...mens, betaler, opdrachtgever, keuze: betaling })
    if (!betaald.ok) return betaald
    audit({ ...mens, aanmeldingId })
    return akkoord({ aanmeldingId, ...mens })
  },
})

/** From the day on which he signed up; what was known of him goes along. */
function nieuwDossier(
  context: CommandContext,
  { voornaam, tussenvoegsel, achternaam, geboortedatum, telefoon, email, voertaal, ontvangenOp }: AanmeldingHeel,
  bsn: string | null,
  bevestigd: boolean,
): Promise<Uitkomst<{ deelnemerId: string }>> {
  const onbekend = { geslacht: null, postcode: null, woongemeenteCode: null }
  return registreer.run(context, {
    ...onbekend,
    voornaam,
    tussenvoegsel,
    achternaam,
    geboortedatum,
    telefoon,
    email,
    voertaal,
    bsn,
    bevestigd,
    aanmelddatum: ontvangenOp,
  })
}
