import { mkdirSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { startBrowser } from "../support/browser.ts"
import { dataMap, PROJECT, startWeb } from "../support/programma.ts"
import { PLATEN } from "./platen.ts"

// Every picture of the manual and the README, as the cast sees the example region of today: `npm run beelden [name…]`. What they
// do for a picture (a request, an offer) lands in a region that is thrown away.
const MAP = join(PROJECT, "docs/handleiding/beeld")
const ZWAARST = 150_000
const SCHERM = { width: 1200, height: 800 }

/** What a picture may ask of the one who takes them. */
export interface Fotograaf {
  /** Somebody of the cast at work; null: who is not logged in. */
  als(naam: string | null, scherm?: { width: number; height: number }): Promise<Page>
}

const gevraagd = process.argv.slice(2)
const { map, weg } = dataMap()
const programma = await startWeb(map, undefined, { TREDE_PORT: "24700" })
const browser = await startBrowser()
try {
  mkdirSync(MAP, { recursive: true })
  const fotograaf = metBrowser(browser, programma.basis)
  for (const [naam, maak] of Object.entries(PLATEN)) {
    if (gevraagd.length > 0 && !gevraagd.includes(naam)) continue
    const { page, weg: sluit } = await fotograaf(maak)
    const pad = join(MAP, `${naam}.png`)
    // The disk of the machine that takes the pictures is no part of them.
    await page.locator(".melding", { hasText: "De schijf raakt vol" }).evaluateAll(delen => delen.forEach(deel => deel.remove()))
    await page.screenshot({ path: pad, animations: "disabled", caret: "hide" })
    await sluit()
    const bytes = statSync(pad).size
    console.log(`${naam}: ${Math.round(bytes / 1000)} kB`)
    if (bytes > ZWAARST) process.exitCode = 1
  }
} finally {
  await browser.close()
  await programma.stop()
  weg()
}

/** Answers the page of the last visitor, as the picture left it. */
function metBrowser(uit: Browser, basis: string) {
  return async (maak: (f: Fotograaf) => Promise<Page>): Promise<{ page: Page; weg(): Promise<void> }> => {
    const bezoeken: BrowserContext[] = []
    const als: Fotograaf["als"] = async (naam, scherm = SCHERM) => {
      const context = await uit.newContext({ baseURL: basis, viewport: scherm, locale: "nl-NL", reducedMotion: "reduce" })
      // Amira's own page would be in Arabic; the manual is in Dutch.
      await context.addCookies([{ name: "taal", value: "nl", url: basis }])
      bezoeken.push(context)
      const page = await context.newPage()
      if (naam === null) return page
      await page.goto("/inloggen")
      await page.getByRole("button", { name: `als ${naam}` }).click()
      await page.waitForURL(url => !url.pathname.startsWith("/inloggen"))
      return page
    }
    const page = await maak({ als })
    return {
      page,
      weg: async () => {
        for (const context of bezoeken) await context.close()
      },
    }
  }
}
