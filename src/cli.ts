import { stat } from "node:fs/promises"
import { boot, type Booted, PROJECT } from "./boot.ts"
import { berekenIndicatoren } from "#modules/monitor"
import { laadEsco } from "#modules/portfolio"
import { loadRekenaar, openCliSessie, richtIn, zetPlicht, weggelatenTekst } from "#modules/toegang"
import { BESTANDEN, exporteer, importeer, uitgang, UITVOERVORMEN, volgensContract } from "#modules/verkeer"
import { loadAdres } from "#platform/adres"
import { readConfig } from "#platform/config"
import { prepareJobs } from "#platform/jobs"
import { leesMoment } from "#platform/doorkopie-namen"
import { readWoorden } from "#platform/kopie-sleutel"
import { isVol } from "#platform/opslag"
import { rolesSql } from "#platform/roles"
import { sluitSessie } from "#platform/sessie"
import { gestopteTaken } from "#platform/taken"
import { backup, readElders, verify, verifyKopie, verloop } from "./cli-bewijs.ts"
import { eenVan, geenAndereOpties, geenWoorden, mapVan, ontleed, Oproepfout, type Opties, tekst, verplicht } from "./cli-opties.ts"
import { herstel } from "./herstel.ts"
import { herstelMoment } from "./herstel-moment.ts"
import { escoTekst, momentTekst, rapportTekst } from "./cli-rapport.ts"
import { type Stap, toonVoortgang } from "./voortgang.ts"

// Standard output is the answer; whatever is said on the way goes to standard error.
const meld = (tekst: string) => process.stderr.write(`${tekst}\n`)
const toon = (waarde: unknown) => process.stdout.write(typeof waarde === "string" ? `${waarde}\n` : `${JSON.stringify(waarde, null, 2)}\n`)

const HULP = `trede: werken met de gegevens van een regio

  inrichten --regio NAAM --beheerder EMAIL [--rechten invoer,cijfers_exact]
      Richt een lege regio in en maakt het eerste account; geeft een eenmalige link om in te loggen.
  import MAP|ZIP|XLSX --als ACCOUNT [--bron CODE] [--proef] [--goede-rijen] [--json]
      Leest uitwisselbestanden: een map, een .zip, of een .xlsx met een werkblad per bestand. --proef: alleen tonen wat er zou gebeuren.
  export MAP --als ACCOUNT [--vorm csv|zip|xlsx] [--bestand NAAM] [--json]
      Schrijft dezelfde bestanden, voor de organisaties waarvoor het account mag invoeren.
  indicatoren --van D --tot D [--p D] [--organisatie CODE …] [--als ACCOUNT] --json
      Rekent alle indicatoren uit over [van, tot), gezien op dag p. Zonder --als: het eerste account dat voor de hele regio mag tellen.
  esco MAP --als ACCOUNT [--json]
      Neemt beroepen en vaardigheden over uit de bestanden van ESCO (occupations_nl.csv, skills_nl.csv, ISCOGroups_nl.csv).
  tweede-stap aan|uit
      Of iedereen een tweede stap moet hebben voordat hij iemand ziet. In een echte regio staat dit aan.
  verify [--anker NUMMER:KENMERK]
      Rekent alle zegels op het auditlog en de inzagen na; noemt elke regel die is gewijzigd, weggehaald, verplaatst of ingevoegd.
  verify --kopie MAP --sleutel BESTAND
      Opent elk bestand van een doorlopende kopie (TREDE_KOPIE_MAP), en zegt van wanneer tot wanneer elke seconde terug te zetten is.
  verloop --als ACCOUNT [--proef]
      Haalt uit het auditlog en de inzagen weg wat over zijn bewaartermijn is; --proef: alleen tellen. De zegels blijven.
  backup BESTAND|MAP --sleutel BESTAND
      Maakt een versleutelde reservekopie van alle gegevens, terwijl het werk doorgaat.
  herstel BESTAND --sleutel BESTAND [--overschrijf]
      Zet een reservekopie terug in een lege database; --overschrijf: ook als er al iets in staat.
  herstel MAP --sleutel BESTAND [--tot "2026-11-23 14:05:10"] [--overschrijf]
      Zet uit een doorlopende kopie alles terug zoals het op die seconde was; zonder --tot: alles wat er is.
  taken [--opnieuw]
      Noemt de taken die na herhaalde pogingen zijn gestopt; --opnieuw: laat ze opnieuw beginnen.
  roles
      Toont de SQL waarmee een databasebeheerder eenmalig de rollen maakt.

Zonder DATABASE_URL gebruikt dit de meegeleverde database in de map van TREDE_DATA (standaard .trede).`

type Opdracht = (opties: Opties, woorden: string[]) => Promise<number>

const opdrachten: Record<string, Opdracht> = {
  inrichten: (opties, woorden) => {
    geenWoorden(woorden)
    const [regio, email] = [verplicht(opties, "regio"), verplicht(opties, "beheerder")]
    return metRegio(async ({ services }) => {
      const rechten = tekst(opties, "rechten", "invoer,cijfers_exact").split(",")
      const { pad } = await richtIn(services, { regio, email, rechten })
      const config = readConfig(process.env, PROJECT)
      toon(`${config.basisUrl ?? (await loadAdres(config.dataDir)) ?? `http://${config.host}:${config.port}`}${pad}`)
      return 0
    })
  },
  import: (opties, woorden) => {
    const map = mapVan(woorden)
    return alsAccount(opties, "invoer", null, async ({ services }, token) => {
      const rapport = await metVoortgang(voortgang =>
        importeer(services, {
          token,
          map,
          bron: tekst(opties, "bron", "eigen"),
          proef: opties["proef"] === true,
          goedeRijen: opties["goede-rijen"] === true,
          voortgang,
        }),
      )
      toon(opties["json"] ? volgensContract(rapport) : rapportTekst(rapport))
      return uitgang(rapport)
    })
  },
  export: (opties, woorden) => {
    const map = mapVan(woorden)
    const [vorm, alleen] = [eenVan(opties, "vorm", UITVOERVORMEN), eenVan(opties, "bestand", BESTANDEN.map(b => b.naam))] // biome-ignore format: one line
    return alsAccount(opties, "invoer", null, async ({ services }, token) => {
      const { bestanden, weggelaten } = await metVoortgang(voortgang =>
        exporteer(services, { token, map, ...(vorm ? { vorm } : {}), alleen, voortgang: v => voortgang({ ...v, stap: "schrijven" }) }),
      )
      if (opties["json"]) toon({ bestanden, weggelaten })
      else for (const [bestand, rijen] of Object.entries(bestanden)) meld(`${bestand}: ${rijen} rijen`)
      if (weggelaten > 0) meld(weggelatenTekst(weggelaten))
      return 0
    })
  },
  indicatoren: (opties, woorden) => {
    // `--organisatie A B` reads as a list, as `--organisatie A --organisatie B` does; a loose word alone means nothing.
    const genoemd = opties["organisatie"] as string[] | undefined
    if (!genoemd) geenWoorden(woorden)
    const organisaties = genoemd && [...genoemd, ...woorden]
    const [van, tot] = [verplicht(opties, "van"), verplicht(opties, "tot")]
    return alsAccount(opties, "cijfers_exact", loadRekenaar, async ({ services }, token) => {
      const vraag = { van, tot, p: tekst(opties, "p", tot), ...(organisaties ? { organisaties } : {}) }
      toon(await berekenIndicatoren(services, token, vraag))
      return 0
    })
  },
  esco: (opties, woorden) => {
    const map = mapVan(woorden)
    return alsAccount(opties, "beheer", null, async ({ services }, token) => {
      const rapport = await laadEsco(services, token, map)
      toon(opties["json"] ? rapport : escoTekst(rapport))
      return rapport.fouten.length > 0 ? 1 : 0
    })
  },
  "tweede-stap": (_opties, [stand, ...meer]) => {
    if (stand !== "aan" && stand !== "uit") throw new Oproepfout("Zeg aan of uit. Zie: npm run trede -- help")
    geenWoorden(meer)
    return metRegio(async ({ services }) => {
      await zetPlicht(services, stand === "aan")
      meld(stand === "aan" ? "Iedereen moet een tweede stap hebben." : "Een wachtwoord is genoeg om in te loggen.")
      return 0
    })
  },
  verify: async (opties, woorden) => {
    geenWoorden(woorden)
    const kopie = tekst(opties, "kopie", "")
    if (kopie) {
      const { tekst: uitslag, uitgang: code } = await verifyKopie(
        mapVan([kopie]),
        await readWoorden(mapVan([verplicht(opties, "sleutel")])),
      )
      toon(uitslag)
      return code
    }
    const anker = tekst(opties, "anker", "")
    const elders = anker ? readElders(anker) : new Map<number, string>()
    return metRegio(async ({ services }) => {
      const { tekst: uitslag, uitgang: code } = await verify(services, elders)
      toon(uitslag)
      return code
    })
  },
  verloop: (opties, woorden) => {
    geenWoorden(woorden)
    return alsAccount(opties, "zegels", null, async ({ services }, token) => {
      const { tekst: uitslag, uitgang: code } = await verloop(services, token, opties["proef"] === true)
      toon(uitslag)
      return code
    })
  },
  backup: async (opties, woorden) => {
    const doel = mapVan(woorden)
    const sleutel = await readWoorden(mapVan([verplicht(opties, "sleutel")]))
    return metRegio(async ({ services }) => {
      toon(await backup(services, doel, sleutel))
      return 0
    })
  },
  herstel: async (opties, woorden) => {
    const bestand = mapVan(woorden)
    const sleutel = await readWoorden(mapVan([verplicht(opties, "sleutel")]))
    const overschrijf = opties["overschrijf"] === true
    const tot = tekst(opties, "tot", "")
    if (tot || (await stat(bestand).catch(() => null))?.isDirectory()) {
      const vraag = { map: bestand, woorden: sleutel, tot: tot ? leesMoment(tot) : null, overschrijf, meld }
      toon(momentTekst(await herstelMoment(readConfig(process.env, PROJECT), vraag), tot))
      return 0
    }
    const { tabellen, rijen } = await herstel(readConfig(process.env, PROJECT), { bestand, woorden: sleutel, overschrijf, meld })
    toon(`Hersteld: ${rijen} rijen in ${tabellen} tabellen. Iedereen moet opnieuw inloggen.`)
    return 0
  },
  taken: (opties, woorden) => {
    geenWoorden(woorden)
    return metRegio(async ({ services }) => {
      await prepareJobs(services)
      const gestopt = await gestopteTaken(services.db, opties["opnieuw"] === true)
      toon(gestopt.length === 0 ? "Er is geen taak gestopt." : gestopt.join("\n"))
      return 0
    })
  },
  roles: async () => {
    const { databaseUrl } = readConfig(process.env, PROJECT)
    if (!databaseUrl)
      throw new Oproepfout("Dit is alleen nodig bij een eigen database: zet DATABASE_URL. De meegeleverde database maakt haar rollen zelf.")
    const url = new URL(databaseUrl)
    toon(rolesSql(decodeURIComponent(url.pathname.slice(1)), decodeURIComponent(url.username)).trimEnd())
    return 0
  },
}

async function metRegio(work: (booted: Booted) => Promise<number>): Promise<number> {
  const booted = await boot(readConfig(process.env, PROJECT), meld, { connections: 4 })
  try {
    return await work(booted)
  } finally {
    await booted.close()
  }
}

async function metVoortgang<T>(work: (toon: (stap: Stap) => void) => Promise<T>): Promise<T> {
  const { toon, klaar } = toonVoortgang(process.stderr)
  return work(toon).finally(klaar)
}

type Werk = (booted: Booted, token: string) => Promise<number>

/** Works as the account of --als, with this right; `anders` finds one where the call may leave it out. */
function alsAccount(
  opties: Opties,
  recht: string,
  anders: ((services: Booted["services"]) => Promise<string>) | null,
  work: Werk,
): Promise<number> {
  const genoemd = anders ? tekst(opties, "als", "") : verplicht(opties, "als")
  return metRegio(async booted => {
    const token = await openCliSessie(booted.services, genoemd || (await anders!(booted.services)), recht)
    try {
      return await work(booted, token)
    } finally {
      await sluitSessie(booted.db, token)
    }
  })
}

async function run(): Promise<number> {
  const { values, positionals } = ontleed()
  const [naam = "help", ...woorden] = positionals
  const opdracht = opdrachten[naam]
  if (opdracht && !values.help) {
    geenAndereOpties(naam, values)
    return opdracht(values, woorden)
  }
  toon(HULP)
  return naam === "help" || values.help ? 0 : 2
}

// A reader that stops early (head) is no fault of ours.
process.stdout.on("error", () => process.exit(0))
try {
  process.exitCode = await run()
} catch (fout) {
  meld(isVol(fout) ? "De schijf is vol. Er is niets half opgeslagen. Maak ruimte en probeer het opnieuw." : (fout as Error).message)
  process.exitCode = 2
}
