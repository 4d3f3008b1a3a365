import { momentTekst } from "#begrippen/moment"
import { act, page, type PageContent, type PageRequest, transfer } from "#platform/page"
import { readFields } from "#modules/toegang"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { Plek } from "./aanwezigheid.schema.ts"
import { hashKoppelcode, KOPPEL_MINUTEN, newKoppelcode, trekTabletIn } from "./tablet.command.ts"
import { loadTablets, storeTablet, type Tablet } from "./tablet.sql.ts"

interface Data {
  id: string
  organisatie: string
  tablets: Tablet[]
}
const kruimels = (id: string) => [{ tekst: "Beheer", href: `/beheer?organisatie=${id}` }]
const basis = { recht: "beheer", inzage: "geen" } as const

async function load({ tx, params }: Pick<PageRequest<unknown>, "tx" | "params">): Promise<Data | null> {
  const id = params["organisatieId"]!
  const gevonden = await loadTablets(tx, id)
  return gevonden && { id, ...gevonden }
}

/** The shared tablets of an organisation: where they stand, when they were last used, and a way out. */
export const tablets = page<Data>({
  ...basis,
  path: "/beheer/tablets/:organisatieId",
  load,
  view: data => inhoud(data, null),
})

function inhoud({ id, organisatie, tablets: lijst }: Data, fout: { plek: string; tekst: string } | null): PageContent {
  const fouten = fout ? [{ code: "invoer", veld: "plek", tekst: fout.tekst }] : []
  return {
    titel: "Tablets",
    kop: `Tablets van ${organisatie}`,
    inleiding: "Op een tablet in de hal melden deelnemers zich zelf, met een badge of een code. Iets anders is er niet op te zien.",
    kruimels: kruimels(id),
    ...(lijst.length > 0 ? { handelingen: <Knop href={`/beheer/tablets/${id}/download`}>Naar Excel</Knop> } : {}),
    inhoud: (
      <Raster verdeling="2-1" boven>
        <Kaart titel="Tablets" vol>
          <Tabel
            bijschrift="Tablets"
            rijen={lijst}
            leeg={<p class="kaart-lijf stil">Er is nog geen tablet.</p>}
            kolommen={[
              {
                kop: "Plek",
                naam: true,
                cel: t => (
                  <>
                    {t.plek}
                    <Bij>{t.gekoppeldOp ? `gekoppeld ${momentTekst(t.gekoppeldOp)}` : "nog niet gekoppeld"}</Bij>
                  </>
                ),
              },
              { kop: "Laatst gebruikt", cel: t => (t.gezienOp ? momentTekst(t.gezienOp) : <span class="stil">nog niet</span>) },
              { kop: "Stand", cel: t => <Stand tablet={t} /> },
              {
                kop: "Handeling",
                verbergKop: true,
                breedte: 0,
                telefoon: "vol",
                cel: t =>
                  t.ingetrokkenOp === null && (
                    <Knop soort="stil" href={`/beheer/tablets/${id}/${t.id}`} bij={t.plek}>
                      Trek in
                    </Knop>
                  ),
              },
            ]}
          />
        </Kaart>
        <Kaart titel="Een tablet erbij">
          <Formulier actie={`/beheer/tablets/${id}`} fouten={fouten} naam="Een tablet erbij">
            <Veld
              naam="plek"
              label="Waar staat hij?"
              hint="Bijvoorbeeld: hal, bij de balie"
              waarde={fout?.plek ?? ""}
              autocomplete="off"
              maxlengte={80}
              fout={foutVan(fouten, "plek")}
              breedte="vol"
            />
            <Knoppen>
              <Knop soort="hoofd">Maak een code</Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
      </Raster>
    ),
  }
}

function Stand({ tablet: t }: { tablet: Tablet }) {
  if (t.ingetrokkenOp) return <Tag>{`ingetrokken ${momentTekst(t.ingetrokkenOp)}`}</Tag>
  if (t.gekoppeldOp) return <Tag soort="goed">werkt</Tag>
  return t.koppelTot && t.koppelTot > new Date() ? <Tag soort="info">wacht op de code</Tag> : <Tag soort="straks">code verlopen</Tag>
}

/** Makes a code that enrols one tablet, and shows it once. */
export const nieuweTabletDeur = transfer<Data>({
  ...basis,
  methode: "post",
  path: "/beheer/tablets/:organisatieId",
  load,
  async send(data, request) {
    const { plek = "" } = await readFields(request)
    const gelezen = Plek.safeParse(plek)
    if (!gelezen.success) return { status: 422, pagina: inhoud(data, { plek, tekst: gelezen.error.issues[0]!.message }) }
    const code = newKoppelcode()
    const tablet = { organisatieId: data.id, plek: gelezen.data, hash: hashKoppelcode(code), minuten: KOPPEL_MINUTEN }
    await request.services.db.inRol("app", request.token, tx => storeTablet(tx, tablet))
    return { status: 200, pagina: codePagina(data.id, gelezen.data, code, `${request.services.basisUrl ?? request.url.origin}/hal`) }
  },
})

const codePagina = (id: string, plek: string, code: string, adres: string): PageContent => ({
  titel: "Code voor de tablet",
  kop: `Koppel de tablet: ${plek}`,
  inleiding: `De code werkt één keer, en ${KOPPEL_MINUTEN} minuten. U ziet hem hierna niet meer.`,
  kruimels: [...kruimels(id), { tekst: "Tablets", href: `/beheer/tablets/${id}` }],
  inhoud: (
    <Kaart>
      <ol>
        <li>
          Open op de tablet: <code>{adres}</code>
        </li>
        <li>
          Vul daar deze code in: <code>{code}</code>
        </li>
      </ol>
      <Knoppen>
        <Knop href={`/beheer/tablets/${id}`}>Klaar</Knop>
      </Knoppen>
    </Kaart>
  ),
})

export const tabletIntrekken = page<{ id: string; tablet: Tablet }>({
  ...basis,
  path: "/beheer/tablets/:organisatieId/:tabletId",
  load: async request => {
    const gevonden = await load(request)
    const tablet = gevonden?.tablets.find(t => t.id === request.params["tabletId"] && t.ingetrokkenOp === null)
    return gevonden && tablet ? { id: gevonden.id, tablet } : null
  },
  view: ({ id, tablet }, { formulier, opdrachtId }) => ({
    titel: "Tablet intrekken",
    kop: `De tablet ‘${tablet.plek}’ intrekken?`,
    inleiding: "Hij opent meteen niets meer. Om hem weer te gebruiken koppelt u hem opnieuw, met een nieuwe code.",
    kruimels: [...kruimels(id), { tekst: "Tablets", href: `/beheer/tablets/${id}` }],
    inhoud: (
      <Formulier actie={`/beheer/tablets/${id}/${tablet.id}`} id={opdrachtId} fouten={formulier?.weigeringen} naam="Intrekken">
        <Knoppen>
          <Knop soort="gevaar">Trek de tablet in</Knop>
          <Knop soort="stil" href={`/beheer/tablets/${id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({
    command: trekTabletIn,
    naar: ({ organisatieId }) => `/beheer/tablets/${organisatieId}`,
    melding: "De tablet is ingetrokken.",
  }),
})
