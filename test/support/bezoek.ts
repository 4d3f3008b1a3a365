import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from "playwright-core"
import { expect, inject } from "vitest"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

export const BREED = { width: 1440, height: 900 }
export const TABLET = { width: 1024, height: 768 }
export const TELEFOON = { width: 390, height: 844 }

/**
 * A window in which axe stands ready on every page. It comes through the debugger, which the page's own policy does not bind; sent anew
 * to each page its half a megabyte was a fifth of the work.
 */
export async function openVenster(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "nl-NL", ...options })
  if (options.javaScriptEnabled !== false) await context.addInitScript({ content: AXE })
  return context
}

/** A visitor of the example region: a page of the browser that fails the test on whatever the console reports. */
export interface Bezoeker {
  page: Page
  /** Opens a path, expects its status, and checks the page under axe. */
  ga(pad: string, status?: number): Promise<Response>
  /** What axe and the console found on the page as it stands now; `behalve`: rules of axe that do not hold here. */
  keur(behalve?: readonly string[]): Promise<void>
  weg(): Promise<void>
}

/** Logs in as somebody of the cast with one click; null: a visitor without log-in. */
export async function bezoekAls(browser: Browser, naam: string | null, options: BrowserContextOptions = {}): Promise<Bezoeker> {
  const context = await openVenster(browser, { baseURL: inject("basis"), viewport: BREED, ...options })
  const page = await context.newPage()
  const gezegd: string[] = []
  page.on("console", m => {
    if (m.type() === "error" && !m.text().includes("Failed to load resource")) gezegd.push(m.text())
  })
  page.on("pageerror", fout => gezegd.push(String(fout)))
  if (naam) {
    await page.goto("/inloggen")
    await page.getByRole("button", { name: `als ${naam}` }).click()
    await page.waitForURL(url => !url.pathname.startsWith("/inloggen"))
  }
  const keur = async (behalve: readonly string[] = []): Promise<void> => {
    if (options.javaScriptEnabled !== false) expect(await axe(page, behalve), page.url()).toEqual([])
    expect(gezegd.splice(0), page.url()).toEqual([])
    expect(await tooWide(page), page.url()).toEqual([])
  }
  return {
    page,
    keur,
    ga: async (pad, status = 200) => {
      const response = await page.goto(pad)
      expect(response!.status(), pad).toBe(status)
      await keur()
      return response!
    },
    weg: () => context.close(),
  }
}

/** What another width or another light can change; names, roles and structure are the same ones. */
const ANDERS_IN_DONKER = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]

/**
 * axe's findings as sentences, of a page in a window of `openVenster`. Only of what is wrong does it work out where that stands: naming
 * each element that passed was most of its time. `behalve`: rules that do not hold here; `alleen`: only these.
 */
export function axe(page: Page, behalve: readonly string[] = [], alleen: readonly string[] | null = null): Promise<string[]> {
  return page.evaluate(
    async ([uit, alleen]) => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: Array<{ id: string; nodes: Array<{ target: string[] }> }> }> }
      }
      // WCAG 2.2 AA, 2.5.8: axe leaves it to who asks for it. What lies under a bar at the bottom can be scrolled from under it.
      const rules = { "target-size": { enabled: true }, ...Object.fromEntries(uit.map(regel => [regel, { enabled: false }])) }
      const keuze = alleen ? { runOnly: alleen.filter(regel => !uit.includes(regel)) } : { rules }
      const balken = [...document.querySelectorAll<HTMLElement>(".onderbalk, .sluitbalk")]
      for (const balk of balken) balk.style.position = "static"
      const { violations } = await axe.run({ resultTypes: ["violations"], preload: false, ...keuze })
      for (const balk of balken) balk.style.position = ""
      return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`)
    },
    [behalve, alleen] as const,
  )
}

/** The page itself, and on a tablet or wider also a table in its frame. Also without script: asked through the debugger. */
export async function tooWide(page: Page): Promise<string[]> {
  const { width } = page.viewportSize()!
  const [breed, tabellen] = await page.evaluate(
    () =>
      [
        document.documentElement.scrollWidth,
        [...document.querySelectorAll(".utrecht-table-container")].map(kader => kader.scrollWidth - kader.clientWidth),
      ] as const,
  )
  const afgesneden = width < TABLET.width ? [] : tabellen.filter(over => over > 1).map(over => `een tabel is ${over} te breed`)
  return [...(breed > width ? [`${breed} breed op een scherm van ${width}`] : []), ...afgesneden]
}

/**
 * What is wrong with a page as it stands: on a wide screen under all of axe, within a tablet, and within a phone in the dark, there
 * under what of axe can say something else, when `donker`.
 */
export async function keurSchermen(page: Page, donker: boolean, behalve: readonly string[] = []): Promise<string[]> {
  const fouten: string[] = []
  for (const [viewport, colorScheme, keur] of [
    [BREED, "light", () => axe(page, behalve)],
    [TABLET, "light", () => []],
    [TELEFOON, "dark", () => (donker ? axe(page, behalve, ANDERS_IN_DONKER) : [])],
  ] as const) {
    await Promise.all([page.setViewportSize(viewport), page.emulateMedia({ colorScheme })])
    const gezien = [...(await tooWide(page)), ...(await keur())]
    fouten.push(...gezien.map(wat => `${viewport.width}: ${wat}`))
  }
  return fouten
}

export interface Tab {
  /** What is wrong with a page on a wide screen and, without another load, on a tablet and a phone; `donker`: there under axe as well, in the dark. */
  keurOveral(pad: string, cookie: string, donker: boolean): Promise<string[]>
  weg(): Promise<void>
}

/** A tab in which one visitor after the other comes by; what it finds are sentences. */
export async function openTab(browser: Browser): Promise<Tab> {
  const basis = inject("basis")
  const context = await openVenster(browser, { baseURL: basis })
  const page = await context.newPage()
  const gezegd: string[] = []
  page.on("console", m => m.type() === "error" && gezegd.push(m.text()))
  page.on("pageerror", fout => gezegd.push(String(fout)))
  return {
    async keurOveral(pad, cookie, donker) {
      const [name = "", value = ""] = cookie.split("=")
      await (cookie ? context.addCookies([{ name, value, url: basis }]) : context.clearCookies())
      const antwoord = await page.goto(pad)
      const fouten = await keurSchermen(page, donker)
      return [...fouten, ...gezegd.splice(0), ...(antwoord!.ok() ? [] : [String(antwoord!.status())])].map(wat => `${pad} ${wat}`)
    },
    weg: () => context.close(),
  }
}
