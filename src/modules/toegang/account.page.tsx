import type { Rol } from "#begrippen/rol"
import type { Actor } from "#platform/actor"
import { page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { type EigenGeheim, loadEigenEmail, loadEigenGeheim, loadSessies } from "./account.sql.ts"
import { Sessies } from "./sessies.page.tsx"
import { functieNaam, functiesInWoorden, inWoorden } from "./woorden.rules.ts"
import { type EigenZetel, loadEigenZetels } from "./zetel.sql.ts"

const RECHT: Record<string, string> = {
  invoer: "bestanden inlezen",
  cijfers_exact: "alle cijfers zien, ook de kleine",
  beheer: "medewerkers en hun functies beheren",
}

export const account = page({
  path: "/account",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, actor }) => ({
    actor: actor!,
    email: await loadEigenEmail(tx),
    zetels: await loadEigenZetels(tx),
    geheim: await loadEigenGeheim(tx),
    sessies: await loadSessies(tx),
  }),
  view: ({ actor, email, zetels, geheim, sessies }, shell) => ({
    titel: "Uw account",
    kop: `U bent ${actor.naam}`,
    inleiding: `${functieNaam(actor.rol)}${actor.organisatieNaam ? ` bij ${actor.organisatieNaam}` : ""} · ${email}`,
    inhoud: (
      <Raster verdeling="2-1" boven>
        <Stapel>
          <Mag actor={actor} mag={shell.mag} />
          <Zetels zetels={zetels} actor={actor} />
          {actor.medewerkerId && (
            <p class="noot">
              Wat u met een certificaat mag doen staat bij <a href="/account/certificaten">uw certificaten</a>.
            </p>
          )}
        </Stapel>
        <Stapel>
          <Veiligheid geheim={geheim} />
          <Sessies sessies={sessies} opdrachtId={shell.opdrachtId} />
        </Stapel>
      </Raster>
    ),
  }),
})

/** What this seat may, in words. */
function Mag({ actor, mag }: { actor: Actor; mag: (recht: string) => boolean }) {
  const woorden = actor.rol ? inWoorden(actor.rol as Rol) : null
  const lijst = (naam: string, wat: readonly string[]) => (wat.length > 0 ? [{ naam, waarde: wat.join(", ") }] : [])
  return (
    <Kaart titel="Wat u mag" onder={functieNaam(actor.rol).toLowerCase()} meer={{ tekst: "wie mag wat", href: "/wie-mag-wat" }}>
      <Definitielijst
        gegevens={[
          ...(woorden
            ? [
                ...lijst("Van wie", [woorden.bijWie]),
                ...lijst("Zien en wijzigen", woorden.wijzigt),
                ...lijst("Zien", woorden.ziet),
                ...lijst("Een deel zien", woorden.deel),
              ]
            : []),
          ...lijst("Doen", functiesInWoorden(mag)),
          ...actor.toegekend.map(t => ({
            naam: "Apart gegeven",
            waarde: `${RECHT[t.recht] ?? t.recht}, ${t.organisatieId ? "voor één organisatie" : "voor de hele regio"}`,
          })),
        ]}
      />
    </Kaart>
  )
}

function Zetels({ zetels, actor }: { zetels: EigenZetel[]; actor: Actor }) {
  return (
    <Kaart titel="Uw functies" vol {...(zetels.length > 1 ? { meer: { tekst: "wissel van functie", href: "/zetel" } } : {})}>
      <Tabel
        bijschrift="Uw functies"
        rijen={zetels}
        leeg={<p class="kaart-lijf stil">U hebt op dit moment geen functie bij een organisatie.</p>}
        kolommen={[
          {
            kop: "Functie",
            naam: true,
            cel: z => (
              <>
                {functieNaam(z.rol)} {z.id === (actor.medewerkerId ?? actor.deelnemerId) && <Tag soort="info">nu</Tag>}
                <Bij>{z.organisatie ?? "uw eigen gegevens"}</Bij>
              </>
            ),
          },
          { kop: "Sinds", cel: z => (z.begin ? dagTekst(z.begin) : "–") },
          { kop: "Tot", cel: z => (z.einde ? dagTekst(z.einde) : "geen einde") },
        ]}
      />
    </Kaart>
  )
}

function Veiligheid({ geheim }: { geheim: EigenGeheim | null }) {
  if (!geheim?.wachtwoord)
    return (
      <Kaart titel="Inloggen">
        <p class="stil">Dit account heeft geen wachtwoord: u bent binnen via het voorbeeld of met een eenmalige link.</p>
      </Kaart>
    )
  return (
    <Kaart titel="Inloggen">
      <Definitielijst
        gegevens={[
          {
            naam: "Passkeys",
            waarde: (
              <>
                {geheim.passkeys > 0 ? <Tag soort="goed">{geheim.passkeys}</Tag> : "geen"} <a href="/account/passkeys">bekijk of maak</a>
              </>
            ),
          },
          { naam: "Wachtwoord", waarde: <a href="/account/wachtwoord">wijzig</a> },
          {
            naam: "Code uit een app",
            waarde: geheim.tweedeStap ? (
              <>
                <Tag soort="goed">staat aan</Tag> <a href="/account/tweede-stap/uit">zet uit</a>
              </>
            ) : (
              <>
                <Tag soort="straks">staat uit</Tag> <a href="/account/tweede-stap">zet aan</a>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
