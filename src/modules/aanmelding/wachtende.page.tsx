import { STAP_TEKST, hoeTekst, stapPad, volgendeVan } from "#modules/wachtrij"
import { BETALERS, SCREENINGEN, TOEGANGSWIJZEN } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import { leeftijdOp } from "#begrippen/dag"
import { TALEN } from "#begrippen/taal"
import { type FormAct, type Html, page, type Route, type Shell } from "#platform/page"
import { Datum, dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster } from "#ui/raster"
import { type AanmeldingHeel, loadWachtende } from "./aanmelding.sql.ts"
import { Standtag } from "./aanmeldingen.page.tsx"

/** With the ways out that are set up here. */
export interface Wachtende extends AanmeldingHeel {
  uit: Record<"email" | "sms", boolean>
}

/** A page about one in the queue: 404 as soon as he has a file or is of another organisation. */
export function wachtendeDeel(deel: {
  pad: string
  recht: string
  titel: string
  act?: FormAct<never, never>
  inleiding?: string
  inhoud(wachtende: Wachtende, shell: Shell): Html
}): Route {
  return page<Wachtende>({
    path: `/aanmeldingen/:aanmeldingId${deel.pad}`,
    recht: deel.recht,
    inzage: { doel: "P1", categorieen: ["C26"], deelnemers: a => [a.id] },
    async load({ tx, params, services: { post } }) {
      const wie = await loadWachtende(tx, params["aanmeldingId"]!)
      return wie && { ...wie, uit: { email: post.email !== null, sms: post.sms !== null } }
    },
    view: (a, shell) => ({
      titel: deel.titel === "" ? a.naam : `${deel.titel}, ${a.naam}`,
      kop: deel.titel === "" ? a.naam : `${deel.titel}: ${a.naam}`,
      inleiding: deel.inleiding ?? `${leeftijdOp(a.geboortedatum, shell.vandaag)} jaar · aangemeld op ${dagTekst(a.ontvangenOp)}`,
      tags: <Standtag aanmelding={a} vandaag={shell.vandaag} />,
      kruimels: [
        { tekst: "Aanmeldingen", href: "/aanmeldingen" },
        ...(deel.titel === "" ? [{ tekst: a.naam }] : [{ tekst: a.naam, href: `/aanmeldingen/${a.id}` }, { tekst: deel.titel }]),
      ],
      inhoud: deel.inhoud(a, shell),
    }),
    ...(deel.act ? { act: deel.act } : {}),
  })
}

const GEMELD: Readonly<Record<string, string>> = {
  uitnodiging: "uitgenodigd",
  verzet: "nieuwe tijd verstuurd",
  herinnering: "herinnerd",
  afgezegd: "afgezegd",
}
/** What he was told, and what has to be told still. */
function berichtTekst({ uitgenodigdLangs: langs, gemeld, gemeldDag, meldOpgegeven, uit }: Wachtende): string {
  if (langs === null) return "geen: vertel het zelf"
  const kanaal = langs === "email" ? "per e-mail" : "per sms"
  if (meldOpgegeven) return `${kanaal} niet aangekomen: bel zelf`
  if (gemeld === null) return uit[langs] ? `${kanaal}, gaat overdag binnen enkele minuten weg` : `${kanaal} gaat hier niets uit: bel zelf`
  return `${kanaal} ${GEMELD[gemeld]} op ${dagTekst(gemeldDag!)}`
}

/** What is known of somebody who waits, and what is next. */
export const wachtendePagina = wachtendeDeel({
  pad: "",
  recht: "aanmeldingen",
  titel: "",
  inhoud: (a, shell) => (
    <Raster verdeling="3-2" boven>
      <Kaart titel="Wat wij weten">
        <Definitielijst
          gegevens={[
            { naam: "Geboren", waarde: <Datum dag={a.geboortedatum} /> },
            { naam: "Telefoon", waarde: a.telefoon },
            { naam: "E-mail", waarde: a.email },
            { naam: "Taal", waarde: a.voertaal && naamVan(TALEN, a.voertaal) },
            { naam: "Vraag", waarde: a.vraag },
            { naam: "Kwam binnen", waarde: [hoeTekst(a), a.van].filter(Boolean).join(" · ") },
            ...(a.uitgenodigdTijd && a.uitgenodigdVoor
              ? [
                  {
                    naam: "Eerste gesprek",
                    waarde: [
                      `${dagTekst(a.uitgenodigdVoor)}, ${a.uitgenodigdTijd}`,
                      a.uitgenodigdPlek,
                      a.uitgenodigdBij && `met ${a.uitgenodigdBij}`,
                    ]
                      .filter(Boolean)
                      .join(" · "),
                  },
                  { naam: "Bericht", waarde: berichtTekst(a) },
                ]
              : []),
            { naam: "Opdrachtgever", waarde: a.opdrachtgever ?? shell.actor?.organisatieNaam },
            { naam: "Wie betaalt", waarde: a.betaler && naamVan(BETALERS, a.betaler) },
            { naam: "Wijze van toegang", waarde: a.toegang && naamVan(TOEGANGSWIJZEN, a.toegang) },
            ...(a.toegang === "voorselectie" || a.screening
              ? [{ naam: "Screening", waarde: a.screening && `${naamVan(SCREENINGEN, a.screening)}, ${dagTekst(a.screeningOp!)}` }]
              : []),
          ]}
        />
      </Kaart>
      <Volgende a={a} shell={shell} />
    </Raster>
  ),
})

function Volgende({ a, shell }: { a: AanmeldingHeel; shell: Shell }) {
  const volgende = volgendeVan(a, shell.vandaag)
  if (!volgende) return <Kaart titel="Gesloten">Er komt geen dossier. Wil iemand alsnog, meld dan opnieuw aan.</Kaart>
  if (!shell.mag("aanmelden")) return <Kaart titel="Volgende stap">{STAP_TEKST[volgende.stap]}</Kaart>
  const stappen = (["uitnodigen", "ontvangen", "dossier"] as const).map(stap => ({ stap, eerst: stap === volgende.stap }))
  return (
    <Kaart titel="Volgende stap" onder={`uiterlijk ${dagTekst(volgende.uiterlijk)}`}>
      <Knoppen>
        {stappen
          .toSorted((x, y) => Number(y.eerst) - Number(x.eerst))
          .map(({ stap, eerst }) => (
            <Knop soort={eerst ? "hoofd" : "gewoon"} href={stapPad(a.id, stap)}>
              {STAP_TEKST[stap]}
            </Knop>
          ))}
        {a.toegang === "voorselectie" && (
          <Knop href={`/aanmeldingen/${a.id}/screening`}>{a.screening ? "Screening wijzigen" : "Uitkomst van de screening"}</Knop>
        )}
        <Knop soort="stil" href={`/aanmeldingen/${a.id}/sluiten`}>
          Sluit
        </Knop>
      </Knoppen>
    </Kaart>
  )
}
