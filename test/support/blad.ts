import type { Browser, Page } from "playwright-core"
import { openVenster } from "./bezoek.ts"
import { BASIS, type TestWeb } from "./web.ts"

export interface Bladlezer {
  page: Page
  /** Shows a page as the program made it, with its own style and script. */
  toon(html: string): Promise<void>
  weg(): Promise<void>
}

/** A browser before pages that were asked of the program without one. */
export async function openBladlezer(browser: Browser, web: TestWeb): Promise<Bladlezer> {
  const context = await openVenster(browser, { baseURL: BASIS })
  const page = await context.newPage()
  let nu = ""
  await page.route("**/*", async route => {
    const { pathname } = new URL(route.request().url())
    if (pathname === "/blad") return route.fulfill({ contentType: "text/html; charset=utf-8", body: nu })
    const bestand = await web.app.request(BASIS + pathname)
    return route.fulfill({
      status: bestand.status,
      contentType: bestand.headers.get("content-type") ?? "",
      body: Buffer.from(await bestand.arrayBuffer()),
    })
  })
  return {
    page,
    async toon(html) {
      nu = html
      await page.goto("/blad")
    },
    weg: () => context.close(),
  }
}
