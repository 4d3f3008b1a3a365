import type { Willekeur } from "./willekeur.ts"

const PERIODEN = ["verantwoordelijke", "uitkering", "doelgroep", "traject", "dienstverband", "plaatsing"]
const DATUMS = { trede: "datum", opleiding: "behaald_op", aanwezigheid: "datum" } as const
const FEITEN = [...PERIODEN, ...Object.keys(DATUMS)]
const BLIJFT_STAAN = ["verantwoordelijke", "uitkering", "doelgroep", "trede", "opleiding"]

/** One random edit of the facts of a region as SQL, for a superuser: a row comes, goes, changes, or moves to somebody else. */
export function wijziging(w: Willekeur): string {
  const een = (tabel: string) => `(select id from ${tabel} order by md5(id::text || '${w.getal(0, 1e9)}') limit 1)`
  const dagen = () => w.kies([-366, -60, -31, -30, -1, 1, 30, 31, 60, 366])
  const nieuwNr = (tabel: string) => (["traject", "dienstverband", "plaatsing"].includes(tabel) ? `'${tabel}_nr', null,` : "")
  /** A copy of a row for some person, shifted in time; where it would overlap nothing happens. */
  const kopieer = () => {
    const tabel = w.kies(FEITEN)
    const dag = tabel in DATUMS ? DATUMS[tabel as keyof typeof DATUMS] : "begin"
    const einde = PERIODEN.includes(tabel) ? `'einde', r.einde + n,` : ""
    return `insert into ${tabel} select (jsonb_populate_record(null::${tabel}, to_jsonb(r) || jsonb_build_object(${nieuwNr(tabel)} ${einde}
      'id', gen_random_uuid(), '${dag}', r.${dag} + n, 'deelnemer_id', d.id, 'organisatie_id', d.organisatie_id))).*
      from ${tabel} r, deelnemer d, (values (${dagen()})) s(n) where r.id = ${een(tabel)} and d.id = ${een("deelnemer")} on conflict do nothing`
  }
  const verwijder = () => {
    const tabel = w.kies([...BLIJFT_STAAN, "plaatsing", "aanwezigheid", "melding", "reeks"])
    return `delete from ${tabel} where id = ${een(tabel)}`
  }
  const trekIn = () => {
    const tabel = w.kies(BLIJFT_STAAN)
    return `update ${tabel} set vervallen_op = now() where id = ${een(tabel)}`
  }
  const eindig = () => {
    const tabel = w.kies(PERIODEN)
    return `update ${tabel} set einde = least(einde, begin + ${w.kies([1, 30, 31, 91, 365])}) where id = ${een(tabel)}`
  }
  const verhuisRij = () => {
    const tabel = w.kies(["traject", "dienstverband", "plaatsing", "aanwezigheid"])
    const vrij =
      tabel === "aanwezigheid"
        ? "and not exists (select 1 from aanwezigheid a where (a.deelnemer_id, a.datum, a.dagdeel) = (d.id, r.datum, r.dagdeel))"
        : ""
    return `update ${tabel} r set deelnemer_id = d.id, organisatie_id = d.organisatie_id from deelnemer d where r.id = ${een(tabel)} and d.id = ${een("deelnemer")} ${vrij}`
  }
  const mens = () =>
    `update deelnemer set ${w.kies([
      `organisatie_id = ${een("organisatie")}`,
      `standaard_organisatie_id = ${een("organisatie")}`,
      "geslacht = null",
      "telefoon = null, email = null",
      `geboortedatum = geboortedatum + ${dagen()}`,
      "aanmelddatum = '2025-03-01'",
    ])} where id = ${een("deelnemer")}`
  const adres = () =>
    `update deelnemer_adres set huishouden_nr = '${w.getal(1, 5)}', postcode = null where deelnemer_id = ${een("deelnemer")}`
  const bsn = () =>
    w.soms(0.5)
      ? `delete from deelnemer_bsn where deelnemer_id = ${een("deelnemer")}`
      : `insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) select id, organisatie_id, '\\x00', decode(md5(id::text), 'hex') from deelnemer
         where id = ${een("deelnemer")} on conflict do nothing`
  const melding = () =>
    w.soms(0.5)
      ? `update melding set afgehandeld_op = datum + ${w.getal(0, 90)}, uitkomst = 'ingestroomd' where id = ${een("melding")}`
      : `insert into melding (organisatie_id, datum, afgehandeld_op, deelnemer_id) select ${een("organisatie")}, '2025-02-01', '2025-03-01', ${een("deelnemer")}`
  const register = () =>
    w.kies([
      `update werkgever set sbi_sectie = '${w.kies(["A", "C", "U"])}' where id = ${een("werkgever")}`,
      `update voorziening set uitvoerder_id = ${een("organisatie")} where id = ${een("voorziening")}`,
      `update organisatie set soort = '${w.kies(["sob", "partner"])}' where id = ${een("organisatie")} and soort <> 'gemeente'`,
      `update reeks set waarde = waarde + 1 where id = ${een("reeks")}`,
      `with nieuw as (insert into werkgever (naam, sbi_sectie) values ('N', 'B') returning id)
       update dienstverband set werkgever_id = nieuw.id, werkgever_organisatie_id = null from nieuw where dienstverband.id = ${een("dienstverband")}`,
    ])
  return w.kies([kopieer, kopieer, kopieer, kopieer, verwijder, trekIn, eindig, verhuisRij, mens, adres, bsn, melding, register])()
}

/** Takes a person and all that hangs on him out of the database, as undoing an import does. */
export function verwijderMens(id: string): string {
  const eigen = `deelnemer_id = '${id}'`
  return [
    `delete from aanwezigheid where ${eigen} or traject_id in (select id from traject where ${eigen}) or plaatsing_id in (select id from plaatsing where ${eigen})`,
    `delete from plaatsing where ${eigen} or dienstverband_id in (select id from dienstverband where ${eigen})`,
    ...[
      "traject",
      "dienstverband",
      "melding",
      "verantwoordelijke",
      "uitkering",
      "doelgroep",
      "trede",
      "opleiding",
      "deelnemer_bsn",
      "deelnemer_adres",
      "vorige_versie",
    ].map(tabel => `delete from ${tabel} where ${eigen}`),
    `delete from deelnemer where id = '${id}'`,
  ].join("; ")
}
