import { persoonDeel } from "#modules/deelnemer"
import { act, type FormAct, type Html, page, type Route, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { beslisVerzoek, hefBeperkingOp, schrijfVerzoekOp, verlengVerzoek } from "./verzoek.command.ts"
import { loadVerzoek, loadVerzoeken, type Verzoek } from "./verzoek.sql.ts"
import { SOORT } from "./verzoek.teksten.ts"
import { Besluit, Uiterlijk, Verzoeken, Vraagvelden } from "./verzoek.view.tsx"

const GETOOND = 100
export const inzageVan = <D,>(van: (data: D) => readonly Verzoek[]) => ({
  doel: "P8" as const,
  categorieen: (data: D) => (van(data).some(v => v.naam !== null) ? ["C01", "C01B", "C25"] : ["C25"]),
  deelnemers: (data: D) => [...new Set(van(data).map(v => v.deelnemerId))],
})
const wie = (v: Verzoek) => v.naam ?? `dossier ${v.deelnemerId.slice(0, 8)}`

/** What people ask for, in the order in which it must be answered: the worklist of who decides. */
export const verzoekenPagina = page<Verzoek[]>({
  path: "/verzoeken",
  recht: "verzoeken",
  inzage: inzageVan(rijen => rijen),
  load: ({ tx }) => loadVerzoeken(tx, null, GETOOND),
  view: (rijen, { vandaag }) => {
    const open = rijen.filter(v => v.besluit === null)
    const laat = open.filter(v => v.uiterlijk < vandaag).length
    return {
      titel: "Verzoeken",
      kop:
        open.length === 0
          ? "Alle verzoeken zijn beantwoord"
          : `${open.length} ${open.length === 1 ? "verzoek" : "verzoeken"} te beantwoorden`,
      inleiding: `Een maand na ontvangst, één keer te verlengen met twee maanden (AVG art. 12 lid 3)${laat > 0 ? ` · ${laat} te laat` : ""}`,
      ...(rijen.length > 0 ? { handelingen: <Knop href="/verzoeken/download">Naar Excel</Knop> } : {}),
      inhoud: (
        <Kaart vol lang>
          <Verzoeken rijen={rijen} vandaag={vandaag} naar={v => `/verzoeken/${v.id}`} />
        </Kaart>
      ),
    }
  },
})

/** One page about one request, with one form. */
function verzoekPagina(deel: {
  pad: string
  titel: (v: Verzoek) => string
  inleiding: (v: Verzoek) => string
  inhoud: (v: Verzoek, shell: Shell) => Html
  act: FormAct<never, never>
}): Route {
  return page<Verzoek>({
    path: `/verzoeken/:verzoekId${deel.pad}`,
    recht: "verzoeken",
    inzage: inzageVan(v => [v]),
    load: ({ tx, params }) => loadVerzoek(tx, params["verzoekId"]!),
    view: (verzoek, shell) => ({
      titel: deel.titel(verzoek),
      inleiding: deel.inleiding(verzoek),
      kruimels: [
        { tekst: "Verzoeken", href: "/verzoeken" },
        ...(deel.pad ? [{ tekst: wie(verzoek), href: `/verzoeken/${verzoek.id}` }] : []),
      ],
      inhoud: <Stapel>{deel.inhoud(verzoek, shell)}</Stapel>,
    }),
    act: deel.act,
  })
}

export const verzoekDetail = verzoekPagina({
  pad: "",
  titel: v => `${hoofdletter(SOORT[v.soort].naam)}, ${wie(v)}`,
  inleiding: v => `Besluiten doet ${SOORT[v.soort].wie}. Het besluit en uw uitleg leest de persoon op de eigen pagina.`,
  inhoud: (verzoek, shell) => (
    <>
      <Vraag verzoek={verzoek} shell={shell} />
      {beslist(verzoek, shell) && (
        <Kaart titel="Uw besluit">
          <Beslisformulier verzoek={verzoek} shell={shell} />
        </Kaart>
      )}
    </>
  ),
  act: act({ command: beslisVerzoek, naar: ({ verzoekId }) => `/verzoeken/${verzoekId}`, melding: "Het besluit is vastgelegd." }),
})

/** Who watches over privacy decides on what is asked to see or to erase; the others on the rest. The database asks the same. */
const beslist = ({ soort, besluit }: Verzoek, shell: Shell): boolean =>
  besluit === null && shell.mag("toezicht") === ["inzage", "wissen"].includes(soort)

function Vraag({ verzoek, shell }: { verzoek: Verzoek; shell: Shell }) {
  const open = verzoek.besluit === null
  return (
    <Kaart titel="Wat er gevraagd is">
      <Definitielijst
        gegevens={[
          { naam: "Verzoek", waarde: verzoek.tekst },
          { naam: "Ontvangen", waarde: dagTekst(verzoek.ontvangenOp) },
          { naam: "Antwoord uiterlijk", waarde: <Uiterlijk verzoek={verzoek} vandaag={shell.vandaag} /> },
          ...(verzoek.verlengdReden ? [{ naam: "Verlengd omdat", waarde: verzoek.verlengdReden }] : []),
          { naam: "Besluit", waarde: <Besluit verzoek={verzoek} /> },
        ]}
      />
      <Knoppen>
        {open && verzoek.soort === "inzage" && shell.mag("toezicht") && (
          <>
            <Knop href={`/verzoeken/${verzoek.id}/gegevens.pdf`}>Uitdraai (PDF)</Knop>
            <Knop href={`/verzoeken/${verzoek.id}/gegevens.json`}>Uitdraai (JSON)</Knop>
            <Knop soort="stil" href={`/verzoeken/${verzoek.id}/gegevens.pdf?aantekeningen=nee`}>
              Zonder werkaantekeningen (PDF)
            </Knop>
          </>
        )}
        {verzoek.naam && <Knop href={`/deelnemers/${verzoek.deelnemerId}`}>Open het dossier</Knop>}
        {beslist(verzoek, shell) && verzoek.verlengdReden === null && (
          <Knop href={`/verzoeken/${verzoek.id}/verleng`}>Verleng de termijn</Knop>
        )}
        {!open && verzoek.soort === "wissen" && verzoek.besluit !== "geweigerd" && shell.mag("toezicht") && (
          <Knop href={`/verzoeken/${verzoek.id}/wissen`}>Stel wissen voor</Knop>
        )}
        {!open && verzoek.beperkt && shell.mag("C25:schrijf") && (
          <Knop href={`/verzoeken/${verzoek.id}/beperking`}>Hef de beperking op</Knop>
        )}
      </Knoppen>
    </Kaart>
  )
}

function Beslisformulier({ verzoek, shell }: { verzoek: Verzoek; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Formulier actie={`/verzoeken/${verzoek.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Besluit" waak>
      <Veld
        {...v.een("besluit")}
        label="Wat besluit u?"
        type="radio"
        opties={[
          { waarde: "ingewilligd", tekst: "Ja", hint: GEVOLG[verzoek.soort] },
          { waarde: "deels", tekst: "Voor een deel" },
          { waarde: "geweigerd", tekst: "Nee" },
        ]}
      />
      <Veld {...v.een("reden")} label="Uitleg voor de persoon" hint="In gewone taal. Bij nee: waarom niet." type="textarea" rijen={4} />
      <Knoppen>
        <Knop soort="hoofd">Leg het besluit vast</Knop>
        <Knop soort="stil" href="/verzoeken">
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
const GEVOLG: Readonly<Record<Verzoek["soort"], string>> = {
  correctie:
    "Verbeter het ook in het dossier: dit besluit wijzigt zelf niets. Werden de gegevens niet gebruikt, dan mag dat na uw besluit weer.",
  bezwaar: "De gegevens blijven beperkt tot u dat opheft.",
  wissen: "Stel daarna het wissen voor: een ander moet ermee instemmen.",
  inzage: "Geef of stuur de uitdraai: na het besluit is die niet meer te maken.",
}

const redenPagina = (deel: {
  pad: string
  titel: string
  inleiding: string
  label: string
  knop: string
  command: typeof verlengVerzoek
  melding: string
}) =>
  verzoekPagina({
    pad: deel.pad,
    titel: () => deel.titel,
    inleiding: () => deel.inleiding,
    inhoud: (verzoek, shell) => (
      <Formulier
        actie={`/verzoeken/${verzoek.id}${deel.pad}`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam={deel.titel}
      >
        <Veld {...veldenVan(shell).een("reden")} label={deel.label} type="textarea" rijen={3} />
        <Knoppen>
          <Knop soort="hoofd">{deel.knop}</Knop>
          <Knop soort="stil" href={`/verzoeken/${verzoek.id}`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
    act: act({ command: deel.command, naar: ({ verzoekId }) => `/verzoeken/${verzoekId}`, melding: deel.melding }),
  })

export const verlengen = redenPagina({
  pad: "/verleng",
  titel: "Verleng de termijn",
  inleiding: "Met twee maanden, één keer, en alleen binnen de eerste maand. De persoon leest waarom.",
  label: "Waarom duurt het langer?",
  knop: "Verleng",
  command: verlengVerzoek,
  melding: "De termijn is verlengd.",
})
export const opheffen = redenPagina({
  pad: "/beperking",
  titel: "Hef de beperking op",
  inleiding: "Daarna mag er weer gedeeld worden; wat gestopt is moet opnieuw gedeeld worden. Laat het de persoon eerst weten.",
  label: "Waarom mag het weer?",
  knop: "Hef op",
  command: hefBeperkingOp,
  melding: "De beperking is opgeheven.",
})

/** The requests of one person, in his file. */
export const dossierVerzoeken = persoonDeel({
  pad: "/verzoeken",
  recht: "C25:lees",
  categorieen: ["C25"],
  deel: "verzoeken",
  titel: "Verzoeken",
  load: ({ tx }, { id }) => loadVerzoeken(tx, id, GETOOND),
  inhoud: (rijen, persoon, shell) => (
    <>
      {shell.mag("C25:toevoeg") && (
        <Knoppen>
          <Knop soort="hoofd" href={`/deelnemers/${persoon.id}/verzoeken/nieuw`}>
            Schrijf een verzoek op
          </Knop>
        </Knoppen>
      )}
      <Kaart vol lang>
        <Verzoeken rijen={rijen} vandaag={shell.vandaag} naar={v => `/verzoeken/${v.id}`} />
      </Kaart>
    </>
  ),
})

export const verzoekOpschrijven = persoonDeel({
  pad: "/verzoeken/nieuw",
  recht: "C25:toevoeg",
  categorieen: ["C25"],
  deel: null,
  titel: "Schrijf een verzoek op",
  load: async () => ({}),
  kop: () => ({ inleiding: "Voor wie het aan de balie, per telefoon of op papier vraagt. De termijn loopt vanaf de dag van ontvangst." }),
  inhoud: (_data, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/verzoeken/nieuw`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Verzoek"
      waak
    >
      <Melding soort="info">
        Bij een bezwaar stopt het delen met anderen meteen, tot er is besloten. Bij een verbetering alleen als de persoon dat wil.
      </Melding>
      <Vraagvelden shell={shell} zelf={false} soort="" />
      <Veld {...veldenVan(shell).een("ontvangenOp", shell.vandaag)} label="Ontvangen op" type="date" />
      <Knoppen>
        <Knop soort="hoofd">Leg vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/verzoeken`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: schrijfVerzoekOp,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/verzoeken`,
    melding: "Het verzoek staat erin.",
  }),
})
