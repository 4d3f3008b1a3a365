import { act, page, type Shell } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { MetLink } from "#ui/met-link"
import { Stapel } from "#ui/raster"
import { type Afname, naarWie } from "./afname.rules.ts"
import { loadAfname } from "./afname.sql.ts"
import { watOntbreekt } from "./antwoord.rules.ts"
import { bewaarEigenAfname } from "./bewaar-afname.command.ts"
import { type InTeVullen, InvulFormulier, onderdeelVan } from "./formulier.view.tsx"
import { rondEigenAfnameAf } from "./rond-afname-af.command.ts"
import { doorWie, Uitslag, WaaromEerder } from "./uitslag.view.tsx"
import { VraagTekst } from "./vraag.view.tsx"
import { inWoordVan, Naam, zegtVan } from "./woorden.view.tsx"

const kruimels = () => [
  { tekst: t("Mijn gegevens"), href: "/mijn" },
  { tekst: t("Wat kan ik en wat wil ik"), href: "/mijn/diagnose" },
]

/** One's own result, or what one filled in so far, to look over and send. */
export const mijnAfname = page<Afname>({
  path: "/mijn/diagnose/:afnameId",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, params }) {
    const afname = await loadAfname(tx, params["afnameId"]!)
    return afname && (afname.afgerondOp !== null || afname.vanMij || afname.begonnenDoorMij) ? afname : null
  },
  view: (afname, shell) => ({
    titel: t("Vragenlijst: {{naam}}", { naam: inWoordVan(afname.instrument)(afname.instrument.naam) }),
    kop: <Naam van={afname.instrument} />,
    inleiding: afname.afgerondOp
      ? t("{{dag}}, {{wie}}", { dag: dagTekst(afname.datum), wie: doorWie(afname, true) })
      : afname.vanMij
        ? t("Kijk na of het klopt.")
        : t("Wie u helpt vult het nu verder in."),
    kruimels: kruimels(),
    inhoud: (
      <Stapel>
        {afname.afgerondOp === null && (afname.vanMij ? <Verstuur afname={afname} shell={shell} /> : <NaarWieUHelpt afname={afname} />)}
        <WaaromEerder afname={afname} />
        <Uitslag afname={afname} zelf />
        {afname.afgerondOp !== null && (
          <p>
            <MetLink
              tekst={t("Klopt er iets niet? Zeg het tegen wie u helpt, of vraag bij <a>uw rechten</a> om verbetering.")}
              href="/mijn/rechten"
            />
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
      <Melding soort="info" titel={t("Nog niet alles is ingevuld")}>
        <p>
          {ontbreekt.map((o, nr) => (
            <>
              {nr > 0 && ", "}
              <VraagTekst vraag={o.vraag} wie="deelnemer" zeg={zegtVan(afname.instrument)} />
            </>
          ))}
        </p>
        <Knoppen>
          <Knop soort="hoofd" href={wijzig}>
            {t("Ga verder")}
          </Knop>
          <NaarWieUHelpt afname={afname} />
        </Knoppen>
      </Melding>
    )
  return (
    <Formulier actie={pad} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={t("Klaar")}>
      <p>{t("Wie u helpt kan het daarna lezen. U kunt het dan niet meer wijzigen.")}</p>
      <Knoppen vast>
        <Knop soort="hoofd">{t("Klaar")}</Knop>
        <Knop href={wijzig}>{t("Wijzig nog iets")}</Knop>
        <NaarWieUHelpt afname={afname} />
      </Knoppen>
    </Formulier>
  )
}

/** Who helps can finish it, and until then it can be taken back. */
function NaarWieUHelpt({ afname }: { afname: Afname }) {
  const aan = naarWie(afname)
  if (aan === null) return null
  return (
    <Knop soort="stil" href={`/mijn/diagnose/${afname.id}/overdragen`}>
      {aan === "medewerker" ? t("Laat wie u helpt het afmaken") : t("Neem het terug")}
    </Knop>
  )
}

/** One section, in plain words. */
export const mijnOnderdeel = page<InTeVullen>({
  path: "/mijn/diagnose/:afnameId/:onderdeel",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, params }) => onderdeelVan(await loadAfname(tx, params["afnameId"]!), params["onderdeel"]),
  view: (data, shell) => ({
    titel: t("Vragenlijst: {{naam}}", { naam: inWoordVan(data.afname.instrument)(data.afname.instrument.naam) }),
    kop: <Naam van={data.afname.instrument} />,
    kruimels: kruimels(),
    inhoud: <InvulFormulier {...data} pad={`/mijn/diagnose/${data.afname.id}`} terug="/mijn/diagnose" shell={shell} />,
  }),
  act: act({
    command: bewaarEigenAfname,
    naar: ({ afnameId, volgende }) => `/mijn/diagnose/${afnameId}${volgende ? `/${volgende}` : ""}`,
    melding: "Bewaard.",
  }),
})
