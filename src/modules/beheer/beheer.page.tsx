import { page, transfer } from "#platform/page"
import { hashToken, newToken } from "#platform/sessie"
import { isUuid } from "#platform/uuid"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { loadAccounts, loadBeheerdeOrganisaties, loadBeheerdeZetels, storeUitnodiging } from "./beheer.sql.ts"
import { BeheerQuery } from "./beheer.schema.ts"
import { type Beheer, beheerInhoud } from "./beheer.view.tsx"
import { kiesZetels } from "./zetels.rules.ts"
import { LINK_UREN } from "#modules/toegang"

/** Who works here: searched and filtered, page by page. */
export const beheer = page<Beheer, BeheerQuery>({
  path: "/beheer",
  recht: "beheer",
  inzage: "geen",
  query: BeheerQuery,
  async load({ tx, query, vandaag }) {
    const organisaties = await loadBeheerdeOrganisaties(tx)
    const gekozen = organisaties.find(o => o.id === query.organisatie) ?? organisaties[0] ?? null
    const zetels = gekozen ? await loadBeheerdeZetels(tx, gekozen.id) : []
    const keuze = kiesZetels(zetels, query, vandaag)
    return { query, organisaties, gekozen, zetels, keuze, rijen: gekozen ? await loadAccounts(tx, keuze.rijen) : [] }
  },
  view: beheerInhoud,
})

/** Makes the link and shows it once: it is kept as a hash only, and the one before it stops working. */
export const uitnodigDeur = transfer({
  methode: "post",
  path: "/beheer/uitnodigen/:account",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, params }) {
    if (!isUuid(params["account"])) return null
    const token = newToken()
    const naam = await storeUitnodiging(tx, params["account"], hashToken(token), LINK_UREN)
    return naam === null ? null : { naam, pad: `/welkom/${token}` }
  },
  send: ({ naam, pad }, { url, https }) => ({
    status: 200,
    pagina: {
      titel: "Uitnodiging",
      kop: `Geef deze link aan ${naam}`,
      inleiding: `Zij werkt één keer, en nog ${LINK_UREN / 24} dagen. Wie haar heeft kan als ${naam} inloggen: geef haar alleen zelf, niet in een groep. U ziet haar hierna niet meer.`,
      kruimels: [{ tekst: "Beheer", href: "/beheer" }],
      inhoud: (
        <Kaart>
          <trede-kopieer>
            <code data-kopieer="">{`${https ? "https:" : url.protocol}//${url.host}${pad}`}</code>
          </trede-kopieer>
          <p>
            <Knop href="/beheer">Terug naar beheer</Knop>
          </p>
        </Kaart>
      ),
    },
  }),
})
