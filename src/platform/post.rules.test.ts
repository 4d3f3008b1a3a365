import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openPost, type Verzender } from "./post.ts"

// T06 in the mail: what somebody typed cannot become a header, a second reader or a page. Planted and seen red: the address handed over as
// a line of text (two readers), and the text sent as HTML.
interface Gekregen {
  lezers: string[]
  brief: string
}
const gekregen: Gekregen[] = []
const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stroom, sessie, klaar) {
    const stukken: Buffer[] = []
    stroom.on("data", (stuk: Buffer) => stukken.push(stuk))
    stroom.on("end", () => {
      gekregen.push({ lezers: sessie.envelope.rcptTo.map(r => r.address), brief: Buffer.concat(stukken).toString() })
      klaar()
    })
  },
})
let email: Verzender
beforeAll(async () => {
  await new Promise<void>(open => server.listen(0, "127.0.0.1", open))
  const { port } = server.server.address() as AddressInfo
  email = openPost({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailVan: "Afspraken <afspraken@voorbeeld.nl>",
    smsUrl: null,
    smsSleutel: null,
    smsVan: "",
  }).email!
})
afterAll(() => new Promise<void>(dicht => server.close(dicht)))

const KWAAD = [
  "\r\nBcc: ander@elders.nl\r\n\r\n",
  "\nContent-Type: text/html\n\n<script>alert(1)</script>",
  "a@voorbeeld.nl, ander@elders.nl",
  "a@voorbeeld.nl> , <ander@elders.nl",
  '"a" <ander@elders.nl>, a@voorbeeld.nl',
  "=?utf-8?Q?=0D=0ABcc:_ander@elders.nl?=",
  ".\r\nRCPT TO:<ander@elders.nl>\r\n",
]

async function stuur(bericht: { aan?: string; onderwerp?: string; tekst?: string; kalender?: string }): Promise<Gekregen | null> {
  gekregen.length = 0
  const { aan = "a@voorbeeld.nl", onderwerp = "Afspraak", tekst = "Er is een afspraak.", kalender } = bericht
  await email({
    id: "1",
    aan,
    onderwerp,
    tekst,
    kalender: kalender === undefined ? undefined : { tekst: kalender, methode: "REQUEST" },
  }).catch(() => {})
  expect(gekregen.length).toBeLessThan(2)
  return gekregen[0] ?? null
}

interface Deel {
  koppen: string[]
  soorten: string[]
}
/** The names of the headers, and the kinds of content: of the letter, or of each of its parts. */
function delen(brief: string): Deel {
  const [kop = "", ...rest] = brief.split("\r\n\r\n")
  const grens = /boundary="([^"]+)"/.exec(kop)?.[1]
  const binnen = grens ? rest.join("\r\n\r\n").split(`--${grens}`).slice(1, -1) : []
  return {
    koppen: [...kop.matchAll(/^([\w-]+):/gm)].map(m => m[1]!.toLowerCase()),
    soorten: [/^content-type: ([\w/-]+)/im.exec(kop)![1]!, ...binnen.flatMap(deel => delen(deel.trimStart()).soorten)],
  }
}

test.for(KWAAD)("wat iemand intikte blijft tekst: %j", async kwaad => {
  const gewoon = delen((await stuur({}))!.brief)
  expect(gewoon.soorten).toEqual(["text/plain"])
  for (const bericht of [{ onderwerp: kwaad }, { tekst: kwaad }]) {
    const kreeg = (await stuur(bericht))!
    expect(kreeg.lezers).toEqual(["a@voorbeeld.nl"])
    expect(delen(kreeg.brief)).toEqual(gewoon)
  }
  const uitgenodigd = (await stuur({ kalender: `BEGIN:VCALENDAR${kwaad}` }))!
  expect(uitgenodigd.lezers).toEqual(["a@voorbeeld.nl"])
  expect(new Set(delen(uitgenodigd.brief).soorten)).toEqual(
    new Set(["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/ics"]),
  )
})

test.for(KWAAD)("een adres is één lezer, of gaat niet uit: %j", async kwaad => {
  expect((await stuur({ aan: kwaad }))?.lezers ?? []).not.toContain("ander@elders.nl")
})
