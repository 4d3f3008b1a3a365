import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { beoordeelGeboortedatum } from "#modules/deelnemer"
import { telPoging, wachttijd } from "#modules/toegang"
import type { Services } from "#platform/services"
import { MeldZelfAan } from "./aanmelding.schema.ts"
import { storeZelf } from "./bewaar.sql.ts"

/** In an hour from one address: a library or the hall has one for everybody. And in a day at one organisation. */
const PER_ADRES = 20
const PER_DAG = 200

/** Somebody signs himself up, before any log-in: no command, since nobody acts. The answer never tells who is known. */
export async function meldZelfAan(services: Services, rauw: Record<string, unknown>, adres: string | null): Promise<Uitkomst<null>> {
  const gelezen = MeldZelfAan.safeParse(rauw)
  if (!gelezen.success) return geweigerd(...gelezen.error.issues.map(i => ({ code: "invoer", veld: i.path.join("."), tekst: i.message })))
  const { organisatieId, ...invoer } = gelezen.data
  const vandaag = services.vandaag()
  const fout = beoordeelGeboortedatum(invoer.geboortedatum, vandaag, vandaag)
  if (fout.length > 0) return geweigerd(...fout)
  const wacht = adres === null ? 0 : await telPoging(services, `aanmelden ${adres}`, PER_ADRES)
  if (wacht > 0)
    return geweigerd({ code: "te_vaak", tekst: `Hier is net vaak op aangemeld. Wacht nog ${wachttijd(wacht)}, of bel uw gemeente.` })
  const id = crypto.randomUUID()
  const bewaard = await services.db.inRol("poort", null, tx =>
    storeZelf(tx, { ...invoer, id, ontvangenOp: vandaag }, organisatieId, PER_DAG),
  )
  return bewaard
    ? akkoord(null)
    : geweigerd({ code: "niet_gelukt", tekst: "Aanmelden lukt nu niet. Bel uw gemeente, of probeer het morgen." })
}
