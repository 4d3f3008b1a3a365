import { act, page, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import type { Afname } from "./afname.rules.ts"
import { loadAfname } from "./afname.sql.ts"
import { watOntbreekt } from "./antwoord.rules.ts"
import { bewaarEigenAfname } from "./bewaar-afname.command.ts"
import { type InTeVullen, InvulFormulier, onderdeelVan } from "./formulier.view.tsx"
import { rondEigenAfnameAf } from "./rond-afname-af.command.ts"
import { doorWie, Uitslag } from "./uitslag.view.tsx"
import { tekstVan } from "./vraag.view.tsx"

const kruimels = [
  { tekst: "Mijn gegevens", href: "/mijn" },
  { tekst: "Wat kan ik en wat wil ik", href: "/mijn/diagnose" },
]

/** One's own result, or what one filled in so far, to look over and send. */
export const mijnAfname = page<Afname>({
  path: "/mijn/diagnose/:afnameId",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, params }) {
    const afname = await loadAfname(tx, params["afnameId"]!)
    return afname && (afname.afgerondOp !== null || afname.vanMij) ? afname : null
  },
  view: (afname, shell) => ({
    titel: afname.instrument.naam,
    inleiding: afname.afgerondOp ? `${dagTekst(afname.datum)}, ${doorWie(afname, true)}` : "Kijk na of het klopt.",
    kruimels,
    inhoud: (
      <Stapel>
        {afname.afgerondOp === null && <Verstuur afname={afname} shell={shell} />}
        <Uitslag afname={afname} />
        {afname.afgerondOp !== null && (
          <p>
            Klopt er iets niet? Zeg het tegen wie u helpt, of vraag bij <a href="/mijn/rechten">uw rechten</a> om verbetering.
          </p>
        )}
      </Stapel>
    ),
  }),
  act: act({ command: rondEigenAfnameAf, naar: () => "/mijn/diagnose", melding: "Dank u wel. Het staat nu bij uw uitslagen." }),
})

function Verstuur({ afname, shell }: { afname: Afname; shell: Shell }) {
  const ontbreekt = watOntbreekt(afname.instrument.definitie, afname.antwoorden)
  const pad = `/mijn/diagnose/${afname.id}`
  const wijzig = `${pad}/${(ontbreekt[0]?.onderdeel ?? afname.instrument.definitie.onderdelen[0]!).code}`
  if (ontbreekt.length > 0)
    return (
      <Melding soort="info" titel="Nog niet alles is ingevuld">
        <p>{ontbreekt.map(o => tekstVan(o.vraag, "deelnemer")).join(", ")}</p>
        <Knop soort="hoofd" href={wijzig}>
          Ga verder
        </Knop>
      </Melding>
    )
  return (
    <Formulier actie={pad} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Klaar">
      <p>Wie u helpt kan het daarna lezen. U kunt het dan niet meer wijzigen.</p>
      <Knoppen vast>
        <Knop soort="hoofd">Klaar</Knop>
        <Knop href={wijzig}>Wijzig nog iets</Knop>
      </Knoppen>
    </Formulier>
  )
}

/** One section, in plain words. */
export const mijnOnderdeel = page<InTeVullen>({
  path: "/mijn/diagnose/:afnameId/:onderdeel",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, params }) => onderdeelVan(await loadAfname(tx, params["afnameId"]!), params["onderdeel"]),
  view: (data, shell) => ({
    titel: data.afname.instrument.naam,
    kruimels,
    inhoud: <InvulFormulier {...data} pad={`/mijn/diagnose/${data.afname.id}`} terug="/mijn/diagnose" shell={shell} />,
  }),
  act: act({
    command: bewaarEigenAfname,
    naar: ({ afnameId, volgende }) => `/mijn/diagnose/${afnameId}${volgende ? `/${volgende}` : ""}`,
    melding: "Bewaard.",
  }),
})
