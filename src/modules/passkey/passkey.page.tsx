import { momentTekst } from "#begrippen/moment"
import { bewijsZelf, loadEigenEmail, loadEigenGeheim, readFields } from "#modules/toegang"
import { meldingCookie } from "#platform/melding"
import { act, page, seeOther, transfer } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Passkey } from "#ui/passkey"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { noemPasskey, verwijderPasskey } from "./passkey.command.ts"
import { plaatsVan } from "./passkey.rules.ts"
import { type EigenPasskey, loadEigenPasskeys } from "./passkey.sql.ts"
import { bewaarNieuw, vraagNieuw } from "./webauthn.command.ts"

const KRUIMELS = [
  { tekst: "Uw account", href: "/account" },
  { tekst: "Passkeys", href: "/account/passkeys" },
]

export const passkeys = page({
  path: "/account/passkeys",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, services, url }) => ({
    sleutels: await loadEigenPasskeys(tx),
    kan: plaatsVan(services.basisUrl, url) !== null && ((await loadEigenGeheim(tx))?.wachtwoord ?? false),
  }),
  view: ({ sleutels, kan }) => ({
    titel: "Passkeys",
    kop: "Inloggen zonder wachtwoord",
    inleiding:
      "Een passkey staat op uw telefoon, computer of sleutel, en opent met uw vinger, gezicht of pincode. Niemand kan hem afkijken of doorsturen.",
    kruimels: KRUIMELS.slice(0, 1),
    inhoud: (
      <Raster verdeling="2-1" boven>
        <Sleutels sleutels={sleutels} />
        <Kaart titel="Een passkey maken">
          {kan ? (
            <Nieuw />
          ) : (
            <p class="stil">Dat kan hier niet: daarvoor is een wachtwoord nodig, en het eigen adres van Trede met https.</p>
          )}
        </Kaart>
      </Raster>
    ),
  }),
})

function Sleutels({ sleutels }: { sleutels: readonly EigenPasskey[] }) {
  return (
    <Kaart titel="Uw passkeys" vol>
      <Tabel
        bijschrift="Uw passkeys"
        rijen={sleutels}
        leeg={<p class="kaart-lijf stil">U hebt nog geen passkey.</p>}
        kolommen={[
          { kop: "Naam", naam: true, cel: s => s.naam },
          {
            kop: "Gebruikt",
            cel: s => (
              <>
                {s.gebruiktOp ? momentTekst(s.gebruiktOp) : "nog niet"}
                <Bij>gemaakt {momentTekst(s.gemaaktOp)}</Bij>
              </>
            ),
          },
          {
            kop: "Handelingen",
            verbergKop: true,
            cel: s => (
              <>
                <a href={`/account/passkeys/${s.nummer}`}>
                  noem anders<span class="vh"> {s.naam}</span>
                </a>
                {" · "}
                <a href={`/account/passkeys/${s.nummer}/weg`}>
                  verwijder<span class="vh"> {s.naam}</span>
                </a>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

const Nieuw = () => (
  <Passkey
    soort="maak"
    opties="/account/passkeys/opties"
    actie="/account/passkeys"
    naam="Een passkey maken"
    knop="Maak een passkey"
    knopSoort="hoofd"
    zonder="Deze browser kan geen passkeys maken, of scripts staan uit. Een code uit een app kan altijd."
  >
    <Veld naam="naam" label="Naam" hint="Bijvoorbeeld: telefoon." breedte="vol" autocomplete="off" maxlengte={60} />
    <Veld naam="huidig" label="Uw huidige wachtwoord" type="password" autocomplete="current-password" breedte="vol" />
  </Passkey>
)

const load = async ({ tx, actor }: { tx: Parameters<typeof loadEigenEmail>[0]; actor: { accountId: string; naam: string } | null }) => ({
  accountId: actor!.accountId,
  naam: actor!.naam,
  email: await loadEigenEmail(tx),
})
const door = { methode: "post", recht: "ingelogd", inzage: "geen", load } as const

/** The question for a new key, for who gives his password: whoever finds an open screen makes himself no way in. */
export const nieuwOpties = transfer({
  ...door,
  path: "/account/passkeys/opties",
  async send(wie, request) {
    const { services, url } = request
    const plaats = plaatsVan(services.basisUrl, url)
    const { huidig = "" } = await readFields(request)
    const fout = await bewijsZelf(services, { accountId: wie.accountId, token: request.token!, adres: request.adres }, huidig)
    const antwoord =
      fout || !plaats ? { fout: fout?.tekst ?? "Passkeys werken hier niet." } : { opties: await vraagNieuw(services, plaats, wie) }
    return new Response(JSON.stringify(antwoord), { headers: { "content-type": "application/json" } })
  },
})

export const nieuwDeur = transfer({
  ...door,
  path: "/account/passkeys",
  async send(wie, request) {
    const { services, url, https } = request
    const plaats = plaatsVan(services.basisUrl, url)
    const { antwoord = "", naam = "" } = await readFields(request)
    const fout = plaats && (await bewaarNieuw(services, plaats, wie.accountId, { antwoord, naam }))
    return seeOther("/account/passkeys", meldingCookie(fout?.tekst ?? "De passkey is gemaakt. U kunt er voortaan mee inloggen.", https))
  },
})

const een = async ({ tx, params }: { tx: Parameters<typeof loadEigenPasskeys>[0]; params: Record<string, string> }) =>
  (await loadEigenPasskeys(tx)).find(s => s.nummer === params["nummer"]) ?? null
const Terug = () => (
  <Knop soort="stil" href="/account/passkeys">
    Annuleer
  </Knop>
)

export const noem = page({
  path: "/account/passkeys/:nummer",
  recht: "ingelogd",
  inzage: "geen",
  load: een,
  view: (sleutel, { opdrachtId, formulier }) => ({
    titel: "Passkey een naam geven",
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie={`/account/passkeys/${sleutel.nummer}`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Naam van de passkey">
        <Veld
          naam="naam"
          label="Naam"
          waarde={String(formulier?.waarden["naam"] ?? sleutel.naam)}
          fout={foutVan(formulier?.weigeringen, "naam")}
        />
        <Knoppen>
          <Knop soort="hoofd">Bewaar</Knop>
          <Terug />
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: noemPasskey, naar: () => "/account/passkeys", melding: "De naam is gewijzigd." }),
})

export const weg = page({
  path: "/account/passkeys/:nummer/weg",
  recht: "ingelogd",
  inzage: "geen",
  load: een,
  view: (sleutel, { opdrachtId, formulier }) => ({
    titel: "Passkey verwijderen",
    kop: `Passkey ${sleutel.naam} verwijderen?`,
    inleiding: "Daarna logt u er niet meer mee in. Is het uw enige tweede stap, dan kiest u bij het volgende inloggen een nieuwe.",
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier
        actie={`/account/passkeys/${sleutel.nummer}/weg`}
        id={opdrachtId}
        fouten={formulier?.weigeringen}
        naam="Passkey verwijderen"
      >
        <Knoppen>
          <Knop soort="gevaar">Verwijder deze passkey</Knop>
          <Terug />
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: verwijderPasskey, naar: () => "/account/passkeys", melding: "De passkey is verwijderd." }),
})
