import type { Job } from "#platform/jobs"
import type { Services } from "#platform/services"
import { hashToken, newToken } from "#platform/sessie"
import { inTaal, kiesTaal, taalNu } from "#platform/taal"
import { eindtijd } from "./afspraak.rules.ts"
import { herinnerAanStap, kanaalVan, mobiel, teSturen, wachtNa } from "./bericht.rules.ts"
import {
  loadEigenStappen,
  loadGewisseld,
  loadKandidaten,
  neemBericht,
  neemBeurt,
  storeAfloop,
  storeBericht,
  storeDaadlink,
  storeStapbericht,
  storeWisselbericht,
  type TeVersturen,
} from "./bericht.sql.ts"
import { berichtTekst, onderwerp } from "./bericht.teksten.ts"
import { methodeVan } from "./kalender.rules.ts"
import { uitnodiging } from "./kalender.view.ts"

/** So many in one turn: the next turn comes within minutes. */
const PER_BEURT = 200

/** Makes the messages that are due and sends what waits; a way out that is not set up gets none, and a letter is for somebody to print. */
export const stuurBerichten: Job = {
  naam: "stuur-berichten",
  run: async ({ services }) => {
    await zetKlaar(services)
    if (!services.post.email && !services.post.sms) return
    for (let n = 0; n < PER_BEURT && (await stuurVolgende(services)); n++);
  },
}

async function zetKlaar({ db, post, vandaag }: Services): Promise<void> {
  const open = { email: post.email !== null, sms: post.sms !== null }
  await db.inRol("import", null, async tx => {
    if (!(await neemBeurt(tx))) return
    const dag = vandaag()
    for (const kandidaat of await loadKandidaten(tx, dag)) {
      const kanaal = kanaalVan(kandidaat, open)
      const soort = kanaal && teSturen(kandidaat, kanaal, dag)
      if (soort) await storeBericht(tx, kandidaat, soort, kanaal)
    }
    for (const stap of await loadEigenStappen(tx, dag)) {
      const kanaal = kanaalVan(stap, open)
      if (kanaal && herinnerAanStap(stap, kanaal, dag)) await storeStapbericht(tx, stap, kanaal)
    }
    for (const gewisseld of await loadGewisseld(tx, dag)) {
      const kanaal = kanaalVan(gewisseld, open)
      if (kanaal) await storeWisselbericht(tx, gewisseld, kanaal)
    }
  })
}

/** There is nothing to do with these but to know. */
const ZONDER_LINK: ReadonlySet<string> = new Set(["afgezegd", "boodschap", "gesprek", "begeleider"])

/** Sends one, in a transaction that holds it: who else works on the queue passes it over. False: nothing waits. */
const stuurVolgende = (services: Services): Promise<boolean> =>
  services.db.inRol("import", null, async tx => {
    const bericht = await neemBericht(tx)
    if (!bericht) return false
    const aan = bericht.kanaal === "email" ? bericht.email : mobiel(bericht.telefoon)
    const verzend = services.post[bericht.kanaal]
    const link = ZONDER_LINK.has(bericht.soort) ? null : newToken()
    const teDoen = !bericht.achterhaald && (link === null || (await storeDaadlink(tx, bericht.id, hashToken(link))))
    if (!teDoen || aan === null || !verzend) {
      // The address went while it waited: somebody has to know that it did not arrive.
      await storeAfloop(tx, bericht.id, { stand: teDoen ? "mislukt" : "achterhaald" })
      return true
    }
    try {
      const taal = kiesTaal({ gekozen: null, koek: null, voertaal: bericht.voertaal, browser: null })
      await verzend(inTaal(taal, () => maak(bericht, aan, link, services.basisUrl ?? "http://localhost")))
      await storeAfloop(tx, bericht.id, { stand: "verstuurd" })
    } catch (fout) {
      services.log.fout(`bericht per ${bericht.kanaal} niet verstuurd`, { fout: (fout as Error).name })
      const minuten = wachtNa(bericht.pogingen + 1)
      await storeAfloop(tx, bericht.id, minuten === null ? { stand: "mislukt" } : { stand: "later", minuten })
    }
    return true
  })

function maak({ id, soort, kanaal, afspraak }: TeVersturen, aan: string, link: string | null, basis: string) {
  const over = { soort, wanneer: afspraak, link: link && adresVan(link, basis), basis }
  const bericht = { id, aan, onderwerp: onderwerp(over), tekst: berichtTekst(over) }
  if (kanaal === "sms" || soort === "herinnering" || afspraak === null) return bericht
  const punt = {
    ...afspraak,
    eind: eindtijd(afspraak),
    gewijzigd: new Date(),
    afgezegd: soort === "afgezegd",
    waar: null,
    adres: `${basis}/mijn/afspraken`,
  }
  const genodigde = { naam: aan, email: aan }
  const van = { naam: "Trede", email: `niet-beantwoorden@${new URL(basis).hostname}` }
  return { ...bericht, kalender: { tekst: uitnodiging(punt, van, genodigde), methode: methodeVan(punt, genodigde) } }
}

/** The page behind it opens in the language of the message; who has chosen another on this device keeps that. */
function adresVan(link: string, basis: string): string {
  const taal = taalNu()
  return `${basis}/link/${link}${taal === "nl" ? "" : `?taal=${taal}`}`
}
