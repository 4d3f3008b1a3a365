import { THEMAS } from "#begrippen/plan"
import { act, page, type Shell } from "#platform/page"
import { rowsOf } from "#platform/form"
import { Formulier, VeldenRij } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { OnderdeelBotsing } from "./bewerk-botsing.view.tsx"
import type { Vorige } from "./bewerken.sql.ts"
import { alsBewerkt, onderdeelWaarden } from "./bewerking.rules.ts"
import { type Open, openConcept, versieVoor } from "./bewerken.page.tsx"
import { wijzigInstrumentonderdeel } from "./bewerk-instrument.command.ts"
import { antwoordRegels, nieuwOnderdeelCode } from "./bewerken.rules.ts"
import { LEVERT, type Onderdeel, SOORTEN_VRAAG } from "./instrument.rules.ts"

interface Data extends Open {
  onderdeel: Onderdeel
}

/** Empty questions to fill in under those that are there. */
const LEEG = 2

/** The questions of one section of a draft. */
export const onderdeelBewerken = page<Data>({
  path: "/beheer/instrumenten/:instrumentId/onderdelen/:onderdeel",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, params, formulier }) {
    const open = await openConcept(tx, params["instrumentId"], formulier)
    if (!open) return null
    const { definitie } = open.instrument
    const nieuw = { code: nieuwOnderdeelCode(definitie), titel: "", vragen: [] }
    const onderdeel = [...definitie.onderdelen, nieuw].find(o => o.code === params["onderdeel"])
    return onderdeel ? { ...open, onderdeel } : null
  },
  view: (data, shell) => ({
    titel: data.onderdeel.titel || "Een onderdeel erbij",
    inleiding:
      "Een vraag die u leegmaakt, gaat eruit; maakt u ze alle leeg, dan gaat het onderdeel weg. Antwoorden om uit te kiezen staan elk op een eigen regel, bij een niveau van laag naar hoog.",
    kruimels: [
      { tekst: "Beheer", href: "/beheer" },
      { tekst: "Instrumenten", href: "/beheer/instrumenten" },
      { tekst: data.instrument.naam, href: `/beheer/instrumenten/${data.instrument.id}` },
    ],
    inhoud: <Vragen {...data} shell={shell} />,
  }),
  act: act({
    command: wijzigInstrumentonderdeel,
    naar: ({ instrumentId }) => `/beheer/instrumenten/${instrumentId}`,
    melding: "Het onderdeel is bewaard.",
  }),
})

function Vragen({ instrument, bewerking, vorige, onderdeel, shell }: Data & { shell: Shell }) {
  const v = veldenVan(shell)
  const rijen = shell.formulier
    ? rowsOf("vragen", shell.formulier.waarden)
    : onderdeel.vragen.map(vraag => ({
        code: vraag.code,
        vraag: vraag.vraag,
        soort: vraag.soort,
        antwoorden: antwoordRegels(vraag),
        levert: vraag.levert ?? "",
        thema: vraag.thema ?? "",
        verplicht: vraag.verplicht ? "ja" : "",
      }))
  return (
    <Formulier
      actie={`/beheer/instrumenten/${instrument.id}/onderdelen/${onderdeel.code}`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Vragen"
      versie={versieVoor(shell, bewerking, vorige)}
      breed={vorige !== null}
      waak
    >
      {vorige ? (
        <OnderdeelBotsing {...naastElkaar(vorige, onderdeel)} shell={shell} rijen={rijen} />
      ) : (
        <>
          <Veld {...v.een("titel", onderdeel.titel)} label="Titel" breedte="vol" />
          <Veld {...v.een("uitleg", onderdeel.uitleg ?? "")} label="Uitleg" breedte="vol" verplicht={false} />
          {Array.from({ length: rijen.length + LEEG }, (_, nr) => (
            <VraagKaart nr={nr} rij={rijen[nr] ?? {}} shell={shell} />
          ))}
        </>
      )}
      <Knoppen vast>
        <Knop soort="hoofd">{vorige ? "Bewaar de keuze" : "Bewaar"}</Knop>
        <Knop soort="stil" href={`/beheer/instrumenten/${instrument.id}`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

/** The section as the form was filled in on it, and as it is now. */
function naastElkaar(vorige: Vorige, onderdeel: Onderdeel) {
  const toen = vorige.inhoud.definitie.onderdelen.find(o => o.code === onderdeel.code)
  return { vorige, was: onderdeelWaarden(toen ? alsBewerkt(toen) : null), nu: onderdeelWaarden(alsBewerkt(onderdeel)) }
}

function VraagKaart({ nr, rij, shell }: { nr: number; rij: Readonly<Record<string, string | string[]>>; shell: Shell }) {
  const veld = (naam: string) => ({
    naam: `vragen.${nr}.${naam}`,
    waarde: String(rij[naam] ?? ""),
    fout: foutVan(shell.formulier?.weigeringen, `vragen.${nr}.${naam}`),
    verplicht: false,
  })
  return (
    <Kaart titel={rij["vraag"] ? `Vraag ${nr + 1}` : "Een vraag erbij"} niveau={2}>
      {rij["code"] && <input type="hidden" name={`vragen.${nr}.code`} value={String(rij["code"])} />}
      <Veld {...veld("vraag")} label="Vraag" breedte="vol" />
      <VeldenRij>
        <Veld
          {...veld("soort")}
          type="select"
          label="Soort"
          leegTekst="Kies…"
          opties={SOORTEN_VRAAG.map(s => ({ waarde: s.code, tekst: s.naam }))}
        />
        <Veld
          {...veld("levert")}
          type="select"
          label="Zegt iets over"
          leegTekst="niets"
          opties={LEVERT.map(l => ({ waarde: l.code, tekst: l.naam }))}
        />
        <Veld
          {...veld("thema")}
          type="select"
          label="Thema in het plan"
          leegTekst="niet in het plan"
          opties={THEMAS.map(t => ({ waarde: t.code, tekst: t.naam }))}
        />
      </VeldenRij>
      <Veld {...veld("antwoorden")} type="textarea" label="Antwoorden" rijen={3} />
      <Veld naam={`vragen.${nr}.verplicht`} type="checkbox" label="Moet worden ingevuld" waarde={rij["verplicht"] === "ja"} />
    </Kaart>
  )
}
