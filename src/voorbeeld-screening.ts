import { beginDossier, jaarVan, legScreeningVast, meldAan } from "#modules/aanmelding"
import { loadDubbelen } from "#modules/deelnemer"
import { openCliSessie } from "#modules/toegang"
import type { Services } from "#platform/services"
import { als, leesRijen } from "./voorbeeld-figuur.ts"

/** So many of those who came: enough for figures that may be shown beside each other. */
const AANTAL = 24
const UITKOMSTEN = ["tdc", "tdc", "eerst_hulp", "geen_hulp"]

/** Where Veendam sent people after the screening, in the year that the ways of access are compared of: by who is with them now. */
export async function vulScreening(services: Services, map: string): Promise<void> {
  const { van, tot } = jaarVan(services.vandaag(), "activiteit")
  const adres = new Map((await leesRijen(map, "medewerkers")).map(m => [m["medewerker_nr"], m["email"]!]))
  const regie = (await leesRijen(map, "betrokkenen")).filter(b => b["rol"] === "casusregisseur" && b["einde"] === "")
  const coach = new Map(regie.map(b => [b["deelnemer_nr"], adres.get(b["medewerker_nr"])!]))
  const kwamen = (await leesRijen(map, "deelnemers"))
    .filter(
      d =>
        d["verantwoordelijke_code"] === "veendam" && d["aanmelddatum"]! >= van && d["aanmelddatum"]! < tot && coach.has(d["deelnemer_nr"]),
    )
    .slice(0, AANTAL)
  for (const [nr, d] of kwamen.entries()) {
    const toen = { ...services, vandaag: () => d["aanmelddatum"]! }
    const token = await openCliSessie(services, coach.get(d["deelnemer_nr"])!, "aanmelden")
    const naam = [d["voornaam"], d["tussenvoegsel"], d["achternaam"]].filter(Boolean).join(" ")
    const [dossier] = await services.db.inRol("app", token, tx => loadDubbelen(tx, naam, d["geboortedatum"]!))
    const uitkomst = UITKOMSTEN[nr % UITKOMSTEN.length]
    await als(toen, token, async doe => {
      const wie = {
        voornaam: d["voornaam"],
        tussenvoegsel: d["tussenvoegsel"],
        achternaam: d["achternaam"],
        geboortedatum: d["geboortedatum"],
      }
      const { aanmeldingId } = await doe(meldAan, { ...wie, bevestigd: true })
      await doe(legScreeningVast, { aanmeldingId, uitkomst, datum: d["aanmelddatum"] })
      await doe(beginDossier, { aanmeldingId, deelnemerId: dossier!.id })
    })
  }
}
