import fc from "fast-check"
import type { Bevinding } from "#platform/controleer-zegels"
import type { Spoor } from "#platform/zegel-kern"

/** One tampering: what is done to the tables, and what must be among the findings. */
export interface Knoei {
  naam: string
  sql: ReadonlyArray<readonly [tekst: string, waarden: readonly unknown[]]>
  plaatsen: ReadonlyArray<(b: Bevinding) => boolean>
}

export interface Spoorstand {
  regels: ReadonlyArray<{ nr: number; zegel: number; soort: Spoor; rij: string }>
  zegels: readonly number[]
  anna: string
}

const opRij = (rij: string) => (b: Bevinding) => b.rij === rij
const opNr = (nr: number) => (b: Bevinding) => b.nr === nr
const opZegel = (zegel: number) => (b: Bevinding) => b.zegel === zegel

/** How each column of a row can be changed so that it is another value. */
const ANDERS: Record<Spoor, Record<string, string>> = {
  audit: {
    op: "op + interval '1 microsecond'",
    gebeurd_op: "gebeurd_op - interval '1 day'",
    account_id: "gen_random_uuid()",
    organisatie_id: "gen_random_uuid()",
    rol: "coalesce(rol, '') || 'x'",
    handeling: "'wijzig-niets'",
    opdracht_id: "gen_random_uuid()",
    deelnemer_id: "gen_random_uuid()",
    uitkomst: "'geweigerd'",
    gegevens: "gegevens || '{\"n\": -1}'",
  },
  inzage: {
    op: "op - interval '3 hours'",
    account_id: "gen_random_uuid()",
    organisatie_id: "null",
    rol: "''",
    doel: "'P7'",
    pagina: "pagina || '/x'",
    categorieen: "categorieen[2:]",
    betreft_organisatie_id: "gen_random_uuid()",
    deelnemer_ids: "array[gen_random_uuid()]",
  },
  zegelwissing: {
    op: "op + interval '1 second'",
    nr: "nr + 1",
    rij_id: "gen_random_uuid()",
    wisplan_id: "gen_random_uuid()",
    mac: "sha256(mac)",
  },
}

/** Any one tampering with these rows, any kind as likely as another. */
export function geknoei({ regels, zegels, anna }: Spoorstand): fc.Arbitrary<Knoei> {
  const regel = fc.constantFrom(...regels)
  const zegel = fc.constantFrom(...zegels)
  const twee = fc.tuple(regel, regel).filter(([a, b]) => a.nr !== b.nr)
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(b => Buffer.from(b))
  return fc.oneof(
    fc.tuple(regel, fc.nat()).map(([r, n]): Knoei => {
      const [kolom, waarde] = Object.entries(ANDERS[r.soort])[n % Object.keys(ANDERS[r.soort]).length]!
      return {
        naam: "wijzig een kolom",
        sql: [[`update ${r.soort} set ${kolom} = ${waarde} where id = $1`, [r.rij]]],
        plaatsen: [opRij(r.rij)],
      }
    }),
    fc.tuple(regel, bytes).map(
      ([r, mac]): Knoei => ({
        naam: "wijzig en verzin een kenmerk",
        sql: [
          [`update ${r.soort} set op = op + interval '1 second' where id = $1`, [r.rij]],
          ["update zegelregel set mac = $2 where rij_id = $1", [r.rij, mac]],
        ],
        plaatsen: [opRij(r.rij)],
      }),
    ),
    regel.map(
      (r): Knoei => ({ naam: "verwijder een regel", sql: [[`delete from ${r.soort} where id = $1`, [r.rij]]], plaatsen: [opRij(r.rij)] }),
    ),
    regel.map(
      (r): Knoei => ({
        naam: "verwijder een regel met haar zegelregel",
        sql: [
          [`delete from ${r.soort} where id = $1`, [r.rij]],
          ["delete from zegelregel where rij_id = $1", [r.rij]],
        ],
        plaatsen: [b => b.zegel === r.zegel && b.nr === r.nr],
      }),
    ),
    regel.map(
      (r): Knoei => ({
        naam: "verwijder een zegelregel",
        sql: [["delete from zegelregel where rij_id = $1", [r.rij]]],
        plaatsen: [opRij(r.rij), opNr(r.nr)],
      }),
    ),
    twee.map(
      ([a, b]): Knoei => ({
        naam: "verwissel twee nummers",
        sql: [
          ["update zegelregel set nr = -1 where nr = $1", [a.nr]],
          ["update zegelregel set nr = $1, zegel_nr = $3 where nr = $2", [a.nr, b.nr, a.zegel]],
          ["update zegelregel set nr = $1, zegel_nr = $2 where nr = -1", [b.nr, b.zegel]],
        ],
        plaatsen: [opRij(a.rij), opRij(b.rij)],
      }),
    ),
    twee
      .filter(([a, b]) => a.soort === b.soort)
      .map(
        ([a, b]): Knoei => ({
          naam: "verwissel twee inhouden",
          sql: [
            [`update ${a.soort} set id = '00000000-0000-0000-0000-000000000000' where id = $1`, [a.rij]],
            [`update ${a.soort} set id = $2::uuid where id = $1::uuid`, [b.rij, a.rij]],
            [`update ${a.soort} set id = $1::uuid where id = '00000000-0000-0000-0000-000000000000'`, [b.rij]],
          ],
          plaatsen: [opRij(a.rij), opRij(b.rij)],
        }),
      ),
    fc.tuple(fc.uuid(), fc.integer({ min: 2, max: 5_000 })).map(
      ([id, uren]): Knoei => ({
        naam: "voeg een oude regel in",
        sql: [
          [
            "insert into inzage (id, op, account_id, rol, doel, pagina, categorieen, deelnemer_ids, tx) values ($1, now() - make_interval(hours => $3), gen_random_uuid(), 'teamleider', 'P2', '/', '{C01}', array[$2::uuid], (select max(tx) from audit))",
            [id, anna, uren],
          ],
        ],
        plaatsen: [opRij(id)],
      }),
    ),
    fc.tuple(fc.uuid(), bytes).map(
      ([id, mac]): Knoei => ({
        naam: "voeg een regel in met een verzonnen zegelregel",
        sql: [
          ["insert into audit (id, handeling, uitkomst) values ($1, 'wijzig-trede', 'akkoord')", [id]],
          [
            "insert into zegelregel (nr, zegel_nr, soort, rij_id, mac) select max(nr) + 1, max(zegel_nr), 'audit', $1, $2 from zegelregel",
            [id, mac],
          ],
        ],
        plaatsen: [opRij(id)],
      }),
    ),
    fc.tuple(zegel, bytes, fc.constantFrom("wortel", "vorige", "kenmerk")).map(
      ([z, b, kolom]): Knoei => ({
        naam: `wijzig ${kolom} van een zegel`,
        sql: [[`update zegel set ${kolom} = $2 where nr = $1`, [z, b]]],
        plaatsen: [opZegel(z)],
      }),
    ),
    zegel.map(
      (z): Knoei => ({
        naam: "verzet de tijd van een zegel",
        sql: [["update zegel set gemaakt_op = gemaakt_op + interval '1 second' where nr = $1", [z]]],
        plaatsen: [opZegel(z)],
      }),
    ),
    zegel.map((z): Knoei => ({ naam: "verwijder een zegel", sql: [["delete from zegel where nr = $1", [z]]], plaatsen: [opZegel(z)] })),
    zegel.map(
      (z): Knoei => ({
        naam: "kap het einde af",
        sql: [
          ["delete from audit where id in (select rij_id from zegelregel where zegel_nr >= $1)", [z]],
          ["delete from inzage where id in (select rij_id from zegelregel where zegel_nr >= $1)", [z]],
          ["delete from zegelregel where zegel_nr >= $1", [z]],
          ["delete from zegel where nr >= $1", [z]],
        ],
        plaatsen: zegels.filter(nr => nr >= z).map(opZegel),
      }),
    ),
  )
}
