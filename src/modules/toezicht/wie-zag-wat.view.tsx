import { momentTekst } from "#begrippen/moment"
import { type Categorie, functieNaam, gegevensNaam } from "#modules/toegang"
import type { Excelcel } from "#platform/excel"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { doelTekst, dossierNummer, dossierNummers } from "./doel.teksten.ts"
import type { KonZien } from "./kon-zien.sql.ts"
import type { Inzage } from "./toezicht.sql.ts"
import type { Antwoord } from "./wie-zag-wat.page.tsx"

const GROND: Record<string, string> = {
  betrokken: "was betrokken",
  organisatie: "ziet de hele organisatie",
  dienstverband: "werkgever van deze persoon",
  waarneming: "nam waar voor een collega",
  deling: "dossier was gedeeld",
  noodtoegang: "opende noodtoegang",
  aanbod: "kreeg het dossier aangeboden",
}
const gegevens = (categorieen: readonly string[]) => categorieen.map(c => gegevensNaam(c as Categorie)).join(", ")
const dossiers = (i: Inzage) =>
  [dossierNummers(i.dossiers), i.andere > 0 && `${i.andere} van andere organisaties`].filter(Boolean).join(", ")
function wiens({ dossier, grond, mensen }: KonZien): string {
  if (dossier) return dossierNummer(dossier)
  return grond === "organisatie" ? "alle mensen van de organisatie" : `${mensen} van andere organisaties`
}
const rijVan = (naam: string | null, rol: string, organisatie: string | null) => (
  <>
    {naam ?? "account zonder functie"}
    <Bij>
      {functieNaam(rol).toLowerCase()}
      {organisatie && `, ${organisatie}`}
    </Bij>
  </>
)

/** The question as an address. */
export const alsAdres = (vraag: Antwoord["vraag"]) =>
  new URLSearchParams(Object.entries(vraag).filter((e): e is [string, string] => Boolean(e[1])))

const WieBedoeltU = ({ antwoord: { vraag, collegas } }: { antwoord: Antwoord }) => (
  <Kaart titel="Wie bedoelt u?" onder={`${collegas.length} namen; typ meer van de naam als hij er niet bij staat`} lang>
    <ul>
      {collegas.map(c => (
        <li>
          <a href={`/toezicht/wie-zag-wat?${alsAdres({ ...vraag, naam: undefined, medewerker: c.accountId })}`}>{c.naam}</a>
        </li>
      ))}
    </ul>
  </Kaart>
)

/** What was looked at, and beside it what could have been. */
export function ZagEnKonZien({ antwoord, getoond }: { antwoord: Antwoord; getoond: number }) {
  const { zag, konZien, vraag, collegas } = antwoord
  if (collegas.length > 1) return <WieBedoeltU antwoord={antwoord} />
  if (antwoord.naamloos || antwoord.onbekend || (!vraag.dossier && collegas.length === 0))
    return <Leeg titel="Over wie gaat uw vraag?">Vul een dossiernummer in of de naam van een medewerker.</Leeg>
  const onder = (n: number) => (n > getoond ? `de eerste ${getoond}; het bestand heeft ze alle` : `${n} ${n === 1 ? "regel" : "regels"}`)
  return (
    <>
      <Kaart titel="Zag" onder={onder(zag.length)} vol lang>
        <Tabel
          bijschrift="Wie keek, nieuwste eerst"
          rijen={zag.slice(0, getoond)}
          leeg={<Leeg titel="Niemand keek">In deze periode is er niets geopend.</Leeg>}
          kolommen={[
            { kop: "Wie", naam: true, cel: i => rijVan(i.naam, i.rol, i.organisatie) },
            { kop: "Wanneer", cel: i => momentTekst(i.op) },
            { kop: "Dossiers", cel: dossiers },
            { kop: "Waarvoor", cel: i => doelTekst(i.doel) },
            { kop: "Wat", breedte: 30, cel: i => gegevens(i.categorieen) },
          ]}
        />
      </Kaart>
      <Kaart titel="Kon zien" onder={onder(konZien.length)} vol lang>
        <Tabel
          bijschrift="Wie het kon zien, ook als er niet is gekeken"
          rijen={konZien.slice(0, getoond)}
          leeg={<Leeg titel="Niemand kon het zien">In deze periode stond er geen deur open.</Leeg>}
          kolommen={[
            { kop: "Wie", naam: true, cel: k => rijVan(k.naam, k.rol, k.organisatie) },
            { kop: "Waarom", cel: k => GROND[k.grond] ?? k.grond },
            { kop: "Dossiers", cel: wiens },
            { kop: "Van", cel: k => momentTekst(k.van) },
            { kop: "Tot", cel: k => momentTekst(k.tot) },
            { kop: "Wat", breedte: 30, cel: k => gegevens(k.categorieen) },
          ]}
        />
      </Kaart>
      <p class="stil">
        Kon zien is ruim gerekend: met de rechten die functies nu hebben, en zonder wat een overeenkomst of een afgeschermd dossier nog
        dichthield. Ook een account dat intussen is gesloten staat erbij.
      </p>
    </>
  )
}

/** All of the answer, a line a look or an opening. */
export function bestandRijen({ zag, konZien }: Antwoord): Excelcel[][] {
  return [
    ["soort", "medewerker", "functie", "organisatie", "waarom", "dossier", "van", "tot", "gegevens"],
    ...zag.map(i => [
      "zag",
      i.naam,
      functieNaam(i.rol),
      i.organisatie,
      doelTekst(i.doel),
      dossiers(i),
      i.op,
      i.op,
      gegevens(i.categorieen),
    ]),
    ...konZien.map(k => [
      "kon zien",
      k.naam,
      functieNaam(k.rol),
      k.organisatie,
      GROND[k.grond] ?? k.grond,
      wiens(k),
      k.van,
      k.tot,
      gegevens(k.categorieen),
    ]),
  ]
}

/** What the columns of the file mean, for on the sheet beside it. */
export const BETEKENIS: Excelcel[][] = [
  ["Wat", "Toelichting"],
  ["soort", "zag: de gegevens zijn getoond, en dat is toen vastgelegd. kon zien: er stond een weg open, of iemand keek of niet."],
  ["waarom", "Bij 'zag' het doel van de pagina; bij 'kon zien' de weg die openstond."],
  ["dossier", "Het nummer van het dossier; van mensen van een andere organisatie alleen hun aantal."],
  ["van, tot", "Bij 'zag' het moment zelf; bij 'kon zien' van wanneer tot wanneer."],
  ["gegevens", "De soorten gegevens die daarbij te zien waren."],
  [
    "kon zien",
    "Ruim gerekend: met de rechten die functies nu hebben, en zonder wat een overeenkomst of een afgeschermd dossier nog dichthield.",
  ],
]
