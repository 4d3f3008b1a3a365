import type { Bulk } from "#platform/bulk"
import type { Kluizen } from "./personen.uitwisseling.ts"

const PERSOON = [
  "voornaam",
  "tussenvoegsel",
  "achternaam",
  "geboortedatum",
  "geslacht",
  "telefoon",
  "email",
  "voertaal",
  "aanmelddatum",
  "overleden_op",
]
const ADRES = ["postcode", "woongemeente_code", "huishouden_nr", "huishouden_bron_id"]

/** A shielded address does not go out in an export: what comes back empty of it clears nothing. */
const AFGESCHERMD = "coalesce(p.bekend_id, p.gekoppeld_id) in (select deelnemer_id from v_afscherming)"

/** The good persons as they will stand, compared with what is stored: klaar_deelnemer. */
export async function legPersonenKlaar(bulk: Bulk, afwezig: readonly string[]): Promise<void> {
  const van = (kolom: string, oud: string): string => (afwezig.includes(kolom) ? `${oud}.${kolom}` : `s.${kolom}`)
  const huishoudenBron = afwezig.includes("huishouden_nr")
    ? "a.huishouden_bron_id"
    : `case when s.huishouden_nr is not null then :bron::uuid when ${AFGESCHERMD} then a.huishouden_bron_id end`
  const nieuw = [
    ...PERSOON.map(k => `${van(k, "d")} as ${k}`),
    ...["postcode", "woongemeente_code", "huishouden_nr"].map(
      k => `${afwezig.includes(k) ? `a.${k}` : `case when s.${k} is null and ${AFGESCHERMD} then a.${k} else s.${k} end`} as ${k}`,
    ),
    `${huishoudenBron} as huishouden_bron_id`,
  ]
  const gelijk = [
    `(${[...PERSOON, ...ADRES].map(k => `k.${k}`).join(", ")}, k.standaard_id) is not distinct from
     (${[...PERSOON.map(k => `d.${k}`), ...ADRES.map(k => `a.${k}`)].join(", ")}, d.standaard_organisatie_id)`,
    "not k.bsn_anders",
  ].join(" and ")
  const bsnAnders = afwezig.includes("bsn") ? "false" : "not coalesce(z.zelfde, b.hmac is not distinct from z.hmac)"
  await bulk.voer(`create temp table klaar_deelnemer as
    select k.*, case when k.oud_id is null then 'nieuw' when ${gelijk} and not k.gekoppeld then 'ongewijzigd' else 'gewijzigd' end as actie
    from (select s.rij, p.nr, coalesce(p.bekend_id, p.gekoppeld_id, p.nieuw_id) as id, coalesce(p.bekend_id, p.gekoppeld_id) as oud_id,
        p.gekoppeld_id is not null as gekoppeld, p.organisatie_id, p.standaard_id, ${nieuw.join(", ")}, ${bsnAnders} as bsn_anders
      from st_deelnemers s join persoon p on p.nr = s.deelnemer_nr
        left join deelnemer d on d.id = coalesce(p.bekend_id, p.gekoppeld_id) left join deelnemer_adres a on a.deelnemer_id = d.id
        left join deelnemer_bsn b on b.deelnemer_id = d.id left join persoon_bsn z on z.nr = p.nr
      where s.goed and s.dubbel_van is null) k
    left join deelnemer d on d.id = k.oud_id left join deelnemer_adres a on a.deelnemer_id = d.id`)
  // Known people who come under another organisation, whether or not deelnemers.csv names them.
  await bulk.voer(`create temp table verhuisd as select p.nr, p.bekend_id as id, p.organisatie_id from persoon p
    where p.goed and p.mag and p.bekend_id is not null and p.organisatie_id <> p.oud_organisatie_id`)
  await bulk.voer("create temp table weg_deelnemer (id uuid)")
}

const GEWIJZIGD = "select k.id from klaar_deelnemer k where k.actie = 'gewijzigd'"
/** Whose BSN row is written anew: changed or cleared, or sealed for another organisation. */
const BSN_WEG = "select k.id from klaar_deelnemer k where k.bsn_anders union select id from verhuisd"

/** Moves the persons. `bewaar` keeps rows as they are now, for undoing. */
export async function landPersonen(
  bulk: Bulk,
  kluizen: Kluizen,
  bewaar: (tabel: string, ids: string, daad: string, sleutel: string) => Promise<void>,
): Promise<void> {
  await bewaar("deelnemer", `${GEWIJZIGD} union select id from verhuisd`, "gewijzigd", "id")
  await bewaar("deelnemer_adres", GEWIJZIGD, "gewijzigd", "deelnemer_id")
  await bewaar("deelnemer_bsn", BSN_WEG, "gewijzigd", "deelnemer_id")
  await bulk.voer(`create temp table bsn_schrijven as select coalesce(k.id, v.id) as id, z.organisatie_id, z.bsn, z.hmac
    from persoon_bsn z left join klaar_deelnemer k on k.nr = z.nr and k.bsn_anders left join verhuisd v on v.nr = z.nr where coalesce(k.id, v.id) is not null`)
  await bulk.voer(`delete from deelnemer_bsn where deelnemer_id in (${BSN_WEG})`)
  await bulk.voer(`update deelnemer d set ${PERSOON.map(k => `${k} = k.${k}`).join(", ")}, standaard_organisatie_id = k.standaard_id, import_id = :import
    from klaar_deelnemer k where k.id = d.id and k.actie = 'gewijzigd'`)
  await bulk.voer("update deelnemer d set organisatie_id = v.organisatie_id from verhuisd v where v.id = d.id")
  await bulk.voer(`insert into deelnemer (id, organisatie_id, standaard_organisatie_id, ${PERSOON.join(", ")}, import_id, vastgelegd_door)
    select id, organisatie_id, standaard_id, ${PERSOON.join(", ")}, :import, :account from klaar_deelnemer where actie = 'nieuw'`)
  await bulk.voer(`insert into deelnemer_nummer (bron_id, deelnemer_nr, deelnemer_id, organisatie_id)
    select :bron, k.nr, k.id, d.organisatie_id from klaar_deelnemer k join deelnemer d on d.id = k.id where k.actie = 'nieuw' or k.gekoppeld`)
  await bulk.voer(`insert into import_vorige (import_id, tabel, rij_id, daad, inhoud)
    select :import, 'deelnemer_nummer', k.id, 'toegevoegd', jsonb_build_object('bron_id', :bron, 'deelnemer_nr', k.nr) from klaar_deelnemer k where k.gekoppeld`)
  await bulk.voer(`insert into deelnemer_adres (deelnemer_id, organisatie_id, ${ADRES.join(", ")}, import_id)
    select k.id, d.organisatie_id, ${ADRES.map(k => `k.${k}`).join(", ")}, :import from klaar_deelnemer k join deelnemer d on d.id = k.id
    where k.actie <> 'ongewijzigd' and num_nonnulls(${ADRES.map(k => `k.${k}`).join(", ")}) > 0
    on conflict (deelnemer_id) do update set ${ADRES.map(k => `${k} = excluded.${k}`).join(", ")}, import_id = excluded.import_id
    where (${ADRES.map(k => `deelnemer_adres.${k}`).join(", ")}) is distinct from (${ADRES.map(k => `excluded.${k}`).join(", ")})`)
  await bulk.voer(`update deelnemer_adres a set ${ADRES.map(k => `${k} = null`).join(", ")}, import_id = :import from klaar_deelnemer k
    where k.id = a.deelnemer_id and k.actie = 'gewijzigd' and num_nonnulls(${ADRES.map(k => `k.${k}`).join(", ")}) = 0
      and num_nonnulls(${ADRES.map(k => `a.${k}`).join(", ")}) > 0`)
  await schrijfBsn(bulk, kluizen)
}

async function schrijfBsn(bulk: Bulk, { kluis, tijdkluis }: Kluizen): Promise<void> {
  const lezen = bulk.lees<{ id: string; organisatie_id: string; bsn: Buffer; hmac: Buffer }>("select * from bsn_schrijven")
  for await (const rijen of lezen) {
    const cijfers = rijen.map(rij => kluis.sluit(tijdkluis.open(rij.bsn), rij.organisatie_id))
    await bulk.voer(
      `insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac, import_id)
       select n.*, :import from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[]) n`,
      [rijen.map(r => r.id), rijen.map(r => r.organisatie_id), cijfers, rijen.map(r => r.hmac)],
    )
  }
}
