import { type FileHandle, mkdir, open } from "node:fs/promises"
import { join } from "node:path"
import { CATEGORIEEN_UITVOER, kiesPersonen, LEES_PERSONEN, openBsn } from "#modules/deelnemer"
import { type BsnKluis, openBsnKluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import { leesTekst } from "#platform/celwaarde"
import { schermAf, schrijfCel } from "#platform/csv"
import { sql } from "#platform/db"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { BESTANDEN, bestandVan, wijzenNaar } from "./bestanden.command.ts"
import type { Huis } from "./importeer.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { begin } from "./sessie.sql.ts"
import { geefAndereNummers, geefNummers, kiesGenoemde, kiesRijen, leesUit } from "./uitvoer.sql.ts"

export interface ExportOpties {
  token: string
  /** Folder for the files; made when it is not there. */
  map: string
  voortgang?: (v: { stap: string; gedaan: number; totaal: number }) => void
}

/**
 * Writes all exchange files, for the organisations that the actor may import for. Every person in them is logged as
 * looked at before the first byte is written. Returns the rows of each file. Throws ImportFout with what to do.
 */
export async function exporteer(huis: Huis, opties: ExportOpties): Promise<{ bestanden: Record<string, number> }> {
  const kluis = openBsnKluis(huis.sleutel)
  const bulk = await Bulk.open(huis.db, "import", opties.token)
  try {
    await begin(bulk, opties.token, huis.vandaag())
    if (!(await bulk.waarde<boolean>("select :regiobreed or exists (select 1 from mag)")))
      throw new ImportFout("U hebt geen recht om gegevens in of uit te voeren. Vraag de functioneel beheerder om het recht 'invoer'.")
    await bulk.voer("begin isolation level repeatable read")
    await kies(bulk)
    await logInzage(huis, opties.token, bulk)
    await mkdir(opties.map, { recursive: true }).catch((fout: NodeJS.ErrnoException) => {
      throw new ImportFout(`De map ${opties.map} kan niet worden gemaakt (${fout.code ?? fout.message}).`)
    })
    const bestanden: Record<string, number> = {}
    for (const [gedaan, b] of BESTANDEN.entries()) {
      opties.voortgang?.({ stap: `${b.naam}.csv`, gedaan, totaal: BESTANDEN.length })
      bestanden[`${b.naam}.csv`] = await schrijfBestand(bulk, b, opties.map, kluis)
    }
    await bulk.voer("commit")
    return { bestanden }
  } finally {
    bulk.sluit()
  }
}

async function kies(bulk: Bulk): Promise<void> {
  await kiesPersonen(bulk)
  for (const b of BESTANDEN) await kiesRijen(bulk, b)
  await kiesGenoemde(bulk, bestandVan("medewerkers"), BESTANDEN)
  for (const b of BESTANDEN) {
    if (b.naam !== "deelnemers" && b.kolommen.filter(k => k.sleutel).length === 1) await geefNummers(bulk, b)
    for (const wijzen of wijzenNaar(b)) await geefAndereNummers(bulk, b, wijzen)
  }
}

/** Committed on a connection of its own, so that the looks stand whatever becomes of the export. */
async function logInzage({ db }: Huis, token: string, bulk: Bulk): Promise<void> {
  let personen = 0
  for await (const rijen of bulk.lees<{ id: string }>("select id from uit_deelnemer")) {
    personen += rijen.length
    await db.inRol("import", token, tx =>
      sql`select ctx.leg_inzage_vast('P9', 'export', ${CATEGORIEEN_UITVOER}, ${rijen.map(r => r.id)}::uuid[])`.execute(tx),
    )
  }
  await db.inRol("import", token, tx =>
    sql`insert into audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
      select w.account_id, w.organisatie_id, w.rol, 'exporteer', 'akkoord', ${JSON.stringify({ personen })}::jsonb from ctx.wie() w`.execute(
      tx,
    ),
  )
}

type Rij = Record<string, string | null> & { cijfer: Buffer | null; organisatie_id: string | null; c2: string | null }

async function schrijfBestand(bulk: Bulk, b: Uitwisselbestand, map: string, kluis: BsnKluis): Promise<number> {
  const bestand = await open(join(map, `${b.naam}.csv`), "w", 0o600)
  const vrij = b.kolommen.map(k => k.vrij === true)
  let aantal = 0
  try {
    await schrijf(bestand, `${b.kolommen.map(k => k.naam).join(";")}\n`)
    for await (const rijen of bulk.lees<Rij>(b.naam === "deelnemers" ? LEES_PERSONEN : leesUit(b))) {
      let tekst = ""
      for (const rij of rijen) {
        if (b.naam === "deelnemers") openBsn(rij, kluis)
        tekst += `${vrij.map((v, i) => schrijfCel(v ? schermAf(leesTekst((rij[`c${i}`] ?? "").trim())) : (rij[`c${i}`] ?? ""))).join(";")}\n`
      }
      aantal += rijen.length
      await schrijf(bestand, tekst)
    }
  } finally {
    await bestand.close()
  }
  return aantal
}

const schrijf = (bestand: FileHandle, tekst: string): Promise<unknown> => bestand.appendFile(tekst)
