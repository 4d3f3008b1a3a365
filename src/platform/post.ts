import nodemailer from "nodemailer"

/** What leaves this house for somebody; texts are neutral, so that nothing is told to who reads along. */
export interface Uitgaand {
  /** The same at every try, so that who gets it twice can see that it is one. */
  id: string
  aan: string
  onderwerp: string
  tekst: string
  /** An invitation for a calendar, with its method (RFC 6047). */
  kalender?: { tekst: string; methode: string } | undefined
}
/** Hands it over to who delivers it. Throws Error when that is refused or not reached, and when the address is not that of one reader. */
export type Verzender = (bericht: Uitgaand) => Promise<void>
/** The ways out that are set up; null: nothing goes out that way. */
export interface Post {
  email: Verzender | null
  sms: Verzender | null
}

export interface PostConfig {
  smtpUrl: string | null
  mailVan: string
  smsUrl: string | null
  smsSleutel: string | null
  smsVan: string
}

const WACHT_MS = 10_000
/** What separates readers from each other, or an address from a name, makes of one line two readers. */
const EEN_ADRES = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/

export const openPost = (config: PostConfig): Post => ({ email: openMail(config), sms: openSms(config) })

function openMail({ smtpUrl, mailVan }: PostConfig): Verzender | null {
  if (smtpUrl === null) return null
  const domein = mailVan.slice(mailVan.lastIndexOf("@") + 1).replace(/>$/, "")
  return async ({ id, aan, onderwerp, tekst, kalender }) => {
    if (!EEN_ADRES.test(aan)) throw new Error("dit is niet het adres van één lezer")
    const transport = nodemailer.createTransport({
      url: smtpUrl,
      connectionTimeout: WACHT_MS,
      greetingTimeout: WACHT_MS,
      socketTimeout: WACHT_MS,
    })
    try {
      await transport.sendMail({
        from: mailVan,
        to: aan,
        subject: onderwerp,
        text: tekst,
        messageId: `<${id}@${domein}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        ...(kalender ? { icalEvent: { method: kalender.methode, filename: "afspraak.ics", content: kalender.tekst } } : {}),
      })
    } finally {
      transport.close()
    }
  }
}

/** One POST of JSON to the gateway that was set up: {id, van, aan, tekst}. Which one is the choice of who runs it, so it may stand inside. */
function openSms({ smsUrl, smsSleutel, smsVan }: PostConfig): Verzender | null {
  if (smsUrl === null) return null
  return async ({ id, aan, tekst }) => {
    const antwoord = await fetch(smsUrl, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(WACHT_MS),
      headers: {
        "content-type": "application/json",
        "idempotency-key": id,
        ...(smsSleutel ? { authorization: `Bearer ${smsSleutel}` } : {}),
      },
      body: JSON.stringify({ id, van: smsVan, aan, tekst }),
    })
    if (!antwoord.ok) throw new Error(`de sms-dienst antwoordt ${antwoord.status}`)
  }
}
