import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { veldenVan } from "#ui/getypt"
import { type Afname, magVerbeteren } from "./afname.rules.ts"
import { BijEenAnder, NaarAnder } from "./overdracht.view.tsx"
import { loadAfname } from "./afname.sql.ts"
import { watOntbreekt } from "./antwoord.rules.ts"
import { bewaarAfname } from "./bewaar-afname.command.ts"
import { type InTeVullen, InvulFormulier, onderdeelVan } from "./formulier.view.tsx"
import { CATEGORIE_CODES } from "./instrument.rules.ts"
import { rondAfnameAf } from "./rond-afname-af.command.ts"
import { doorWie, Herkomst, Houdbaar, Uitslag, WaaromEerder } from "./uitslag.view.tsx"

/** A draft to look over and finish; or a result as it was, which prints. */
export const afnamePagina: Route = persoonDeel<Afname>({
  pad: "/afnamen/:afnameId",
  recht: "deelnemers",
  categorieen: CATEGORIE_CODES,
  deel: null,
  titel: "Diagnose",
  load: async ({ tx, params }, persoon) => vanPersoon(await loadAfname(tx, params["afnameId"]!), persoon.id),
  kop: (afname, persoon, shell) => ({
    kop: `${afname.instrument.naam}, ${persoon.voornaam}`,
    inleiding:
      afname.afgerondOp === null
        ? `Nog niet af, begonnen ${dagTekst(afname.datum)}`
        : `Afgenomen ${dagTekst(afname.datum)}, ${doorWie(afname)}`,
    ...(afname.afgerondOp && magVerbeteren(afname, shell.mag)
      ? {
          handelingen: (
            <>
              <Knop href={`/deelnemers/${persoon.id}/afnamen/${afname.id}/verbeteren`}>Verbeter</Knop>
              <Knop soort="stil" href={`/deelnemers/${persoon.id}/afnamen/${afname.id}/intrekken`}>
                Trek in
              </Knop>
            </>
          ),
        }
      : {}),
  }),
  inhoud: (afname, persoon, shell) => (
    <Stapel>
      {afname.afgerondOp ? (
        <p>
          <Houdbaar afname={afname} vandaag={shell.vandaag} />{" "}
          <a href={`/deelnemers/${persoon.id}/diagnose/${afname.instrument.code}`}>Bekijk het verloop</a>
        </p>
      ) : afname.vanMij ? (
        shell.mag("afnemen") && <RondAf afname={afname} shell={shell} />
      ) : (
        <BijEenAnder afname={afname} mag={shell.mag} />
      )}
      <WaaromEerder afname={afname} />
      <Uitslag afname={afname} />
      <Herkomst instrument={afname.instrument} />
    </Stapel>
  ),
  act: act({
    command: rondAfnameAf,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/diagnose`,
    melding: "Het is afgerond. De uitslag staat bij Diagnose.",
    verbeter: { recht: "afnemen", naar: w => `/deelnemers/${w.deelnemerId}/afnamen/${w.afnameId}/verbeteren` },
  }),
})

const vanPersoon = (afname: Afname | null, deelnemerId: string): Afname | null => (afname?.deelnemerId === deelnemerId ? afname : null)

function RondAf({ afname, shell }: { afname: Afname; shell: Shell }) {
  const pad = `/deelnemers/${afname.deelnemerId}/afnamen/${afname.id}`
  const ontbreekt = watOntbreekt(afname.instrument.definitie, afname.antwoorden)
  const v = veldenVan(shell)
  if (ontbreekt.length > 0)
    return (
      <Melding soort="info" titel={ontbreekt.length === 1 ? "Eén vraag is nog open" : `${ontbreekt.length} vragen zijn nog open`}>
        <ul>
          {ontbreekt.slice(0, 6).map(o => (
            <li>
              <a href={`${pad}/${o.onderdeel.code}`}>{o.vraag.vraag}</a>: {o.tekst}
            </li>
          ))}
        </ul>
        <Knoppen>
          <Knop soort="hoofd" href={`${pad}/${ontbreekt[0]!.onderdeel.code}`}>
            Ga verder
          </Knop>
          <Weg afname={afname} pad={pad} />
        </Knoppen>
      </Melding>
    )
  return (
    <Kaart titel="Klopt alles?" onder="daarna verandert het niet meer">
      <Formulier actie={pad} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Rond af">
        <Veld {...v.een("datum", afname.datum)} type="date" label="Afgenomen op" max={shell.vandaag} />
        {afname.vervangt && <Veld {...v.een("reden")} label="Wat klopte er niet?" breedte="vol" maxlengte={500} />}
        <Knoppen>
          <Knop soort="hoofd">Rond af</Knop>
          <Knop href={`${pad}/${afname.instrument.definitie.onderdelen[0]!.code}`}>Wijzig nog iets</Knop>
          <Weg afname={afname} pad={pad} />
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

/** One section of a draft, to fill in. */
export const onderdeelPagina: Route = persoonDeel<InTeVullen>({
  pad: "/afnamen/:afnameId/:onderdeel",
  recht: "afnemen",
  categorieen: CATEGORIE_CODES,
  deel: null,
  titel: "Vul in",
  load: async ({ tx, params }, persoon) =>
    onderdeelVan(vanPersoon(await loadAfname(tx, params["afnameId"]!), persoon.id), params["onderdeel"]),
  kop: ({ afname }, persoon) => ({ kop: `${afname.instrument.naam}, ${persoon.voornaam}`, inleiding: afname.instrument.waarvoor }),
  inhoud: (data, persoon, shell) => (
    <InvulFormulier
      {...data}
      pad={`/deelnemers/${persoon.id}/afnamen/${data.afname.id}`}
      terug={`/deelnemers/${persoon.id}/diagnose`}
      shell={shell}
    />
  ),
  act: act({
    command: bewaarAfname,
    naar: ({ deelnemerId, afnameId, volgende }) => `/deelnemers/${deelnemerId}/afnamen/${afnameId}${volgende ? `/${volgende}` : ""}`,
    melding: "Bewaard.",
  }),
})

/** A draft out of one's hands: to the other, or away. */
const Weg = ({ afname, pad }: { afname: Afname; pad: string }) => (
  <>
    <NaarAnder afname={afname} />
    {afname.begonnenDoorMij && (
      <Knop soort="stil" href={`${pad}/intrekken`}>
        Gooi weg
      </Knop>
    )}
  </>
)
