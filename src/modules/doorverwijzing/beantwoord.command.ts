import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { telPoging, wachttijd } from "#modules/toegang"
import { command } from "#platform/command"
import type { Services } from "#platform/services"
import { beoordeelAntwoord } from "./doorverwijzing.rules.ts"
import { Antwoord, BeantwoordDoorverwijzing } from "./doorverwijzing.schema.ts"
import { type Gevraagd, loadMetLink, storeAntwoord, storeMetLink } from "./link.sql.ts"

/** A partner with an account answers what his organisation was asked. */
export const beantwoordDoorverwijzing = command({
  naam: "beantwoord-doorverwijzing",
  recht: "gevraagd",
  invoer: BeantwoordDoorverwijzing,
  async run({ tx, vandaag, audit }, { doorverwijzingId, ...rest }) {
    const besluit = beoordeelAntwoord(rest, vandaag)
    if (!besluit.ok) return besluit
    if (!(await storeAntwoord(tx, doorverwijzingId, besluit.waarde, vandaag))) return geweigerd(WEG)
    audit({ doorverwijzing: doorverwijzingId, antwoord: rest.antwoord })
    return akkoord({ doorverwijzingId })
  },
})

/** In an hour from one address. A secret cannot be guessed; this keeps who tries from making work. */
const PER_ADRES = 60

/** Holds up who tries too often: null, or what to say. */
export async function teVaak(services: Services, adres: string | null): Promise<Weigering | null> {
  const wacht = adres === null ? 0 : await telPoging(services, `doorverwijslink ${adres}`, PER_ADRES)
  return wacht > 0 ? { code: "te_vaak", tekst: `Hier is te vaak een link geopend. Wacht nog ${wachttijd(wacht)}.` } : null
}

/** What the link is about; null: it works no longer. */
export const openLink = ({ db }: Services, geheim: string): Promise<Gevraagd | null> => loadMetLink(db, geheim)

/** Without an account: no command, since nobody is logged in. The link answers once. */
export async function beantwoordMetLink(services: Services, geheim: string, rauw: Record<string, unknown>): Promise<Uitkomst<null>> {
  const gelezen = Antwoord.safeParse(rauw)
  if (!gelezen.success) return geweigerd(...gelezen.error.issues.map(i => ({ code: "invoer", veld: i.path.join("."), tekst: i.message })))
  const vandaag = services.vandaag()
  const besluit = beoordeelAntwoord(gelezen.data, vandaag)
  if (!besluit.ok) return besluit
  return (await storeMetLink(services.db, geheim, besluit.waarde, vandaag)) ? akkoord(null) : geweigerd(WEG)
}

const WEG: Weigering = { code: "weg", tekst: "Deze vraag is al beantwoord, ingetrokken of verlopen." }
