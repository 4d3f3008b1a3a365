import { allows } from "#platform/actor"
import { meldingCookie } from "#platform/melding"
import { page, seeOther, transfer } from "#platform/page"
import { openSessie, sessieCookie, sluitOveral, sluitSessie } from "#platform/sessie"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import { readFields } from "./inloggen.page.tsx"
import { beginPad } from "./matrix.rules.ts"
import { rolNaam } from "#begrippen/rol"
import { loadEigenZetels, loadHoe } from "./zetel.sql.ts"

/** The begin: on to the page that this person opens Trede for. */
export const begin = transfer({
  methode: "get",
  path: "/",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, actor, services }) => {
    const zonder = actor!.rol === null && (await loadEigenZetels(tx)).length > 0
    return zonder ? "/zetel" : beginPad(recht => allows(services.access, actor, recht))
  },
  send: naar => seeOther(naar),
})

export const zetelPagina = page({
  path: "/zetel",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx }) => ({ zetels: await loadEigenZetels(tx) }),
  view: ({ zetels }, { actor }) => ({
    titel: "Kies uw functie",
    kop: "In welke functie werkt u nu?",
    inleiding: "U ziet en doet in elke functie alleen wat daarbij hoort. Wisselen kan altijd, onder uw naam.",
    vorm: "smal",
    inhoud: (
      <Formulier actie="/zetel" naam="Functie kiezen">
        <Kaart vol>
          <Tabel
            bijschrift="Uw functies"
            zonderKop
            rijen={zetels}
            kolommen={[
              {
                kop: "Functie",
                naam: true,
                cel: z => (
                  <>
                    {rolNaam(z.rol)}
                    <Bij>{z.organisatie ?? "uw eigen gegevens"}</Bij>
                  </>
                ),
              },
              {
                kop: "Kies",
                breedte: 0,
                telefoon: "vol",
                cel: z => (
                  <Knop naam="zetel" waarde={z.id} bij={`${rolNaam(z.rol)} ${z.organisatie ?? ""}`}>
                    {z.id === (actor!.medewerkerId ?? actor!.deelnemerId) ? "Blijf" : "Kies"}
                  </Knop>
                ),
              },
            ]}
          />
        </Kaart>
      </Formulier>
    ),
  }),
})

/** Another seat is another session: the old token ends, so that nothing of the one carries over to the other. */
export const zetelDeur = transfer({
  methode: "post",
  path: "/zetel",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, actor }) => ({ actor: actor!, zetels: await loadEigenZetels(tx), hoe: await loadHoe(tx) }),
  async send({ actor, zetels, hoe }, request) {
    const { zetel } = await readFields(request)
    const keuze = zetels.find(z => z.id === zetel)
    if (!keuze) return seeOther("/zetel")
    const token = await openSessie(request.services.db, actor.accountId, keuze, "web", hoe)
    await sluitSessie(request.services.db, request.token!)
    return seeOther(
      "/",
      sessieCookie(token, request.https),
      meldingCookie(`U werkt nu als ${rolNaam(keuze.rol).toLowerCase()}.`, request.https),
    )
  },
})

export const uitlogDeur = transfer({
  methode: "post",
  path: "/uitloggen",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  async send(_, { services, token, https }) {
    if (token) await sluitSessie(services.db, token)
    return seeOther("/inloggen", sessieCookie(null, https), meldingCookie("U bent uitgelogd.", https))
  },
})

/** Out of every browser at once, this one too. */
export const uitlogOveralDeur = transfer({
  methode: "post",
  path: "/uitloggen/overal",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  async send(_, { services, token, https }) {
    if (token) await sluitOveral(services.db, token)
    return seeOther("/inloggen", sessieCookie(null, https), meldingCookie("U bent overal uitgelogd.", https))
  },
})
