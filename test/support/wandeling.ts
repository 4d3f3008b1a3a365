import { routes } from "../../src/routes.ts"
import type { Route } from "#platform/page"
import { leesFormulieren, vulFormulierIn } from "./formulier.ts"

/** A page as one visitor got it. */
export interface Blad {
  /** As the table of routes names it. */
  route: string
  /** Its address without ids: pages of one kind. */
  soort: string
  pad: string
  html: string
}
/** What a walk found: pages, what else it opened, and what is wrong, as sentences. */
export interface Wandeling {
  bladen: Blad[]
  geopend: Set<string>
  bezwaren: string[]
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const patroon = (pad: string) =>
  new RegExp(`^${pad.replaceAll(/:\w+(?:\{((?:[^{}]|\{\d+\})*)\})?/g, (_, vorm?: string) => (vorm ? `(?:${vorm})` : "[^/]+"))}$`)
const opent = (r: Route) => r.soort === "pagina" || r.methode === "get"
const neemtAan = (r: Route) => (r.soort === "pagina" ? r.act !== undefined : r.methode === "post")
const tafel = routes.map(route => ({ route, vorm: patroon(route.path) }))
const vind = (past: (r: Route) => boolean) => (pad: string) => tafel.find(t => past(t.route) && t.vorm.test(pad))?.route.path
const opentMet = vind(opent)
const stuurtNaar = vind(neemtAan)
export const BLADEN = routes.filter(opent).map(({ path, recht }) => ({ path, recht }))

/** Logs in as somebody of the cast with the button of the log-in page; answers the cookie. */
export async function logIn(basis: string, naam: string): Promise<string> {
  const inloggen = await (await fetch(`${basis}/inloggen`)).text()
  const account = new RegExp(`name="account" value="([^"]+)">Log in<span class="vh"> als ${naam}<`).exec(inloggen)![1]!
  const headers = { origin: basis, "sec-fetch-site": "same-origin" }
  const body = new URLSearchParams({ account, naar: "/" })
  const antwoord = await fetch(`${basis}/inloggen/voorbeeld`, { method: "POST", redirect: "manual", headers, body })
  return antwoord.headers.getSetCookie()[0]!.split(";")[0]!
}

/** Sends a form of a page as a browser without script does, with this filled in and these files; answers where it leads. */
export async function verstuur(
  basis: string,
  cookie: string,
  pad: string,
  invoer: Record<string, unknown>,
  bestand?: File,
): Promise<string> {
  const html = await (await fetch(basis + pad, { headers: { cookie } })).text()
  const formulier = leesFormulieren(html, pad).find(f => f.methode === "POST" && f.actie === pad)!
  const velden = vulFormulierIn(formulier, invoer)
  const metBestand = new FormData()
  for (const [naam, waarde] of velden) if (naam !== "bestanden") metBestand.append(naam, waarde)
  if (bestand) metBestand.append("bestanden", bestand)
  const headers = { cookie, origin: basis, "sec-fetch-site": "same-origin" }
  const body = bestand ? metBestand : velden
  const antwoord = await fetch(basis + pad, { method: "POST", redirect: "manual", headers, body })
  return antwoord.headers.get("location") ?? `${antwoord.status}: ${await antwoord.text()}`
}

/** From `begin` along every link under `binnen`, one of each kind, as a browser without script would. */
export async function wandel(basis: string, cookie: string, begin: readonly string[], binnen = "/"): Promise<Wandeling> {
  const gevonden: Wandeling = { bladen: [], geopend: new Set(), bezwaren: [] }
  const gezien = new Set<string>()
  const rij = begin.map(pad => ({ pad, van: "" }))
  for (let stap = rij.shift(); stap; stap = rij.shift()) {
    const { pathname, search } = new URL(stap.pad, basis)
    const soort = pathname.replaceAll(UUID, ":id") + (stap.van ? "" : search)
    if (gezien.has(soort)) continue
    gezien.add(soort)
    const antwoord = await fetch(basis + stap.pad, { headers: { cookie }, redirect: "manual" })
    const route = opentMet(pathname)
    const { status } = antwoord
    // An address of the table may be nothing for this person (404); what he is offered as a link must open.
    if (status === 303) rij.push({ pad: antwoord.headers.get("location")!, van: stap.pad })
    else if (status !== 200 && (stap.van || status !== 404)) gevonden.bezwaren.push(`${stap.van} → ${stap.pad}: ${status}`)
    if (route && (status === 200 || status === 303)) gevonden.geopend.add(route)
    const html = await antwoord.text()
    if (status !== 200 || !route || !antwoord.headers.get("content-type")?.startsWith("text/html")) continue
    gevonden.bladen.push({ route, soort: pathname.replaceAll(UUID, ":id"), pad: stap.pad, html })
    // The page that shows every part has forms that go nowhere.
    if (route !== "/stijl") gevonden.bezwaren.push(...formulierBezwaren(html, pathname, basis).map(b => `${stap.pad}: ${b}`))
    for (const [, href = ""] of html.matchAll(/\shref="(\/[^"#]*)/g))
      if (href.startsWith(binnen) && !href.startsWith("/stijl-en-script/") && href !== "/merk.svg")
        rij.push({ pad: href.replaceAll("&amp;", "&"), van: stap.pad })
  }
  return gevonden
}

/** What keeps a form from being sent without script: each has a button, and an address that takes it. */
export function formulierBezwaren(html: string, pad: string, basis: string): string[] {
  return leesFormulieren(html, pad).flatMap(({ methode, actie, velden, knoppen }) => {
    const doelen = [actie, ...knoppen.flatMap(k => k.actie ?? [])].map(doel => new URL(doel, basis + pad).pathname)
    return [
      ...(knoppen.length === 0 ? [`het formulier naar ${actie} heeft geen knop`] : []),
      ...(methode === "GET" && velden.size === 0 ? [`het formulier naar ${actie} heeft geen veld`] : []),
      ...doelen.filter(doel => !(methode === "GET" ? opentMet : stuurtNaar)(doel)).map(doel => `${methode} ${doel} bestaat niet`),
    ]
  })
}

/** The kinds of elements of a page: what a checker can judge differently. Names of the elements, their classes, roles and attributes; and the order of the headings. */
export function vormen(html: string): string[] {
  const koppen = [...html.matchAll(/<h([1-6])\b/g)].map(m => m[1]).join("")
  const tags = [...html.matchAll(TAG)].map(([, tag, rest = ""]) => {
    const namen = [...rest.matchAll(/([a-z-]+)="/g)].map(m => m[1]!)
    return `${tag} ${klasse(rest)} ${/\brole="([^"]*)"/.exec(rest)?.[1] ?? ""} ${namen.join(" ")}`
  })
  return [...new Set([koppen.replaceAll(/(.)\1+/g, "$1"), ...tags])]
}

/** What of it another light or width can make unreadable: an element by the way it is dressed. */
export const dracht = (html: string): string[] => [
  ...new Set([...html.matchAll(TAG)].map(([, tag, rest = ""]) => `${tag} ${klasse(rest)}`)),
]

const TAG = /<([a-z][\w-]*)\b([^>]*)>/g
const klasse = (kenmerken: string): string => /\bclass="([^"]*)"/.exec(kenmerken)?.[1] ?? ""
