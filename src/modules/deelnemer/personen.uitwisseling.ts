import type { BsnKluis, Tijdkluis } from "#platform/bsn-kluis"
import type { Bulk } from "#platform/bulk"

/** What judging and landing persons needs besides the connection. */
export interface Kluizen {
  kluis: BsnKluis
  tijdkluis: Tijdkluis
}

/** The numbers under which this source knows people. */
export const maakPersoonsnummers = (bulk: Bulk): Promise<unknown> =>
  bulk.voer(
    "create temp view nr_deelnemers as select deelnemer_nr as nr, deelnemer_id as id, 'deelnemer'::text as tabel from deelnemer_nummer where bron_id = :bron",
  )

const RECHT_OP = (kolom: string): string => `(:regiobreed or ${kolom} in (select organisatie_id from mag))`
const LOOPT_VANDAAG = (v: string): string => `${v}.begin <= :vandaag and (${v}.einde is null or ${v}.einde > :vandaag)`

/** What verantwoordelijken.csv is refused for only after the persons are judged: such a row must move nobody. */
const BLIJFT_GOED = `(s.begin < coalesce(r.geboortedatum, d.geboortedatum)) is not true and not exists (
    select 1 from verantwoordelijke v where v.deelnemer_id = n.id and v.vervallen_op is null and v.bron_id is distinct from :bron
      and v.begin < coalesce(s.einde, 'infinity') and s.begin < coalesce(v.einde, 'infinity'))`

/** Known persons keep what an absent column does not name. */
export async function vulPersonenAan(bulk: Bulk, afwezig: readonly string[]): Promise<void> {
  const stored: Record<string, string> = {
    verantwoordelijke_code: "(select o.code from v_organisatie o where o.id = d.standaard_organisatie_id)",
    huishouden_nr: "case when a.huishouden_bron_id = :bron then a.huishouden_nr end",
    postcode: "a.postcode",
    woongemeente_code: "a.woongemeente_code",
  }
  const namen = afwezig.filter(naam => naam !== "bsn" && naam !== "deelnemer_nr")
  if (namen.length === 0 || afwezig.includes("deelnemer_nr")) return
  await bulk.voer(`update st_deelnemers s set ${namen.map(naam => `${naam} = o.${naam}`).join(", ")}
    from (select n.nr, ${namen.map(naam => `${stored[naam] ?? `d.${naam}`} as ${naam}`).join(", ")}
      from nr_deelnemers n join deelnemer d on d.id = n.id left join deelnemer_adres a on a.deelnemer_id = d.id) o
    where o.nr = s.deelnemer_nr`)
}

/**
 * Everybody whom this import or this source names, as they will be once it has landed: table persoon. A person's
 * organisation is the one that is responsible on the day of the import: by a period, else by verantwoordelijke_code.
 */
export async function verzamelPersonen(bulk: Bulk): Promise<void> {
  await bulk.voer(`create temp table persoon as
    with rijen as (select distinct on (s.deelnemer_nr) s.deelnemer_nr as nr, s.rij, s.nieuw_id, s.goed, s.bsn, s.geboortedatum, s.overleden_op, o.id as standaard_id
        from st_deelnemers s left join map_organisaties o on o.nr = s.verantwoordelijke_code and o.goed and o.mag
        where s.deelnemer_nr is not null order by s.deelnemer_nr, s.rij),
    perioden as (select s.* from st_verantwoordelijken s left join rijen r on r.nr = s.deelnemer_nr
        left join nr_deelnemers n on n.nr = s.deelnemer_nr left join deelnemer d on d.id = n.id where s.goed and ${BLIJFT_GOED}),
    genoemd as (select distinct s.deelnemer_nr as nr from perioden s),
    aangeleverd as (select distinct on (s.deelnemer_nr) s.deelnemer_nr as nr, o.id from perioden s
        join map_organisaties o on o.nr = s.organisatie_code and o.goed and o.mag where ${LOOPT_VANDAAG("s")}),
    bekend as (select v.deelnemer_id, v.verantwoordelijke_id as id, v.bron_id is not distinct from :bron as eigen
        from verantwoordelijke v where v.vervallen_op is null and ${LOOPT_VANDAAG("v")})
    select coalesce(r.nr, n.nr) as nr, r.rij, coalesce(r.goed, true) as goed, n.id as bekend_id, null::uuid as gekoppeld_id,
      case when r.goed then r.standaard_id else coalesce(d.standaard_organisatie_id, r.standaard_id) end as standaard_id,
      coalesce(case when not b.eigen or g.nr is null then b.id end, a.id,
        case when r.goed then r.standaard_id else coalesce(d.standaard_organisatie_id, r.standaard_id) end) as organisatie_id,
      d.organisatie_id as oud_organisatie_id, coalesce(r.geboortedatum, d.geboortedatum) as geboortedatum,
      case when r.nr is null then d.overleden_op else r.overleden_op end as overleden_op, r.bsn,
      n.id is null or ${RECHT_OP("d.organisatie_id")} as mag, case when n.id is null then r.nieuw_id end as nieuw_id
    from rijen r full join nr_deelnemers n on n.nr = r.nr left join deelnemer d on d.id = n.id
      left join genoemd g on g.nr = coalesce(r.nr, n.nr) left join aangeleverd a on a.nr = coalesce(r.nr, n.nr)
      left join bekend b on b.deelnemer_id = n.id`)
  await bulk.voer("create index on persoon (nr)")
  await bulk.voer("analyze persoon")
  await bulk.voer(`insert into bevinding select 'deelnemers', s.rij, 'deelnemer_nr', 'geen_recht', 'geweigerd', null
    from st_deelnemers s join persoon p on p.nr = s.deelnemer_nr where not p.mag`)
}

interface TeZoeken {
  nr: string
  organisatie_id: string
  bsn: Buffer | null
  cijfer: Buffer | null
  oud_organisatie_id: string | null
}

/**
 * The search keys under the organisation that will be responsible: table persoon_bsn. For who moves to another
 * organisation the stored BSN is opened and searched there; `zelfde`: the BSN itself did not change.
 */
export async function maakZoeksleutels(bulk: Bulk, { kluis, tijdkluis }: Kluizen, bsnAfwezig: boolean): Promise<void> {
  await bulk.voer("create temp table persoon_bsn (nr text, organisatie_id uuid, bsn bytea, hmac bytea, zelfde boolean)")
  const zoeken = bulk.lees<TeZoeken>(`select p.nr, p.organisatie_id, p.bsn, b.cijfer, b.organisatie_id as oud_organisatie_id
    from persoon p left join deelnemer_bsn b on b.deelnemer_id = p.bekend_id and p.organisatie_id is distinct from p.oud_organisatie_id
    where p.mag and p.organisatie_id is not null and (p.bsn is not null or b.cijfer is not null and (p.rij is null or not p.goed or ${bsnAfwezig}))`)
  for await (const rijen of zoeken) {
    const kolommen: [string[], string[], Buffer[], Buffer[], (boolean | null)[]] = [[], [], [], [], []]
    for (const rij of rijen) {
      const oud = rij.cijfer ? kluis.open(rij.cijfer, rij.oud_organisatie_id!) : null
      const bsn = rij.bsn ? tijdkluis.open(rij.bsn) : oud!
      kolommen[0].push(rij.nr)
      kolommen[1].push(rij.organisatie_id)
      kolommen[2].push(rij.bsn ?? Buffer.from(tijdkluis.sluit(bsn), "hex"))
      kolommen[3].push(kluis.zoeksleutel(bsn, rij.organisatie_id))
      kolommen[4].push(oud === null ? null : oud === bsn)
    }
    await bulk.voer(
      "insert into persoon_bsn select * from unnest($1::text[], $2::uuid[], $3::bytea[], $4::bytea[], $5::boolean[])",
      kolommen,
    )
  }
  await bulk.voer("create index on persoon_bsn (nr)")
  await bulk.voer("analyze persoon_bsn")
}

/** Two numbers of this source that will have one BSN under one organisation: both are refused. */
export async function zoekDubbeleBsn(bulk: Bulk): Promise<void> {
  await bulk.voer(`create temp table persoon_dubbel as
    with meer as (select z.organisatie_id, z.hmac, min(p.rij) as eerste, max(p.rij) as laatste from persoon_bsn z join persoon p on p.nr = z.nr
      group by 1, 2 having count(*) > 1)
    select z.nr, case p.rij when m.eerste then m.laatste else m.eerste end as ander from meer m join persoon_bsn z using (organisatie_id, hmac) join persoon p on p.nr = z.nr`)
  await meldNietUniek(bulk, "select nr, ander::text as waar from persoon_dubbel")
  await bulk.voer("create temp table persoon_botst as select nr from persoon_dubbel")
}

/**
 * Said at the person's own row, or else at his periods, that bring him under this organisation or leave him there: they
 * are refused together, since those of one person are one truth.
 */
async function meldNietUniek(bulk: Bulk, wie: string): Promise<void> {
  await bulk.voer(`insert into bevinding select 'deelnemers', s.rij, 'bsn', 'bsn_niet_uniek', 'geweigerd', x.waar
    from st_deelnemers s join (${wie}) x on x.nr = s.deelnemer_nr`)
  await bulk.voer(`insert into bevinding select 'verantwoordelijken', s.rij, 'deelnemer_nr', 'bsn_niet_uniek', 'geweigerd', x.waar
    from st_verantwoordelijken s join (${wie}) x on x.nr = s.deelnemer_nr join persoon p on p.nr = x.nr where p.rij is null and s.goed`)
}

/** Who was refused stays as he is stored: with his BSN, under his organisation. */
async function laatGeweigerden(bulk: Bulk): Promise<void> {
  await bulk.voer("update persoon p set goed = false from st_deelnemers s where s.deelnemer_nr = p.nr and not s.goed and p.goed")
  await bulk.voer(`update persoon p set organisatie_id = p.oud_organisatie_id from st_verantwoordelijken s join bevinding v
      on v.bestand = 'verantwoordelijken' and v.rij = s.rij and v.code = 'bsn_niet_uniek'
    where s.deelnemer_nr = p.nr and p.rij is null`)
}

/**
 * Who else holds this BSN under the same organisation once the import has landed? A second number in this source, or a
 * second file on him, is refused. A refusal can bring the next one, of who counted on the other to make room: run
 * until it finds nobody (false).
 */
export async function weigerBotsendeBsn(bulk: Bulk, bsnAfwezig: boolean): Promise<boolean> {
  await laatGeweigerden(bulk)
  await bulk.voer("drop table if exists persoon_ander")
  await bulk.voer(`create temp table persoon_ander as
    select z.nr, b.deelnemer_id as ander_id, p.bekend_id is not null or exists (select 1 from nr_deelnemers n where n.id = b.deelnemer_id) as botst
    from persoon_bsn z join persoon p on p.nr = z.nr and p.organisatie_id = z.organisatie_id
      join deelnemer_bsn b on b.organisatie_id = z.organisatie_id and b.hmac = z.hmac and b.deelnemer_id is distinct from p.bekend_id
      left join persoon q on q.bekend_id = b.deelnemer_id left join persoon_bsn y on y.nr = q.nr
    where not coalesce(q.goed and (q.organisatie_id <> b.organisatie_id or q.rij is not null and not ${bsnAfwezig} and y.hmac is distinct from b.hmac), false)`)
  const nieuw = "select distinct x.nr from persoon_ander x where x.botst and x.nr not in (select nr from persoon_botst)"
  await meldNietUniek(bulk, `select n.nr, 'opgeslagen'::text as waar from (${nieuw}) n`)
  return (await bulk.voer(`insert into persoon_botst ${nieuw} returning nr`)).length > 0
}

/** A person of another source with this BSN under the same organisation is the same person. */
export async function koppelOpBsn(bulk: Bulk): Promise<void> {
  await bulk.voer("update persoon p set gekoppeld_id = x.ander_id from persoon_ander x where x.nr = p.nr and not x.botst")
  await bulk.voer(
    `insert into bevinding select 'deelnemers', p.rij, 'bsn', 'gekoppeld_op_bsn', 'let_op', null from persoon p where p.gekoppeld_id is not null`,
  )
}

/** The map of deelnemers.csv (verwijzingen): to whom a number refers, and what facts about him are held against. */
export async function maakPersonenkaart(bulk: Bulk): Promise<void> {
  await bulk.voer(`create temp table map_deelnemers as
    select nr, coalesce(bekend_id, gekoppeld_id, nieuw_id) as id, 'deelnemer'::text as tabel, goed, mag, organisatie_id, geboortedatum, overleden_op from persoon`)
  await bulk.voer("analyze map_deelnemers")
}

/** The same where no file speaks of persons: as they are stored. */
export async function maakOpgeslagenPersonenkaart(bulk: Bulk): Promise<void> {
  await bulk.voer(`create temp table map_deelnemers as
    select n.nr, n.id, n.tabel, true as goed, ${RECHT_OP("d.organisatie_id")} as mag, d.organisatie_id, d.geboortedatum, d.overleden_op
    from nr_deelnemers n left join deelnemer d on d.id = n.id`)
  await bulk.voer("analyze map_deelnemers")
}
