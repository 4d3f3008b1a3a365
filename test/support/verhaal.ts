import type { Bezoeker } from "./bezoek.ts"

// What somebody does on a page in a story: read, fill in, press a button, follow a link.
export const tekst = async ({ page }: Bezoeker): Promise<string> => (await page.textContent("main"))!

export async function vul({ page }: Bezoeker, velden: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, waarde] of Object.entries(velden))
    await page.getByLabel(label).and(page.locator("input, textarea")).first().fill(waarde)
}

/** Presses a button and looks at where it leads; `groet`: what that page says first, or where it stands. */
export async function druk({ page, keur }: Bezoeker, knop: string | RegExp, groet: string | { adres: RegExp } | RegExp): Promise<void> {
  await page.getByRole("button", { name: knop }).first().click()
  if (typeof groet === "object" && "adres" in groet) await page.waitForURL(groet.adres)
  else await page.getByText(groet).first().waitFor()
  await keur()
}

export async function volg({ page, keur }: Bezoeker, link: string | RegExp, naar: RegExp): Promise<void> {
  await page.getByRole("link", { name: link }).first().click()
  await page.waitForURL(naar)
  await keur()
}
