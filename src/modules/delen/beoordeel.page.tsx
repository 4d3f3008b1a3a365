import { naamVan } from "#begrippen/code"
import { momentTekst } from "#begrippen/moment"
import { rolNaam } from "#begrippen/rol"
import { dossierNummer } from "#modules/toezicht"
import { act, page } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { NOODREDENEN } from "./keuzes.teksten.ts"
import { beoordeelNoodtoegang } from "./toegang-vragen.command.ts"
import { loadTeBeoordelen, type TeBeoordelen } from "./toegang-vragen.sql.ts"
import { gegevensTekst } from "./veld.view.tsx"

const KRUIMELS = [{ tekst: "Toezicht", href: "/toezicht" }]

/** Every break-glass of the organisation, the same day; to be judged within five working days. */
export const beoordelingen = page<{ rijen: TeBeoordelen[] }>({
  path: "/toezicht/noodtoegang",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: d => d.rijen.map(r => r.deelnemerId) },
  load: async ({ tx }) => ({ rijen: await loadTeBeoordelen(tx) }),
  view: ({ rijen }) => {
    const open = rijen.filter(r => r.oordeel === null).length
    return {
      titel: "Noodtoegang",
      kop: open === 0 ? "Alle noodtoegang is beoordeeld" : `${open} keer noodtoegang te beoordelen`,
      inleiding: "Beoordeel elke noodtoegang binnen vijf werkdagen. De betrokkenen en de persoon zelf zien uw oordeel.",
      kruimels: KRUIMELS,
      ...(rijen.length > 0 ? { handelingen: <Knop href="/toezicht/noodtoegang/download">Naar Excel</Knop> } : {}),
      inhoud: (
        <Kaart vol lang>
          <Tabel
            bijschrift="Noodtoegang, wat nog te beoordelen is eerst"
            rijen={rijen}
            leeg={<Leeg titel="Geen noodtoegang">Niemand van uw organisatie opende een dossier in nood.</Leeg>}
            kolommen={[
              {
                kop: "Wie",
                naam: true,
                cel: r => (
                  <>
                    {r.naam}
                    <Bij>{rolNaam(r.rol).toLowerCase()}</Bij>
                  </>
                ),
              },
              { kop: "Wanneer", cel: r => <span class="getal">{momentTekst(r.begonnenOp)}</span> },
              {
                kop: "Dossier",
                cel: r => (
                  <a class="getal" href={`/toezicht?dossier=${dossierNummer(r.deelnemerId)}`}>
                    {dossierNummer(r.deelnemerId)}
                  </a>
                ),
              },
              {
                kop: "Waarom en wat",
                breedte: 40,
                cel: r => (
                  <>
                    {naamVan(NOODREDENEN, r.reden)}: {r.toelichting}
                    <Bij>{gegevensTekst(r.categorieen)}</Bij>
                  </>
                ),
              },
              {
                kop: "Oordeel",
                cel: r =>
                  r.oordeel ? (
                    <Tag soort={r.oordeel === "terecht" ? "goed" : "laat"}>{r.oordeel}</Tag>
                  ) : (
                    <a href={`/toezicht/noodtoegang/${r.id}`}>beoordeel</a>
                  ),
              },
            ]}
          />
        </Kaart>
      ),
    }
  },
})

export const beoordeling = page<TeBeoordelen>({
  path: "/toezicht/noodtoegang/:noodtoegangId",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: r => [r.deelnemerId] },
  load: async ({ tx, params }) => (await loadTeBeoordelen(tx)).find(r => r.id === params["noodtoegangId"]) ?? null,
  view: (r, shell) => ({
    titel: "Beoordeel noodtoegang",
    inleiding: `${r.naam}, ${momentTekst(r.begonnenOp)}: ${naamVan(NOODREDENEN, r.reden)}. ${r.toelichting}`,
    kruimels: [...KRUIMELS, { tekst: "Noodtoegang", href: "/toezicht/noodtoegang" }],
    inhoud: (
      <Formulier actie={`/toezicht/noodtoegang/${r.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Oordeel">
        <Veld
          {...veldenVan(shell).een("oordeel")}
          label="Uw oordeel"
          type="radio"
          rij
          opties={[
            { waarde: "terecht", tekst: "Terecht" },
            { waarde: "onterecht", tekst: "Onterecht" },
          ]}
        />
        <Veld {...veldenVan(shell).een("toelichting")} label="Toelichting" type="textarea" rijen={3} />
        <Knoppen>
          <Knop soort="hoofd">Leg vast</Knop>
          <Knop soort="stil" href="/toezicht/noodtoegang">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: beoordeelNoodtoegang, naar: () => "/toezicht/noodtoegang", melding: "Uw oordeel is vastgelegd." }),
})
