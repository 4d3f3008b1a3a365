import type { Weigering } from "#begrippen/uitkomst"
import { isUuid } from "#platform/uuid"
import { t } from "#platform/taal"
import { MetLink } from "#ui/met-link"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Passkey } from "#ui/passkey"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import type { Tx } from "#platform/db"
import { type Answer, Elders, page, type PageContent, seeOther, transfer, type TransferRequest } from "#platform/page"
import { sessieCookie, sluitSessie } from "#platform/sessie"
import { z } from "zod"
import { Figuren } from "./figuren.view.tsx"
import { eigenPad, toestelNaam } from "./inlog.rules.ts"
import { type Figuur, loadAanmelder, loadDiensten, loadVoorbeeldfiguren } from "./inlog.sql.ts"
import { type Aanmelding, bevestigInlog, logIn, speelFiguur } from "./log-in.command.ts"

type Diensten = ReadonlyArray<{ organisatieId: string; naam: string }>

interface Inloggen {
  diensten: Diensten
  /** Where one comes in as a resident. */
  gemeenten: Diensten
  figuren: readonly Figuur[]
  naar: string
  email: string
  fouten: readonly Weigering[]
}

function inlogPagina({ diensten, gemeenten, figuren, naar, email, fouten }: Inloggen): PageContent {
  const formulier = (
    <Stapel>
      <Formulier actie="/inloggen" verborgen={{ naar }} fouten={fouten} naam={t("Inloggen")}>
        <Veld
          naam="email"
          label={t("E-mailadres of inlognummer")}
          waarde={email}
          autocomplete="username"
          inputmode="email"
          fout={foutVan(fouten, "email")}
          breedte="vol"
        />
        <Veld naam="wachtwoord" label={t("Wachtwoord")} type="password" autocomplete="current-password" breedte="vol" />
        <Knoppen>
          <Knop soort={figuren.length > 0 ? "gewoon" : "hoofd"}>{t("Log in")}</Knop>
        </Knoppen>
      </Formulier>
      <MetPasskey naar={naar} />
      {diensten.length > 0 && (
        <Knoppen>
          {diensten.map(d => (
            <Knop href={`/inloggen/organisatie/${d.organisatieId}?naar=${encodeURIComponent(naar)}`}>
              {t("Log in via {{organisatie}}", { organisatie: d.naam })}
            </Knop>
          ))}
        </Knoppen>
      )}
      {gemeenten.length > 0 && <AlsInwoner gemeenten={gemeenten} naar={naar} />}
    </Stapel>
  )
  if (figuren.length === 0)
    return {
      titel: t("Inloggen"),
      vorm: "smal",
      inleiding: t("Nog geen wachtwoord, of vergeten? Vraag de functioneel beheerder van uw organisatie om een link."),
      inhoud: formulier,
    }
  return {
    titel: t("Inloggen"),
    kop: t("Kies wie u bent"),
    inleiding: (
      <>
        <b>{t("Dit is een voorbeeld: iedereen hier is verzonnen.")}</b>{" "}
        <MetLink tekst={t("Zet er geen gegevens van echte mensen in. Of <a>log in met een e-mailadres</a>.")} href="#met-e-mailadres" />
      </>
    ),
    vorm: "breed",
    inhoud: (
      <Raster verdeling="2-1" boven>
        <Stapel>
          <Figuren
            titel={t("Medewerkers")}
            onder={t("wat zij zien hangt af van hun werk")}
            figuren={figuren.filter(f => f.organisatie !== null)}
            naar={naar}
          />
          <Figuren
            titel={t("Deelnemers")}
            onder={t("wat iemand van zichzelf ziet")}
            figuren={figuren.filter(f => f.organisatie === null)}
            naar={naar}
          />
        </Stapel>
        <Kaart titel={t("Met e-mailadres")} id="met-e-mailadres">
          {formulier}
        </Kaart>
      </Raster>
    ),
  }
}

/** Through the log-in that a municipality offers its residents. It is named by the municipality: which means it takes is up to her. */
const AlsInwoner = ({ gemeenten, naar }: { gemeenten: Diensten; naar: string }) => (
  <Kaart titel={gemeenten.length === 1 ? t("Inwoner van {{gemeente}}?", { gemeente: gemeenten[0]!.naam }) : t("Inwoner?")}>
    <p>{t("Log in met DigiD of een ander middel van uw gemeente.")}</p>
    <Knoppen>
      {gemeenten.map(g => (
        <Knop href={`/inloggen/inwoner/${g.organisatieId}?naar=${encodeURIComponent(naar)}`}>
          {t("Inloggen als inwoner van {{gemeente}}", { gemeente: g.naam })}
        </Knop>
      ))}
    </Knoppen>
  </Kaart>
)

/** Something one has, opened with something one knows or is: no password and no code. */
export const MetPasskey = ({ naar }: { naar: string }) => (
  <Passkey
    soort="gebruik"
    opties="/inloggen/passkey/opties"
    actie="/inloggen/passkey"
    verborgen={{ naar }}
    naam={t("Inloggen met een passkey")}
    knop={t("Log in met een passkey")}
  />
)

/** The second step: six digits of the authenticator app. */
function codePagina(bewijs: string, naar: string, fouten: readonly Weigering[]): PageContent {
  return {
    titel: t("Tweede stap"),
    vorm: "smal",
    inleiding: t("Open de app op uw telefoon en vul de zes cijfers in die daar nu bij Trede staan."),
    inhoud: (
      <Formulier actie="/inloggen/code" verborgen={{ bewijs, naar }} fouten={fouten} naam={t("Tweede stap")}>
        <Veld
          naam="code"
          label={t("Code")}
          inputmode="numeric"
          autocomplete="one-time-code"
          breedte="kort"
          maxlengte={7}
          fout={foutVan(fouten, "code")}
        />
        <Knoppen>
          <Knop soort="hoofd">{t("Log in")}</Knop>
          <Knop soort="stil" href="/inloggen">
            {t("Opnieuw beginnen")}
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }
}

const loadKeuzes = async (tx: Tx) => ({
  figuren: await loadVoorbeeldfiguren(tx),
  diensten: await loadDiensten(tx, "medewerkers"),
  gemeenten: await loadDiensten(tx, "inwoners"),
})

export const inloggen = page({
  path: "/inloggen",
  recht: "openbaar",
  inzage: "geen",
  vertaald: true,
  query: z.object({ naar: z.string().optional() }),
  load: async ({ tx, query }) => {
    const naar = eigenPad(query.naar)
    // Sent here from a page, halfway in: his password was right, and asking it again would not bring him further.
    if (query.naar && (await loadAanmelder(tx))) return new Elders(naarStap(naar))
    return { ...(await loadKeuzes(tx)), naar, email: "", fouten: [] }
  },
  view: inlogPagina,
})

/** What a form of this page sent; a repeated field counts once. */
export async function readFields(request: TransferRequest): Promise<Record<string, string>> {
  const fields = [...(await request.raw.formData())].map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : "",
  ])
  return Object.fromEntries(fields)
}

/** Where the request comes from, for the list of sessions that the owner of the account sees. */
export const browserOf = ({ adres, raw }: TransferRequest) => ({ adres, toestel: toestelNaam(raw.headers.get("user-agent")) })

const naarStap = (naar: string): string => `/tweede-stap?naar=${encodeURIComponent(naar)}`

/** Inside: the session of before ends, so that no token from before log-in is ever worth more than it was. */
export async function stepInside(
  request: TransferRequest,
  { token, kiesStap }: { token: string; kiesStap: boolean },
  naar: string | undefined,
  ...cookies: string[]
): Promise<Answer> {
  if (request.token) await sluitSessie(request.services.db, request.token)
  const verder = kiesStap ? naarStap(eigenPad(naar)) : eigenPad(naar)
  return seeOther(verder, sessieCookie(token, request.https), ...cookies)
}

export async function answerAanmelding(
  request: TransferRequest,
  aanmelding: Aanmelding,
  naar: string | undefined,
  geweigerd: (fouten: readonly Weigering[]) => PageContent | Promise<PageContent>,
): Promise<Answer> {
  if (aanmelding.soort === "binnen") return stepInside(request, aanmelding, naar)
  if (aanmelding.soort === "tweede_stap") return { pagina: codePagina(aanmelding.bewijs, eigenPad(naar), []), status: 200 }
  return { pagina: await geweigerd([aanmelding.weigering]), status: 422 }
}

const door = { soort: "overdracht", methode: "post", recht: "openbaar", inzage: "geen", vertaald: true, load: async () => ({}) } as const

export const inlogDeur = transfer({
  ...door,
  path: "/inloggen",
  async send(_, request) {
    const { email = "", wachtwoord = "", naar } = await readFields(request)
    const aanmelding = await logIn(request.services, { email, wachtwoord, ...browserOf(request) })
    return answerAanmelding(request, aanmelding, naar, async fouten => {
      const keuzes = await request.services.db.inRol("app", null, loadKeuzes)
      return inlogPagina({ ...keuzes, naar: eigenPad(naar), email, fouten })
    })
  },
})

export const codeDeur = transfer({
  ...door,
  path: "/inloggen/code",
  async send(_, request) {
    const { bewijs = "", code = "", naar } = await readFields(request)
    const aanmelding = await bevestigInlog(request.services, { bewijs, code, ...browserOf(request) })
    return answerAanmelding(request, aanmelding, naar, fouten => codePagina(bewijs, eigenPad(naar), fouten))
  },
})

export const voorbeeldDeur = transfer({
  ...door,
  path: "/inloggen/voorbeeld",
  async send(_, request) {
    const { account = "", naar } = await readFields(request)
    const token = isUuid(account) ? await speelFiguur(request.services, account) : null
    return token ? stepInside(request, { token, kiesStap: false }, naar) : seeOther("/inloggen")
  },
})
