import { momentTekst } from "#begrippen/moment"
import { rolNaam } from "#begrippen/rol"
import { page, transfer } from "#platform/page"
import { hashToken, newToken } from "#platform/sessie"
import { Chips } from "#ui/chips"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { z } from "zod"
import {
  type BeheerdeOrganisatie,
  type BeheerdeZetel,
  loadBeheerdeOrganisaties,
  loadBeheerdeZetels,
  storeUitnodiging,
} from "./beheer.sql.ts"
import { LINK_UREN } from "#modules/toegang"

interface Data {
  organisaties: BeheerdeOrganisatie[]
  gekozen: BeheerdeOrganisatie | null
  zetels: BeheerdeZetel[]
}

export const beheer = page<Data, { organisatie?: string | undefined }>({
  path: "/beheer",
  recht: "beheer",
  inzage: "geen",
  query: z.object({ organisatie: z.uuid().optional() }),
  async load({ tx, query }) {
    const organisaties = await loadBeheerdeOrganisaties(tx)
    const gekozen = organisaties.find(o => o.id === query.organisatie) ?? organisaties[0] ?? null
    return { organisaties, gekozen, zetels: gekozen ? await loadBeheerdeZetels(tx, gekozen.id) : [] }
  },
  view: ({ organisaties, gekozen, zetels }, { vandaag, actor }) => {
    const lopend = zetels.filter(z => z.einde === null || z.einde > vandaag)
    const zonder = lopend.filter(z => z.wachtwoord && !z.tweedeStap).length
    return {
      titel: "Beheer",
      kop: gekozen ? `Medewerkers van ${gekozen.naam}` : "Nog geen organisaties",
      inleiding: gekozen
        ? `${lopend.length} functies lopen · ${zetels.length - lopend.length} zijn geëindigd · ${zonder} loggen in zonder tweede stap`
        : "Zodra u bestanden inleest komen hier de organisaties die erin staan.",
      ...(gekozen
        ? {
            handelingen: (
              <>
                <Knop soort="hoofd" href={`/beheer/zetel?organisatie=${gekozen.id}`}>
                  Voeg een functie toe
                </Knop>
                <Knop href={`/beheer/identiteit/${gekozen.id}`}>Inloggen via de organisatie</Knop>
                <Knop href="/zegels">Zegels</Knop>
                <Knop href="/beheer/overeenkomsten">Overeenkomsten</Knop>
              </>
            ),
          }
        : {}),
      inhoud: gekozen ? (
        <Stapel>
          {organisaties.length > 1 && (
            <Chips
              naam="Organisaties"
              chips={organisaties.map(o => ({
                tekst: o.naam,
                href: `/beheer?organisatie=${o.id}`,
                aantal: o.medewerkers,
                hier: o.id === gekozen.id,
              }))}
            />
          )}
          <Zetels titel="Lopend" zetels={lopend} vandaag={vandaag} zelf={actor!.medewerkerId} />
          {zetels.length > lopend.length && (
            <Zetels titel="Geëindigd" zetels={zetels.filter(z => !lopend.includes(z))} vandaag={vandaag} zelf={null} />
          )}
        </Stapel>
      ) : (
        <Leeg titel="Er is nog niemand om te beheren" handeling={<Knop href="/invoer">Naar invoer</Knop>} />
      ),
    }
  },
})

function Zetels({ titel, zetels, vandaag, zelf }: { titel: string; zetels: BeheerdeZetel[]; vandaag: string; zelf: string | null }) {
  const loopt = (zetel: BeheerdeZetel) => zetel.einde === null || zetel.einde > vandaag
  return (
    <Kaart titel={titel} vol lang>
      <Tabel
        bijschrift={`${titel}: functies`}
        rijen={zetels}
        kolommen={[
          {
            kop: "Medewerker",
            naam: true,
            breedte: 30,
            cel: z => (
              <>
                {z.naam}
                <Bij>{z.email}</Bij>
              </>
            ),
          },
          { kop: "Rol", cel: z => rolNaam(z.rol) },
          {
            kop: "Periode",
            cel: z => (
              <>
                vanaf {dagTekst(z.begin)}
                {z.einde && ` tot ${dagTekst(z.einde)}`}
                {loopt(z) && z.id !== zelf && (
                  <Bij>
                    <a href={`/beheer/zetel/${z.id}`}>
                      beëindig<span class="vh"> de functie van {z.naam}</span>
                    </a>
                  </Bij>
                )}
              </>
            ),
          },
          { kop: "Inloggen", cel: z => <Stand zetel={z} /> },
          {
            kop: "Handelingen",
            verbergKop: true,
            telefoon: "vol",
            breedte: 0,
            cel: z =>
              loopt(z) &&
              z.uitTeNodigen && (
                <form method="post" action={`/beheer/uitnodigen/${z.accountId}`}>
                  <Knop bij={z.naam}>{z.wachtwoord ? "Nieuwe link" : "Nodig uit"}</Knop>
                </form>
              ),
          },
        ]}
      />
    </Kaart>
  )
}

/** Whether and how somebody can log in. */
function Stand({ zetel }: { zetel: BeheerdeZetel }) {
  return (
    <>
      {zetel.wachtwoord ? (
        <Tag soort={zetel.tweedeStap ? "goed" : "straks"}>{zetel.tweedeStap ? "twee stappen" : "alleen wachtwoord"}</Tag>
      ) : (
        <Tag>{zetel.linkTot ? "uitgenodigd" : "nog niet uitgenodigd"}</Tag>
      )}
      {zetel.laatstOp && <Bij>laatst {momentTekst(zetel.laatstOp)}</Bij>}
      {zetel.tweedeStap && zetel.uitTeNodigen && (
        <Bij>
          <a href={`/beheer/tweede-stap/${zetel.accountId}`}>telefoon kwijt</a>
        </Bij>
      )}
    </>
  )
}

/** Makes the link and shows it once: it is kept as a hash only, and the one before it stops working. */
export const uitnodigDeur = transfer({
  methode: "post",
  path: "/beheer/uitnodigen/:account",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, params }) {
    if (!z.uuid().safeParse(params["account"]).success) return null
    const token = newToken()
    const naam = await storeUitnodiging(tx, params["account"]!, hashToken(token), LINK_UREN)
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
