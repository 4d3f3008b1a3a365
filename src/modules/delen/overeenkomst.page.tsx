import { naamVan } from "#begrippen/code"
import { plusMaanden } from "#begrippen/dag"
import { act, page } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { loadOrganisaties } from "./delen.sql.ts"
import { DOELEN, PRODUCTEN } from "./keuzes.teksten.ts"
import { beeindigOvereenkomst, legOvereenkomstVast } from "./overeenkomst.command.ts"
import { loadBeheerde, loadOvereenkomsten, type Overeenkomst } from "./overeenkomst.sql.ts"
import { gegevensTekst, keuzes, opties, teDelenGegevens } from "./veld.view.tsx"

const KRUIMELS = [
  { tekst: "Beheer", href: "/beheer" },
  { tekst: "Overeenkomsten", href: "/beheer/overeenkomsten" },
]

/** Agreements between organisations: what each opens, and until when. */
export const overeenkomsten = page({
  path: "/beheer/overeenkomsten",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, vandaag }) => ({
    rijen: await loadOvereenkomsten(tx, vandaag),
    eigen: new Set((await loadBeheerde(tx)).map(o => o.id)),
  }),
  view: ({ rijen, eigen }, { vandaag }) => ({
    titel: "Overeenkomsten",
    inleiding:
      "Zodra twee organisaties een overeenkomst hebben, zien de medewerkers van de uitvoerder bij wie zij betrokken zijn alleen wat daarin staat, en na het einde niets meer.",
    kruimels: KRUIMELS.slice(0, 1),
    handelingen: (
      <>
        {rijen.length > 0 && <Knop href="/beheer/overeenkomsten/download">Naar Excel</Knop>}
        <Knop soort="hoofd" href="/beheer/overeenkomsten/nieuw">
          Leg een overeenkomst vast
        </Knop>
      </>
    ),
    inhoud: (
      <Kaart vol lang>
        <Tabel
          bijschrift="Overeenkomsten, lopende eerst"
          rijen={rijen}
          leeg={
            <Leeg titel="Nog geen overeenkomst">
              Zonder overeenkomst bepaalt alleen de rol wat een medewerker van een andere organisatie ziet bij wie hij of zij betrokken is.
            </Leeg>
          }
          kolommen={[
            { kop: "Tussen", naam: true, cel: o => <Tussen o={o} /> },
            { kop: "Welke gegevens", breedte: 40, cel: o => gegevensTekst(o.categorieen) },
            { kop: "Waarvoor", cel: o => <Waarvoor o={o} /> },
            { kop: "Periode", cel: o => <Periode o={o} vandaag={vandaag} /> },
            {
              kop: "Handeling",
              verbergKop: true,
              cel: o => o.einde > vandaag && eigen.has(o.vanOrganisatieId) && <a href={`/beheer/overeenkomsten/${o.id}`}>beëindig</a>,
            },
          ]}
        />
      </Kaart>
    ),
  }),
})

const Tussen = ({ o }: { o: Overeenkomst }) => (
  <>
    {o.van} en {o.met}
    <Bij>{o.kenmerk}</Bij>
  </>
)
const Waarvoor = ({ o }: { o: Overeenkomst }) => (
  <>
    {o.producten.length > 0 ? o.producten.map(p => naamVan(PRODUCTEN, p)).join(", ") : "alle producten"}
    <Bij>{o.doelen.map(d => naamVan(DOELEN, d)).join(", ")}</Bij>
  </>
)
const Periode = ({ o, vandaag }: { o: Overeenkomst; vandaag: string }) => (
  <>
    <span class="getal">
      {dagTekst(o.begin)} tot {dagTekst(o.einde)}
    </span>{" "}
    {o.einde <= vandaag && <Tag>voorbij</Tag>}
    {o.begin > vandaag && <Tag soort="straks">begint nog</Tag>}
  </>
)

export const nieuweOvereenkomst = page({
  path: "/beheer/overeenkomsten/nieuw",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx }) => ({ eigen: await loadBeheerde(tx), alle: await loadOrganisaties(tx, null) }),
  view: ({ eigen, alle }, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Overeenkomst vastleggen",
      inleiding: "Na vastleggen is voor medewerkers van de andere organisatie alles dicht wat er niet in staat.",
      kruimels: KRUIMELS,
      inhoud: (
        <Formulier
          actie="/beheer/overeenkomsten/nieuw"
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          naam="Overeenkomst"
          waak
        >
          <Veld {...v.een("kenmerk")} label="Kenmerk" hint="Bijvoorbeeld: DVO werkfit 2026" />
          <Veld {...v.een("vanOrganisatieId", eigen[0]?.id)} label="Wie is verantwoordelijk" type="select" opties={keuzes(eigen)} />
          <Veld {...v.een("metOrganisatieId")} label="Met wie" type="select" leegTekst="Kies…" opties={keuzes(alle)} />
          <Veld
            {...v.meer("producten")}
            label="Voor welke producten"
            hint="Niets gekozen: voor alles."
            verplicht={false}
            type="checkboxen"
            kolommen
            opties={opties(PRODUCTEN)}
          />
          <Veld {...v.meer("doelen")} label="Waarvoor" type="checkboxen" kolommen opties={opties(DOELEN)} />
          <Veld
            {...v.meer("categorieen")}
            label="Welke gegevens"
            hint="Naam, contact en wie er betrokken is gaan altijd mee."
            type="checkboxen"
            kolommen
            opties={teDelenGegevens(c => c !== "C01B")}
          />
          <VeldenRij>
            <Veld {...v.een("begin", shell.vandaag)} label="Vanaf" type="date" />
            <Veld {...v.een("einde", plusMaanden(shell.vandaag, 12))} label="Tot" hint="De eerste dag zonder toegang." type="date" />
          </VeldenRij>
          <Knoppen>
            <Knop soort="hoofd">Leg vast</Knop>
            <Knop soort="stil" href="/beheer/overeenkomsten">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: legOvereenkomstVast, naar: () => "/beheer/overeenkomsten", melding: "De overeenkomst is vastgelegd." }),
})

export const eindeOvereenkomst = page({
  path: "/beheer/overeenkomsten/:overeenkomstId",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, params, vandaag }) => (await loadOvereenkomsten(tx, vandaag)).find(o => o.id === params["overeenkomstId"]) ?? null,
  view: (o, shell) => ({
    titel: "Overeenkomst beëindigen",
    inleiding: `${o.van} en ${o.met}, ${o.kenmerk}. Vanaf de einddatum ziet ${o.met} niets meer op grond van deze overeenkomst.`,
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie={`/beheer/overeenkomsten/${o.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Beëindig">
        <Veld {...veldenVan(shell).een("einde", shell.vandaag)} label="Einde" hint="De eerste dag zonder toegang." type="date" />
        <Knoppen>
          <Knop soort="gevaar">Beëindig</Knop>
          <Knop soort="stil" href="/beheer/overeenkomsten">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: beeindigOvereenkomst, naar: () => "/beheer/overeenkomsten", melding: "De overeenkomst eindigt." }),
})
