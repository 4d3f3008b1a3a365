import { momentTekst } from "#begrippen/moment"
import { act, page } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { loadSessies, type Sessie } from "./account.sql.ts"
import { beeindigSessie, beeindigSessies } from "./beeindig-sessies.command.ts"
import { functieNaam } from "./woorden.rules.ts"

const WIJZE: Record<Sessie["wijze"], string> = {
  wachtwoord: "met een wachtwoord",
  twee_stappen: "met wachtwoord en code",
  passkey: "met een passkey",
  organisatie: "via de organisatie",
  voorbeeld: "via het voorbeeld",
}
const KRUIMELS = [{ tekst: "Uw account", href: "/account" }]
const waar = (s: Sessie): string => s.toestel ?? (s.soort === "cli" ? "Opdrachtregel" : "Onbekende browser")

/** Sessions are shown on the account page too; this is where the button posts to that ends all others. */
export const sessies = page({
  path: "/account/sessies",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx }) => ({ sessies: await loadSessies(tx) }),
  view: (data, shell) => ({
    titel: "Waar u bent ingelogd",
    inleiding:
      "Ziet u iets dat u niet kent? Log daar uit en wijzig uw wachtwoord. Een half uur niets doen logt vanzelf uit, en na tien uur altijd.",
    kruimels: KRUIMELS,
    inhoud: <Sessies sessies={data.sessies} opdrachtId={shell.opdrachtId} />,
  }),
  act: act({ command: beeindigSessies, naar: () => "/account", melding: "U bent overal anders uitgelogd." }),
})

export const eneSessie = page({
  path: "/account/sessies/:sessieId",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, params }) => (await loadSessies(tx)).find(s => s.id === params["sessieId"] && !s.huidig) ?? null,
  view: (sessie, { opdrachtId, formulier }) => ({
    titel: "Daar uitloggen",
    kop: `Uitloggen op ${waar(sessie)}?`,
    inleiding: `Ingelogd sinds ${momentTekst(sessie.begonnenOp)}. Wat daar nog niet bewaard was gaat verloren.`,
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie={`/account/sessies/${sessie.id}`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Uitloggen op één toestel">
        <Knoppen>
          <Knop soort="gevaar">Log daar uit</Knop>
          <Knop soort="stil" href="/account/sessies">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: beeindigSessie, naar: () => "/account/sessies", melding: "Daar bent u uitgelogd." }),
})

/** Where one is logged in: on what, since when, in which function; and the ways to end it. */
export function Sessies({ sessies, opdrachtId }: { sessies: Sessie[]; opdrachtId: string }) {
  const anders = sessies.filter(s => !s.huidig).length
  return (
    <Kaart titel="Waar u bent ingelogd" vol>
      <Tabel
        bijschrift="Open sessies"
        zonderKop
        rijen={sessies}
        kolommen={[
          {
            kop: "Toestel",
            naam: true,
            cel: s => (
              <>
                {waar(s)} {s.huidig && <Tag soort="info">hier, nu</Tag>}
                <Bij>{[s.rol && functieNaam(s.rol), s.organisatie].filter(Boolean).join(", ") || "nog geen functie gekozen"}</Bij>
                <Bij>
                  sinds {momentTekst(s.begonnenOp)}
                  {s.soort === "web" && ` ${WIJZE[s.wijze]}`}
                  {s.adres && `, vanaf ${s.adres}`}
                </Bij>
                {!s.huidig && (
                  <Bij>
                    laatst gezien {momentTekst(s.gezienOp)} ·{" "}
                    <a href={`/account/sessies/${s.id}`}>
                      log uit<span class="vh"> op {waar(s)}</span>
                    </a>
                  </Bij>
                )}
              </>
            ),
          },
        ]}
      />
      <div class="kaart-voet">
        <Knoppen>
          {anders > 0 && (
            <form method="post" action="/account/sessies">
              <input type="hidden" name="id" value={opdrachtId} />
              <Knop>Log overal anders uit</Knop>
            </form>
          )}
          <form method="post" action="/uitloggen/overal">
            <Knop soort="gevaar">Log overal uit, ook hier</Knop>
          </form>
        </Knoppen>
      </div>
    </Kaart>
  )
}
