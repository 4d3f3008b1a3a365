import type { Greep, Maak } from "./handelingen.ts"

const dossier = (g: Greep) => ({ deelnemerId: g.persoon.id })

/** A second file that the actor is with, of the same organisation. */
async function tweede({ regio, actor, persoon }: Greep): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum) values ($1, $1, 'Nog', 'Eens', '1990-05-01') returning id",
    [persoon.organisatieId],
  )
  await regio.alsEigenaar(
    "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) select $1, $2, $3::uuid, 'casusregisseur', '2020-01-01' where $3::uuid is not null",
    [rij!.id, persoon.organisatieId, actor.medewerkerId],
  )
  return rij!.id
}
/** The person as he stands after another file went into his. */
async function samengevoegd(g: Greep): Promise<string> {
  const weg = await tweede(g)
  const [rij] = await g.regio.alsEigenaar<{ id: string }>(
    "insert into samenvoeging (deelnemer_id, organisatie_id, weg_id, gedaan_op) values ($1, $2, $3, now()) returning id",
    [g.persoon.id, g.persoon.organisatieId, weg],
  )
  await g.regio.alsEigenaar("delete from betrokkene where deelnemer_id = $1", [weg])
  await g.regio.alsEigenaar(
    `with weg as (delete from deelnemer d where d.id = $1 returning to_jsonb(d) as rij)
     insert into ctx.samenvoeging_rij (samenvoeging_id, tabel, rij_id, daad, inhoud) select $2, 'deelnemer', $1, 'verwijderd', rij from weg`,
    [weg, rij!.id],
  )
  return rij!.id
}

/** A file of Stadskanaal that is offered to Veendam or (for who will answer) the other way round; of who is elsewhere to nobody here. */
async function aanbod({ regio, actor, persoon }: Greep, aanMij: boolean): Promise<string> {
  const hier = persoon.organisatieId === regio.stadskanaal
  const [van, naar] = aanMij && hier ? [regio.veendam, regio.stadskanaal] : [persoon.organisatieId, hier ? regio.veendam : regio.sob]
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into dossieroverdracht (deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, op, grond, toelichting, mee, antwoord_voor, aangeboden_door)
     select $1, $2, $3, $4, current_date + 10, 'verhuizing', 'Verhuisd', '{C01,C01B,C02,C03}', current_date + 5, gen_random_uuid() where $5::uuid is not null
     on conflict (deelnemer_id) where uitgevoerd_op is null and coalesce(besluit, 'aanvaard') = 'aanvaard' do update set toelichting = 'Verhuisd' returning id`,
    [persoon.id, persoon.organisatieId, van, naar, actor.accountId],
  )
  return rij!.id
}
/** Samples of the acts by which a file goes to another organisation, or two become one. */
export const OVERGANGEN: ReadonlyArray<[string, Maak]> = [
  ["voeg-samen", async g => ({ ...dossier(g), anderId: await tweede(g), velden: [], rijen: [] })],
  ["haal-uiteen", async g => ({ ...dossier(g), samenvoegingId: await samengevoegd(g), reden: "Het zijn toch twee mensen" })],
  [
    "bied-dossier-aan",
    g => ({
      ...dossier(g),
      naarOrganisatieId: g.regio.veendam,
      aanMedewerkerId: null,
      op: "2026-12-01",
      grond: "verhuizing",
      toelichting: "Woont daar vanaf 1 december",
      mee: ["C15"],
      warm: [],
      warmTot: null,
    }),
  ],
  ["trek-dossieraanbod-in", async g => ({ overdrachtId: await aanbod(g, false) })],
  [
    "beslis-dossieraanbod",
    async g => ({
      overdrachtId: await aanbod(g, true),
      besluit: "geweigerd",
      toelichting: "Woont hier toch niet",
      regisseurId: null,
      lezers: [],
    }),
  ],
  ["meld-aanwezigheid", g => ({ datum: "2026-11-21", dagdeel: "middag", keuze: `${g.persoon.id} ziek`, pagina: 1 })],
  ["meld-aanwezigheid-op-tablet", () => ({ status: "aanwezig" })],
  ["koppel-badge", g => ({ ...dossier(g), badge: `badge${crypto.randomUUID()}` })],
  [
    "neem-pas-in",
    async g => {
      await g.regio.alsEigenaar(
        "insert into ctx.pas (organisatie_id, deelnemer_id, nummer, gemaakt_door) select $1, $2, (1000 + count(*))::text, $2 from ctx.pas on conflict do nothing",
        [g.regio.stadskanaal, g.persoon.id],
      )
      return dossier(g)
    },
  ],
  [
    "trek-tablet-in",
    async ({ regio, actor }) => {
      const [tablet] = await regio.alsEigenaar<{ id: string }>(
        "insert into ctx.tablet (organisatie_id, plek, account_id, gemaakt_door) values ($1, 'hal', $2, $2) returning id",
        [regio.stadskanaal, actor.accountId],
      )
      return { tabletId: tablet!.id }
    },
  ],
]
