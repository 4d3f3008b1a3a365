import { Hono } from "hono"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Rol } from "#begrippen/rol"
import { alleRechten, rechtenVan, ROLLEN } from "#modules/toegang"
import type { Endpoint } from "#platform/endpoint"
import { mountRoutes } from "#platform/mount"
import { page } from "#platform/page"
import { endpoints, routes } from "../src/routes.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { BASIS, methoden, metVraag, openTestWeb, type TestWeb, vulIn } from "./support/web.ts"

// Walks the table of routes: whatever is added to it is held to the same. Planted faults stand at the end as tests.
let regio: TestRegio
let web: TestWeb
const acties = new Map<Rol, Actie>()
const VREEMD = "00000000-0000-4000-8000-000000000000"

const soort = (e: Endpoint) => (e.soort === "vraag" ? "GET" : "POST")
// Other servers send to these: they prove themselves in what they send (test/identiteit.db.test.ts).
const VAN_ELDERS = new Set(["/inloggen/organisatie/:organisatie/uit", "/inloggen/inwoner/:organisatie/uit"])
const paden = [
  ...routes.flatMap(r =>
    methoden(r).map(m => ({
      methode: m,
      pad: vulIn(r.path, VREEMD),
      recht: r.recht,
      api: false,
      vanElders: VAN_ELDERS.has(r.path),
      buiten: r.soort === "pagina" ? r.buiten : undefined,
    })),
  ),
  ...endpoints.map(e => ({
    methode: soort(e),
    pad: metVraag(`/api/v1${vulIn(e.pad, VREEMD)}`),
    recht: e.soort === "vraag" ? e.recht : (e.command as { recht: string }).recht,
    api: true,
    vanElders: false,
    buiten: undefined,
  })),
]
const WEB_ROLLEN = ROLLEN.filter(rol => rol !== "deelnemer")

/**
 * Each path with every role that may open it; and of those that may not, some: each right is refused to each of them at one of its
 * paths. All at all of them were 5,000 refusals of the same few rights, a tenth of the database suite.
 */
function metRollen<P extends { recht: string }>(lijst: readonly P[]) {
  const groepen = Map.groupBy(lijst, p => p.recht)
  return lijst.map(p => {
    const [mag, dicht] = [true, false].map(ja => WEB_ROLLEN.filter(rol => rechtenVan(rol).has(p.recht as never) === ja)) as [Rol[], Rol[]]
    const zelfde = groepen.get(p.recht)!
    return { ...p, mag, magNiet: dicht.filter((_, i) => i % zelfde.length === zelfde.indexOf(p)) }
  })
}
const onveilig = paden.filter(p => p.methode === "POST" && !p.vanElders)

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  for (const rol of WEB_ROLLEN) acties.set(rol, await regio.medewerker(regio.stadskanaal, rol))
})
afterAll(() => regio.close())

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]
const KOPPEN = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "cache-control": /^no-store$/,
}
function koppenFouten(antwoord: Response): string[] {
  const csp = antwoord.headers.get("content-security-policy") ?? ""
  const regels = csp.split(";").map(regel => regel.trim())
  return [
    ...CSP.filter(regel => !regels.includes(regel)),
    ...Object.entries(KOPPEN).flatMap(([kop, vorm]) => (vorm.test(antwoord.headers.get(kop) ?? "") ? [] : [kop])),
    ...(/unsafe-|\*|data:|http:/.test(csp) ? [`csp laat te veel toe: ${csp}`] : []),
    ...antwoord.headers.getSetCookie().flatMap(koek => (KOEK.test(koek) && !/Domain=/i.test(koek) ? [] : [`koek: ${koek.split("=")[0]}`])),
  ]
}
/** What every cookie is, whatever sets it; under https its name and `Secure` come along (src/platform/koek.rules.test.ts). */
const KOEK = /^[^=;]+=[^;]*(; Max-Age=\d+)?; Path=\/; HttpOnly(; Secure)?; SameSite=Lax$/

describe("elke route", () => {
  test("noemt een recht dat bestaat en wat hij van mensen laat zien", () => {
    const bestaat = alleRechten() as ReadonlySet<string>
    const rechten = routes.flatMap(r => [r.recht, ...(r.soort === "pagina" && r.act ? [(r.act.command as { recht: string }).recht] : [])])
    expect(rechten.filter(recht => !bestaat.has(recht))).toEqual([])
    expect(routes.filter(r => r.inzage !== "geen" && typeof r.inzage.deelnemers !== "function").map(r => r.path)).toEqual([])
  })

  test("staat er één keer in", () => {
    const namen = routes.flatMap(r => methoden(r).map(m => `${m} ${r.path}`))
    expect(namen.filter((n, i) => namen.indexOf(n) !== i)).toEqual([])
  })

  test.for(paden)("$methode $pad: alle koppen, en geen stijl of script in de tekst", async ({ methode, pad, api }) => {
    for (const token of [null, regio.coach.token, regio.teamleider.token]) {
      const antwoord = await web.vraag(methode, pad, { token })
      expect(koppenFouten(antwoord), `${antwoord.status}`).toEqual([])
      expect(antwoord.headers.get("api-version") !== null).toBe(api)
      expect(antwoord.status).toBeLessThan(500)
      const tekst = await antwoord.text()
      expect(tekst).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:/i)
    }
  })

  test.for(onveilig)("$methode $pad wil weten dat het verzoek van deze site komt", async ({ methode, pad, api }) => {
    const zonder = { origin: "", "sec-fetch-site": "" }
    for (const koppen of [
      zonder,
      { origin: "https://kwaad.example", "sec-fetch-site": "" },
      { origin: "https://kwaad.example", "sec-fetch-site": "cross-site" },
      { origin: "null", "sec-fetch-site": "" },
      { origin: "https://trede.test.kwaad.example", "sec-fetch-site": "" },
      { origin: BASIS, "sec-fetch-site": "same-site" },
      { origin: BASIS, "sec-fetch-site": "cross-site" },
    ]) {
      const schoon = Object.fromEntries(Object.entries(koppen).filter(([, v]) => v !== ""))
      const antwoord = await web.app.request(BASIS + pad, {
        method: methode,
        headers: { host: "trede.test", cookie: `trede=${regio.coach.token}`, ...schoon },
        body: new URLSearchParams(),
      })
      expect(antwoord.status, JSON.stringify(koppen)).toBe(403)
      expect(antwoord.headers.get("api-version") !== null).toBe(api)
      expect(antwoord.headers.get("content-type")).toMatch(api ? /^application\/problem\+json$/ : /^text\/plain/)
      expect(await antwoord.text()).toContain("andere site")
    }
    const goed = await web.vraag(methode, pad, { token: regio.coach.token })
    expect(await goed.text()).not.toContain("andere site")
  })

  test.for(paden.filter(p => p.recht !== "openbaar"))(
    "$methode $pad: zonder sessie naar het inloggen",
    async ({ methode, pad, api, buiten }) => {
      for (const token of [null, "verzonnen"]) {
        // After logging in one goes on to a page; what a form would have done is not done on the way.
        const terug = methode === "GET" ? pad.split("?")[0]! : "/"
        const verwacht = api
          ? { status: 401, location: null, soort: "application/problem+json", titel: "Niet ingelogd" }
          : { status: 303, location: buiten ?? `/inloggen?naar=${encodeURIComponent(terug)}`, soort: null, titel: null }
        const antwoord = await web.vraag(methode, pad, { token })
        const { headers, status } = antwoord
        const titel = api ? ((await antwoord.json()) as { title: string }).title : null
        expect({ status, location: headers.get("location"), soort: headers.get("content-type"), titel }).toEqual(verwacht)
      }
    },
  )

  test.for(metRollen(paden.filter(p => p.methode === "GET" && !["openbaar", "ingelogd"].includes(p.recht))))(
    "$pad opent voor wie het recht heeft, en voor niemand anders",
    async ({ pad, mag, magNiet }) => {
      const status = async (rol: Rol) => (await web.vraag("GET", pad, { token: acties.get(rol)!.token })).status
      for (const rol of mag) expect([403, 500, 502, 503], `${rol} mag dit`).not.toContain(await status(rol))
      for (const rol of magNiet) expect(await status(rol), `${rol} mag dit niet`).toBe(403)
    },
  )

  test.for(paden.filter(p => p.pad.includes(VREEMD)))(
    "$methode $pad met onzin in het pad is niet gevonden, geen storing",
    async ({ methode, pad, recht }) => {
      // Who may come in: for the others the door is shut before the path is looked at.
      const rol = WEB_ROLLEN.find(r => rechtenVan(r).has(recht as never))
      const { token } = rol ? acties.get(rol)! : regio.coach
      for (const onzin of ["1", "x'--", "\u0000", "%00", "..%2f..%2fetc", "🙂", "a".repeat(3_000)])
        expect(
          (await web.vraag(methode, pad.replace(VREEMD, encodeURIComponent(onzin)), { token })).status,
          onzin.slice(0, 10),
        ).toBeLessThan(500)
    },
  )
})

test("ook wat niet bestaat, te groot is of stukgaat heeft alle koppen en zegt niets van binnen", async () => {
  const stuk = page({
    path: "/stuk",
    recht: "openbaar",
    inzage: "geen",
    load: () => Promise.reject(new Error("geheim detail")),
    view: () => ({ titel: "", inhoud: "" as never }),
  })
  const eigen = openTestWeb(regio, { routes: [stuk] })
  for (const [methode, pad, opties] of [
    ["GET", "/bestaat-niet"],
    ["GET", "/api/v1/bestaat-niet"],
    ["POST", "/bestaat-niet", { velden: { x: "a".repeat(1_200_000) } }],
    ["POST", "/api/v1/bestaat-niet", { velden: { x: "a".repeat(1_200_000) } }],
    ["GET", "/stuk"],
    ["PUT", "/inloggen"],
    ["DELETE", "/inloggen", { koppen: { origin: "https://kwaad.example" } }],
    ["GET", "/gezond"],
    ["GET", "/klaar"],
    ["GET", "/stijl-en-script/../../package.json"],
  ] as const) {
    const antwoord = await eigen.vraag(methode, pad, opties)
    expect(koppenFouten(antwoord), pad).toEqual([])
    expect(antwoord.headers.get("api-version")).toBe(pad.startsWith("/api/v1/") ? "1.0.0" : null)
    expect(await antwoord.text()).not.toMatch(/geheim detail|at .*\.ts|node_modules|"dependencies"/)
  }
})

test("een teken dat de database niet kent is een fout van wie het stuurt, en die hoort wat hij kan doen", async () => {
  const { token } = await regio.medewerker(regio.stadskanaal, "casusregisseur") // the others were logged out by the routes above
  const velden = { id: crypto.randomUUID(), voornaam: "An\u0000na", achternaam: "Proef", geboortedatum: "1990-05-01" }
  for (const [pad, antwoord] of [
    ["/zoeken?q=%00", await web.vraag("GET", "/zoeken?q=%00", { token })],
    ["/deelnemers/nieuw", await web.vraag("POST", "/deelnemers/nieuw", { token, velden })],
    ["/api/v1/vakbegrippen", await web.vraag("GET", "/api/v1/vakbegrippen?zoek=%00", { token })],
  ] as const) {
    expect(antwoord.status, pad).toBe(400)
    expect(koppenFouten(antwoord), pad).toEqual([])
    expect(await antwoord.text(), pad).toContain(pad.startsWith("/api/") ? "Ongeldige invoer" : "een teken in dat niet te bewaren is")
  }
})

test("wat eerder gebeurde dan het verstuurd werd, staat zo in het auditlog; wat nog moet gebeuren niet", async () => {
  const coach = await regio.medewerker(regio.stadskanaal, "casusregisseur") // the others were logged out by the routes above
  const cor = await regio.deelnemer(regio.stadskanaal, "Cor", [coach])
  const meet = (gebeurdOp: string) =>
    web.app.request(`${BASIS}/api/v1/deelnemers/${cor}/tredewijzigingen`, {
      method: "POST",
      headers: {
        host: "trede.test",
        authorization: `Bearer ${coach.token}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
        "gebeurd-op": gebeurdOp,
      },
      body: JSON.stringify({ datum: "2026-11-02", trede: 3, toelichting: "proef", bevestigd: true }),
    })
  const later = await meet(new Date(Date.now() + 3_600_000).toISOString())
  expect([later.status, await later.text()]).toEqual([400, expect.stringContaining("nog niet voorbij")])
  expect((await meet("2026-11-02T09:30:00+01:00")).status).toBe(200)
  const [regel] = await regio.alsEigenaar<{ gebeurd_op: Date }>(
    "select gebeurd_op from audit where handeling = 'wijzig-trede' and uitkomst = 'akkoord' order by op desc limit 1",
  )
  expect(regel!.gebeurd_op.toISOString()).toBe("2026-11-02T08:30:00.000Z")
})

test("onder https: de koek hoort bij deze host alleen, en de browser komt nooit meer zonder https", async () => {
  const [veilig, open] = [openTestWeb(regio, { https: true }), web]
  for (const [kant, https] of [
    [veilig, true],
    [open, false],
  ] as const) {
    const antwoord = await kant.vraag("POST", "/uitloggen", { token: (await regio.medewerker(regio.stadskanaal, "jobcoach")).token })
    const koeken = antwoord.headers.getSetCookie()
    expect(koeken).toHaveLength(2)
    for (const koek of koeken) {
      expect(koek).toMatch(/; Path=\//)
      expect(koek).toMatch(/; HttpOnly/)
      expect(koek).toMatch(/; SameSite=Lax/)
      expect(koek).not.toMatch(/Domain=/i)
      expect(koek.startsWith("__Host-") && koek.includes("; Secure")).toBe(https)
    }
    expect(antwoord.headers.get("strict-transport-security") ?? "").toBe(https ? "max-age=31536000; includeSubDomains" : "")
  }
})

test("ingebouwde fout gezien: een server die de koppen en de herkomst vergeet", async () => {
  const kaal = new Hono()
  mountRoutes(kaal, routes, { services: regio.services, https: false, layout: () => "" as never })
  const antwoord = await kaal.request(`${BASIS}/uitloggen`, {
    method: "POST",
    headers: { origin: "https://kwaad.example" },
    body: new URLSearchParams(),
  })
  expect(koppenFouten(antwoord)).toHaveLength(Object.keys(KOPPEN).length + CSP.length)
  expect(antwoord.status).not.toBe(403)
})

test.for(["trede=x; Path=/; SameSite=Lax", "trede=x; Path=/; HttpOnly", "trede=x; Domain=trede.test; Path=/; HttpOnly; SameSite=Lax"])(
  "ingebouwde fout gezien: de koek %s",
  async koek => {
    const antwoord = await web.vraag("GET", "/inloggen")
    antwoord.headers.append("set-cookie", koek)
    expect(koppenFouten(antwoord)).toEqual(["koek: trede"])
  },
)

test.for(CSP)("ingebouwde fout gezien: een inhoudsregel zonder %s", async weg => {
  const antwoord = await web.vraag("GET", "/inloggen")
  const csp = antwoord.headers.get("content-security-policy")!
  antwoord.headers.set("content-security-policy", csp.replace(weg, weg.replace(/ .*/, " 'self' blob:")))
  expect(koppenFouten(antwoord)).toEqual([weg])
})
