import type { Spoor } from "./zegel-kern.ts"

/** Runs SQL in one transaction; columns are named by one word, so that no plugin changes them. */
export type Vraag = <T>(sql: string, waarden?: unknown[]) => Promise<T[]>

/** So many rows in a seal at most: what is gone is located to its seal. Also what is read at once, so memory stays flat. */
export const PER_ZEGEL = 5_000

const micro = (kolom: string) => `(extract(epoch from ${kolom}) * 1000000)::bigint`

/**
 * The columns that a mark covers, in order; all but the transaction number, which another server gives anew. The text is made
 * here and by pg_catalog alone: a function of ours in the database could be replaced by its owner.
 */
export const KOLOMMEN: Record<Spoor, readonly string[]> = {
  audit: [
    "id",
    "op",
    "gebeurd_op",
    "account_id",
    "organisatie_id",
    "rol",
    "handeling",
    "opdracht_id",
    "deelnemer_id",
    "uitkomst",
    "gegevens",
  ],
  inzage: [
    "id",
    "op",
    "account_id",
    "organisatie_id",
    "rol",
    "doel",
    "pagina",
    "categorieen",
    "betreft_organisatie_id",
    "deelnemer_ids",
    "grond",
  ],
  zegelwissing: ["id", "op", "nr", "rij_id", "wisplan_id", "mac"],
}

/** A row as text: moments in microseconds, the rest as jsonb, which is the same in every version and time zone. */
export const rijTekst = (soort: Spoor, alias: string): string =>
  `pg_catalog.jsonb_build_array(${KOLOMMEN[soort].map(k => (k.endsWith("op") ? micro(`${alias}.${k}`) : `${alias}.${k}`)).join(", ")})::text`

const KEUS = (wat: (soort: Spoor) => string): string => `${wat("audit")} union all ${wat("inzage")} union all ${wat("zegelwissing")}`

export interface NieuweRij {
  soort: Spoor
  rij: string
  tekst: string
  /** The snapshot that this was read in. */
  stand: string
}

/** Rows that became visible since snapshot $1 (null: ever) and have no seal, oldest first. */
export const NIEUWE_RIJEN = `select soort, rij, tekst, pg_current_snapshot()::text as stand from (${KEUS(
  soort => `select '${soort}' as soort, x.id as rij, x.op, ${rijTekst(soort, "x")} as tekst from public.${soort} x
    where ($1::pg_snapshot is null or (x.tx >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(x.tx, $1::pg_snapshot)))
      and not exists (select from public.zegelregel r where r.rij_id = x.id)`,
)}) n order by op, rij`

export interface GezegeldeRij {
  nr: number
  zegel: number
  soort: Spoor
  rij: string
  mac: Buffer
  /** Null: the row is gone. */
  tekst: string | null
  /** When it says it was made, milliseconds. */
  op: number | null
  /** The signature under its last redaction; null: it stands as it was sealed. */
  gewist: Buffer | null
}

/** Sealed rows after number $1, with what stands in the log now. */
export const GEZEGELDE_RIJEN = `select r.nr, r.zegel_nr as zegel, r.soort, r.rij_id as rij, r.mac,
    case when a.id is not null then ${rijTekst("audit", "a")} when i.id is not null then ${rijTekst("inzage", "i")}
      when w.id is not null then ${rijTekst("zegelwissing", "w")} end as tekst,
    (extract(epoch from coalesce(a.op, i.op, w.op)) * 1000)::float8 as op,
    (select g.mac from public.zegelwissing g where g.rij_id = r.rij_id order by g.op desc, g.id desc limit 1) as gewist
  from public.zegelregel r
  left join public.audit a on r.soort = 'audit' and a.id = r.rij_id
  left join public.inzage i on r.soort = 'inzage' and i.id = r.rij_id
  left join public.zegelwissing w on r.soort = 'zegelwissing' and w.id = r.rij_id
  where r.nr > $1 order by r.nr limit ${PER_ZEGEL}`

export interface OpenRij {
  soort: Spoor
  rij: string
  op: number
  /** The sealer looked after this row was there, and passed it over. */
  gepasseerd: boolean
}

/** Rows without a seal. */
export const OPEN_RIJEN = KEUS(
  soort => `select '${soort}' as soort, x.id as rij, (extract(epoch from x.op) * 1000)::float8 as op,
      coalesce(x.tx is null or pg_visible_in_snapshot(x.tx, s.stand), false) and s.stand is not null as gepasseerd
    from public.${soort} x cross join public.zegelstand s where not exists (select from public.zegelregel r where r.rij_id = x.id)`,
)

export const ZEGELS = `select nr, (extract(epoch from gemaakt_op) * 1000)::float8 as gemaakt, eerste, aantal, wortel, vorige, kenmerk
  from public.zegel where nr > $1 order by nr`

export interface Verlopen {
  nr: number
  op: number
  mac: Buffer
}
/** Seals of which the rows have expired. */
export const VERLOPEN = "select zegel_nr as nr, (extract(epoch from op) * 1000)::float8 as op, mac from public.zegelverloop"
