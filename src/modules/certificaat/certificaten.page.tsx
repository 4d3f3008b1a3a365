import { CERTIFICATEN } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { rolNaam } from "#begrippen/rol"
import type { Tx } from "#platform/db"
import { act, page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { legCertificaatVast, trekCertificaatIn } from "./certificaat.command.ts"
import { standVan } from "./certificaat.rules.ts"
import { type BeheerdCertificaat, type Certificaat, loadBeheerde, loadEigenCertificaten, loadWiens, type Wiens } from "./certificaat.sql.ts"

function Stand({ certificaat, vandaag }: { certificaat: Certificaat; vandaag: Dag }) {
  const stand = standVan(certificaat, vandaag)
  if (stand.soort === "loopt_af") return <Tag soort="straks">{stand.dagen === 1 ? "nog 1 dag" : `nog ${stand.dagen} dagen`}</Tag>
  if (stand.soort === "verlopen") return <Tag soort="laat">verlopen</Tag>
  return stand.soort === "straks" ? <Tag soort="info">nog niet begonnen</Tag> : <Tag soort="goed">geldig</Tag>
}

const kolommen = <C extends Certificaat>(stand: (c: C) => Kolom<C>["cel"] extends (r: C) => infer R ? R : never): Kolom<C>[] => [
  {
    kop: "Certificaat",
    naam: true,
    cel: c => (
      <>
        {naamVan(CERTIFICATEN, c.soort)}
        <Bij>{[c.uitgever, c.nummer].filter(Boolean).join(", ")}</Bij>
      </>
    ),
  },
  { kop: "Geldig", cel: c => `${dagTekst(c.begin)} ${c.einde ? `tot ${dagTekst(c.einde)}` : "en verder"}` },
  { kop: "Stand", cel: stand },
]

export const eigenCertificaten = page({
  path: "/account/certificaten",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, actor }) => ({ rijen: await loadEigenCertificaten(tx, actor!.medewerkerId) }),
  view: ({ rijen }, { vandaag }) => ({
    titel: "Uw certificaten",
    inleiding:
      "De beheerder van uw organisatie legt ze vast. Klopt er iets niet, of hebt u een nieuw certificaat? Stuur het aan de beheerder.",
    kruimels: [{ tekst: "Uw account", href: "/account" }],
    inhoud: (
      <Kaart vol>
        <Tabel
          bijschrift="Uw certificaten"
          rijen={rijen}
          leeg={<p class="kaart-lijf stil">Er is in deze functie geen certificaat van u vastgelegd.</p>}
          kolommen={kolommen<Certificaat>(c => <Stand certificaat={c} vandaag={vandaag} />)}
        />
      </Kaart>
    ),
  }),
})

interface Data {
  id: string
  wie: Wiens
  rijen: BeheerdCertificaat[]
}
async function load({ tx, params }: { tx: Tx; params: Record<string, string> }): Promise<Data | null> {
  const id = params["medewerkerId"]!
  const wie = await loadWiens(tx, id)
  return wie && { id, wie, rijen: await loadBeheerde(tx, id) }
}
const kruimels = ({ wie }: Data) => [{ tekst: "Beheer", href: `/beheer?organisatie=${wie.organisatieId}` }]

export const certificatenVan = page<Data>({
  path: "/beheer/certificaten/:medewerkerId",
  recht: "beheer",
  inzage: "geen",
  load,
  view: (data, { formulier, opdrachtId, vandaag }) => {
    const { id, wie, rijen } = data
    const fouten = formulier?.weigeringen
    const veld = (naam: string) => ({ naam, fout: foutVan(fouten, naam), waarde: String(formulier?.waarden[naam] ?? "") })
    return {
      titel: "Certificaten",
      kop: `Certificaten van ${wie.naam}`,
      inleiding: `${rolNaam(wie.rol)}. Leg alleen vast wat u hebt gezien.`,
      kruimels: kruimels(data),
      ...(rijen.length > 0 ? { handelingen: <Knop href={`/beheer/certificaten/${id}/download`}>Naar Excel</Knop> } : {}),
      inhoud: (
        <Raster verdeling="3-2" boven>
          <Kaart titel="Vastgelegd" vol>
            <Tabel
              bijschrift="Certificaten"
              rijen={rijen}
              leeg={<p class="kaart-lijf stil">Er is nog geen certificaat vastgelegd.</p>}
              kolommen={kolommen<BeheerdCertificaat>(c =>
                c.vervallenOp ? (
                  <Tag>{`ingetrokken: ${c.vervallenReden ?? ""}`}</Tag>
                ) : (
                  <>
                    <Stand certificaat={c} vandaag={vandaag} />
                    <Bij>
                      <a href={`/beheer/certificaten/${id}/${c.id}`}>trek in</a>
                    </Bij>
                  </>
                ),
              )}
            />
          </Kaart>
          <Kaart titel="Een certificaat erbij">
            <Formulier actie={`/beheer/certificaten/${id}`} id={opdrachtId} fouten={fouten} naam="Een certificaat erbij">
              <Veld
                {...veld("soort")}
                label="Certificaat"
                type="select"
                leegTekst="Kies…"
                opties={CERTIFICATEN.map(c => ({ waarde: c.code, tekst: c.naam }))}
              />
              <Veld {...veld("uitgever")} label="Gegeven door" autocomplete="off" breedte="vol" />
              <Veld {...veld("nummer")} label="Nummer" verplicht={false} autocomplete="off" />
              <VeldenRij>
                <Veld {...veld("begin")} label="Geldig vanaf" type="date" />
                <Veld {...veld("einde")} label="Tot" type="date" verplicht={false} hint="De eerste dag dat het niet meer geldt." />
              </VeldenRij>
              <Knoppen>
                <Knop soort="hoofd">Leg vast</Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
        </Raster>
      ),
    }
  },
  act: act({
    command: legCertificaatVast,
    naar: ({ medewerkerId }) => `/beheer/certificaten/${medewerkerId}`,
    melding: "Het certificaat is vastgelegd.",
  }),
})

export const certificaatIntrekken = page<Data & { certificaat: BeheerdCertificaat }>({
  path: "/beheer/certificaten/:medewerkerId/:certificaatId",
  recht: "beheer",
  inzage: "geen",
  load: async request => {
    const data = await load(request)
    const certificaat = data?.rijen.find(c => c.id === request.params["certificaatId"] && c.vervallenOp === null)
    return data && certificaat ? { ...data, certificaat } : null
  },
  view: (data, { formulier, opdrachtId }) => ({
    titel: "Certificaat intrekken",
    kop: `${naamVan(CERTIFICATEN, data.certificaat.soort)} van ${data.wie.naam} intrekken?`,
    inleiding: "Het telt dan niet meer mee. Wat er eerder mee is gedaan blijft staan.",
    kruimels: [...kruimels(data), { tekst: "Certificaten", href: `/beheer/certificaten/${data.id}` }],
    inhoud: (
      <Formulier
        actie={`/beheer/certificaten/${data.id}/${data.certificaat.id}`}
        id={opdrachtId}
        fouten={formulier?.weigeringen}
        naam="Intrekken"
      >
        <Veld naam="reden" label="Waarom?" breedte="vol" fout={foutVan(formulier?.weigeringen, "reden")} />
        <Knoppen>
          <Knop soort="gevaar">Trek het certificaat in</Knop>
          <Knop soort="stil" href={`/beheer/certificaten/${data.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({
    command: trekCertificaatIn,
    naar: ({ medewerkerId }) => `/beheer/certificaten/${medewerkerId}`,
    melding: "Het certificaat is ingetrokken.",
  }),
})
