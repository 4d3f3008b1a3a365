import pg from "pg"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { Actie } from "../../../test/support/regio.ts"
import { type Lijst, openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"

let regio: VoorraadRegio
beforeAll(async () => {
  regio = await openVoorraadRegio()
})
afterAll(() => regio.close())

describe("wie wat ziet", () => {
  test("elke rol ziet alleen wat hij mag weten en kan doen; wat hij niet mag zien, ontbreekt voor hem niet", async () => {
    const rollen = ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach"] as const
    const acties: Actie[] = []
    for (const rol of rollen) acties.push(await regio.medewerker(regio.stadskanaal, rol))
    const id = await regio.persoon("Cora", acties, "2026-01-10")
    await regio.plant(id, "ontheffing", { soort: "volledig", begin: "2025-12-01", hercontrole_op: "2026-12-01" })
    await regio.plant(id, "dienstverband", regio.baan({ einde: "2026-12-01" }))
    await regio.plant(id, "traject", regio.traject({ verwacht_einde: "2026-11-01" }))
    const soorten = await Promise.all(acties.map(async wie => (await regio.lijst(wie)).zaken.map(z => z.soort).toSorted()))
    expect(Object.fromEntries(rollen.map((rol, i) => [rol, soorten[i]]))).toEqual({
      casusregisseur: ["hercontrole", "traject_voorbij", "trede_oud", "werk_stopt"],
      klantmanager_inkomen: ["hercontrole"],
      trajectbegeleider: ["traject_voorbij", "trede_oud", "werk_stopt"],
      jobcoach: ["traject_voorbij", "trede_oud", "werk_stopt"],
    })
  })

  test.for(["werkleider", "accountmanager", "personeelszaken", "partner", "beleid", "privacy"] as const)(
    "%s heeft geen werkvoorraad",
    async rol => {
      const wie = await regio.medewerker(regio.stadskanaal, rol)
      for (const pad of ["/werkvoorraad", "/werkvoorraad/coaches", "/werkvoorraad/termijnen", "/api/v1/werkvoorraad"])
        expect((await regio.web.vraag("GET", pad, { token: wie.token })).status).toBe(403)
    },
  )

  test("over de grens van de gemeente is niets te zien: geen mens, geen aantal, geen coach", async () => {
    const veendammer = await regio.medewerker(regio.veendam, "casusregisseur")
    const voor = await regio.lijst(regio.teamleider)
    const eigen = await regio.lijst(regio.coach)
    const id = await regio.persoon("Over", [veendammer], null, regio.veendam)
    expect((await regio.lijst(veendammer)).zaken.map(z => z.deelnemerId)).toEqual([id])
    expect(await regio.lijst(regio.teamleider)).toEqual(voor)
    expect(await regio.lijst(regio.coach)).toEqual(eigen)
    const lijstVan = (wie: Actie) => regio.web.vraag("GET", `/werkvoorraad?coach=${veendammer.medewerkerId}`, { token: wie.token })
    expect((await lijstVan(regio.coach)).status).toBe(404)
    expect(await (await lijstVan(regio.teamleider)).text()).not.toContain("Over Proef")
  })

  test("de teamleider ziet van een coach precies diens eigen lijst", async () => {
    for (const rol of ["casusregisseur", "klantmanager_inkomen", "jobcoach"] as const) {
      const wie = await regio.medewerker(regio.stadskanaal, rol)
      for (const gemeten of [null, "2026-01-10", "2026-11-15"]) {
        const id = await regio.persoon("Cora", [wie], gemeten)
        await regio.plant(id, "ontheffing", { soort: "volledig", begin: "2025-12-01", hercontrole_op: "2026-12-01" })
      }
      const eigen = await regio.lijst(wie)
      const gezien = await regio.lijst(regio.teamleider, `?coach=${wie.medewerkerId}`)
      const wat = ({ zaken }: Lijst) => zaken.map(z => `${z.soort} ${z.deelnemerId}`)
      expect(wat(gezien)).toEqual(wat(eigen))
      expect(gezien.mensen).toBe(3)
    }
  })

  test("per coach is er voor wie over de organisatie gaat, en voor niemand anders", async () => {
    const wie = await regio.nieuweCoach()
    await regio.persoon("Cora", [wie], null)
    const ander = await regio.nieuweCoach()
    await regio.alsEigenaar(
      `insert into waarneming (organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
       select $1, m, $4, b::date, e::date, $5 from (values ($2::uuid, '2026-11-01', '2026-12-01'), ($3::uuid, '2026-10-01', '2026-11-22')) v (m, b, e)`,
      [regio.stadskanaal, wie.medewerkerId, regio.coach.medewerkerId, ander.medewerkerId, regio.teamleider.accountId],
    )
    const pagina = await (await regio.web.vraag("GET", "/werkvoorraad/coaches", { token: regio.teamleider.token })).text()
    expect(pagina.match(/waargenomen door/g)).toHaveLength(1)
    expect(pagina).toContain(`/werkvoorraad?coach=${wie.medewerkerId}`)
    expect((await regio.web.vraag("GET", "/werkvoorraad/coaches", { token: wie.token })).status).toBe(404)
  })
})

describe("de pagina", () => {
  let druk: Actie
  beforeAll(async () => {
    druk = await regio.nieuweCoach()
    for (let i = 0; i < 60; i++) {
      const id = await regio.persoon(`Wilhelmina-Johanna ${i}`, [druk], i % 2 ? null : "2026-01-10")
      if (i % 3 === 0)
        await regio.plant(id, "dienstverband", regio.baan({ einde: "2026-12-01", bron_id: regio.bron, dienstverband_nr: `n${i}` }))
    }
  })

  test("bladert door alles heen, dringendste eerst, zonder iets te missen", async () => {
    const gezien: Lijst["zaken"] = []
    let volgende: string | null = ""
    while (volgende !== null) {
      const bladzijde: Lijst = await regio.lijst(druk, volgende && `?na=${volgende}`)
      gezien.push(...bladzijde.zaken)
      volgende = bladzijde.volgende
    }
    expect(gezien).toHaveLength(80)
    expect(new Set(gezien.map(z => `${z.soort} ${z.deelnemerId}`)).size).toBe(80)
    expect(gezien.slice(0, 20).every(z => z.soort === "werk_stopt")).toBe(true)
  })

  test("legt vast wie er getoond zijn, met wat er getoond is", async () => {
    await regio.alsEigenaar("delete from inzage")
    const { zaken } = await regio.lijst(druk, "?soort=werk_stopt")
    await regio.web.vraag("GET", "/werkvoorraad?soort=werk_stopt", { token: druk.token })
    const keken = await regio.alsEigenaar<{ pagina: string; ids: string[]; categorieen: string[] }>(
      "select pagina, deelnemer_ids as ids, categorieen from inzage where account_id = $1 order by pagina",
      [druk.accountId],
    )
    expect(keken.map(k => k.pagina)).toEqual(["/api/v1/werkvoorraad", "/werkvoorraad"])
    for (const k of keken) {
      expect(k.ids.toSorted()).toEqual(zaken.map(z => z.deelnemerId).toSorted())
      expect(k.categorieen).toEqual(["C01", "C01B", "C03", "C14", "C15", "C20"])
    }
  })

  test.for(["/werkvoorraad", "/werkvoorraad?wanneer=laat"])("%s is hoogstens 30 kB", async pad => {
    const html = await (await regio.web.vraag("GET", pad, { token: druk.token })).text()
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_000)
    expect(html).toContain("Meet trede")
  })

  test("vraagt hoogstens zes keer iets aan de database, buiten begin, wie, wat gezien is en commit", async () => {
    const vragen = vi.spyOn(pg.Client.prototype, "query")
    try {
      for (const [wie, pad] of [
        [druk, "/werkvoorraad"],
        [regio.teamleider, "/werkvoorraad"],
        [regio.teamleider, `/werkvoorraad?coach=${druk.medewerkerId}`],
        [regio.teamleider, "/werkvoorraad/coaches"],
      ] as const) {
        vragen.mockClear()
        expect((await regio.web.vraag("GET", pad, { token: wie.token })).status).toBe(200)
        const teksten = vragen.mock.calls.map(([vraag]: unknown[]) =>
          typeof vraag === "string" ? vraag : (vraag as { text: string }).text,
        )
        const huis = /^(begin|commit)|set_config|ctx\.wie\(\)|raak_sessie|leg_inzage_vast/
        expect(teksten.filter(t => !huis.test(t.trim())).length).toBeLessThanOrEqual(6)
      }
    } finally {
      vragen.mockRestore()
    }
  })

  test("een lege lijst zegt wat u kunt doen", async () => {
    const html = await (await regio.web.vraag("GET", "/werkvoorraad", { token: (await regio.nieuweCoach()).token })).text()
    expect(html).toContain("Er is nog niemand aan u toegewezen")
  })
})
