import { expect, test } from "vitest"
import { startBrowser } from "../support/browser.ts"

test("de browser van de tests tekent letters en volgt een klik", async () => {
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 400, height: 200 } })
    await page.setContent(`<p><span>Trede één</span></p><button onclick="this.textContent='gedaan'">klik</button>`)
    await page.click("button")
    expect(await page.textContent("button")).toBe("gedaan")
    const { width = 0 } = (await page.locator("span").boundingBox()) ?? {}
    expect(width).toBeGreaterThan(40) // without fonts it would have no width
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe("PNG")
  } finally {
    await browser.close()
  }
})
