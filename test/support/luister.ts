import { expect, vi } from "vitest"
import type { TestWeb } from "./web.ts"

/** What an open page was told. */
export interface Gehoord {
  status: number
  woorden: string[]
  alles: string
  dicht: boolean
  hangOp(): Promise<void>
}

/** Listens as a browser does. `stand`: what the page says that it shows; without it the page is asked first. */
export async function luisterOp(web: TestWeb, token: string, pad: string, stand?: string): Promise<Gehoord> {
  const toont = stand ?? /data-stand="([\w.~-]+)"/.exec(await (await web.vraag("GET", pad, { token })).text())?.[1] ?? ""
  const antwoord = await web.vraag("GET", `${pad}${pad.includes("?") ? "&" : "?"}live=${toont}`, {
    token,
    koppen: { accept: "text/event-stream" },
  })
  const lezer = antwoord.body!.getReader()
  const gehoord: Gehoord = { status: antwoord.status, woorden: [], alles: "", dicht: false, hangOp: () => lezer.cancel() }
  void (async () => {
    for (let { done, value } = await lezer.read(); !done; { done, value } = await lezer.read()) {
      gehoord.alles += new TextDecoder().decode(value)
      gehoord.woorden = [...gehoord.alles.matchAll(/^event: (\w+)$/gm)].map(m => m[1]!)
    }
    gehoord.dicht = true
  })()
  return gehoord
}

export const hoort = (wie: Gehoord, ...woorden: string[]) =>
  vi.waitFor(() => expect(wie.woorden).toEqual(woorden), { interval: 10, timeout: 10_000 })
