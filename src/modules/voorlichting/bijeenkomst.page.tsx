import { UITKOMSTEN_BIJEENKOMST } from "#begrippen/bijeenkomst"
import { naamVan } from "#begrippen/code"
import { TALEN } from "#begrippen/taal"
import { act, page, type Shell } from "#platform/page"
import { dagTekst, dagVoluit } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster, Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { type Bijeenkomst, type Genodigde, loadBijeenkomst, loadGenodigden, loadNogNiet, type Nieuwkomer } from "./bijeenkomst.sql.ts"
import { legOpkomstVast } from "./leg-vast.command.ts"

interface Data {
  bijeenkomst: Bijeenkomst
  genodigden: Genodigde[]
  nogNiet: Nieuwkomer[]
}

/** One meeting: who is invited, one tap for who came and understood it, and whom to invite yet. */
export const bijeenkomstPagina = page<Data>({
  path: "/voorlichting/:bijeenkomstId",
  recht: "voorlichten",
  inzage: {
    doel: "P2",
    categorieen: ["C01", "C15"],
    deelnemers: ({ genodigden, nogNiet }) => [...genodigden.map(g => g.deelnemerId), ...nogNiet.map(n => n.id)],
  },
  async load({ tx, actor, params, vandaag }) {
    const bijeenkomst = actor?.organisatieId ? await loadBijeenkomst(tx, actor.organisatieId, params["bijeenkomstId"]!) : null
    if (!bijeenkomst) return null
    const nogNiet = bijeenkomst.dag >= vandaag ? await loadNogNiet(tx, vandaag) : []
    return { bijeenkomst, genodigden: await loadGenodigden(tx, bijeenkomst.id), nogNiet }
  },
  view: ({ bijeenkomst, genodigden, nogNiet }, shell) => ({
    titel: `Voorlichting op ${dagTekst(bijeenkomst.dag)}`,
    kop: `Voorlichting op ${dagVoluit(bijeenkomst.dag)}`,
    inleiding: `${bijeenkomst.tijd}, ${bijeenkomst.minuten} minuten · ${bijeenkomst.plek} · ${naamVan(TALEN, bijeenkomst.taal)}`,
    kruimels: [{ tekst: "Voorlichting", href: "/voorlichting" }, { tekst: dagTekst(bijeenkomst.dag) }],
    ...(genodigden.length > 0 ? { handelingen: <Knop href={`/voorlichting/${bijeenkomst.id}/download`}>Naar Excel</Knop> } : {}),
    inhoud: (
      <Raster verdeling="3-2" boven>
        <Stapel>
          <Foutsamenvatting fouten={shell.formulier?.weigeringen ?? []} />
          <Opkomst bijeenkomst={bijeenkomst} genodigden={genodigden} shell={shell} />
        </Stapel>
        {bijeenkomst.dag >= shell.vandaag && <NogNiet bijeenkomst={bijeenkomst} rijen={nogNiet} shell={shell} />}
      </Raster>
    ),
  }),
  act: act({
    command: legOpkomstVast,
    naar: ({ bijeenkomstId }) => `/voorlichting/${bijeenkomstId}`,
    melding: "De opkomst is vastgelegd.",
  }),
})

function Opkomst({ bijeenkomst, genodigden, shell }: { bijeenkomst: Bijeenkomst; genodigden: readonly Genodigde[]; shell: Shell }) {
  const nu = bijeenkomst.dag <= shell.vandaag
  return (
    <Kaart titel="Uitgenodigd" onder={nu ? "één tik per persoon" : undefined} vol>
      <Tabel
        bijschrift="Wie is uitgenodigd, en wat ervan kwam"
        zonderKop
        rijen={genodigden}
        leeg={<Leeg titel="Nog niemand">Wie u uitnodigt, krijgt een afspraak en staat hier. U ziet alleen wie u mag zien.</Leeg>}
        kolommen={[
          {
            kop: "Naam",
            naam: true,
            cel: g => (
              <>
                <a href={`/deelnemers/${g.deelnemerId}/voorlichting`}>{g.naam}</a>
                <Spreekt voertaal={g.voertaal} taal={bijeenkomst.taal} />
              </>
            ),
          },
          {
            kop: "Opkomst",
            breedte: 0,
            telefoon: "vol",
            cel: g => (g.uitkomst === null && nu ? <Taps bijeenkomst={bijeenkomst} g={g} shell={shell} /> : <Kwam g={g} />),
          },
        ]}
      />
    </Kaart>
  )
}

/** Somebody who speaks another language than the meeting: he needs an interpreter. */
const Spreekt = ({ voertaal, taal }: { voertaal: string | null; taal: string }) =>
  voertaal && voertaal !== taal ? <Bij>spreekt {naamVan(TALEN, voertaal)}</Bij> : null

function Taps({ bijeenkomst, g, shell }: { bijeenkomst: Bijeenkomst; g: Genodigde; shell: Shell }) {
  const { id } = bijeenkomst
  return (
    <Formulier
      actie={`/voorlichting/${id}`}
      id={shell.opdrachtId}
      verborgen={{ bijeenkomstId: id, deelnemerId: g.deelnemerId }}
      naam={g.naam}
    >
      <Knoppen>
        {UITKOMSTEN_BIJEENKOMST.map(u => (
          <Knop naam="uitkomst" waarde={u.code} bij={g.naam}>
            {KORT[u.code]}
          </Knop>
        ))}
      </Knoppen>
    </Formulier>
  )
}
const KORT: Readonly<Record<string, string>> = { begrepen: "Duidelijk", nog_niet: "Nog vragen", niet_gekomen: "Was er niet" }

const codeVan = (g: Genodigde): string | null => (g.uitkomst === "gekomen" ? (g.begrepen === false ? "nog_niet" : "begrepen") : g.uitkomst)

/** What came of an invitation, in a few words. */
export function kwam(g: Genodigde): string {
  const code = codeVan(g)
  return code === null ? "uitgenodigd" : (KORT[code]?.toLowerCase() ?? "wil nog niet")
}
const Kwam = ({ g }: { g: Genodigde }) => <Tag soort={SOORT[codeVan(g) ?? ""] ?? "gewoon"}>{kwam(g)}</Tag>
const SOORT: Readonly<Record<string, TagSoort>> = { begrepen: "goed", nog_niet: "straks", niet_gekomen: "laat" }

function NogNiet({ bijeenkomst, rijen, shell }: { bijeenkomst: Bijeenkomst; rijen: readonly Nieuwkomer[]; shell: Shell }) {
  return (
    <Kaart titel="Nog geen voorlichting" onder="van wie u begeleidt" vol>
      <Tabel
        bijschrift="Wie u begeleidt en nog geen voorlichting had"
        zonderKop
        rijen={rijen}
        leeg={<Leeg titel="Iedereen is uitgenodigd">Wie er bij u bij komt en nog niets hoorde, staat straks hier.</Leeg>}
        kolommen={[
          {
            kop: "Naam",
            naam: true,
            cel: n => (
              <>
                {n.naam}
                <Bij>{n.aanmelddatum ? `aangemeld op ${dagTekst(n.aanmelddatum)}` : "dag van aanmelding onbekend"}</Bij>
                <Spreekt voertaal={n.voertaal} taal={bijeenkomst.taal} />
              </>
            ),
          },
          {
            kop: "Handeling",
            verbergKop: true,
            breedte: 0,
            telefoon: "vol",
            cel: n => (
              <Formulier
                actie={`/deelnemers/${n.id}/voorlichting`}
                id={shell.opdrachtId}
                verborgen={{ bijeenkomstId: bijeenkomst.id }}
                naam={`Nodig ${n.naam} uit`}
              >
                <Knop bij={n.naam}>Nodig uit</Knop>
              </Formulier>
            ),
          },
        ]}
      />
    </Kaart>
  )
}
