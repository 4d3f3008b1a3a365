import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { OORDELEN, PLAATSINGSLADDER } from "#begrippen/plan"
import { type Feiten, loadFeiten, persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { Veld } from "#ui/veld"
import { wijkAfOpLadder } from "./evaluatie.command.ts"
import { type Ladderoordeel, loadGang } from "./evaluatie.sql.ts"
import { Kader } from "./kader.view.tsx"
import { type Ladderfeiten, plaatsingsladder, type Sport } from "./ladder.rules.ts"
import { planPad } from "./pad.rules.ts"
import { geldt, type Uitslag } from "./uitslag.rules.ts"
import { CATEGORIEEN_UITSLAG, loadUitslagen } from "./uitslag.sql.ts"

interface Regel extends Sport {
  coach: Ladderoordeel | null
}

const loopt = (f: { begin: Dag; einde: Dag | null }, dag: Dag): boolean => f.begin <= dag && (f.einde === null || f.einde > dag)

/** The facts that count on a day, as this reader may see them; what he may not see is unknown to him. */
function ladderfeiten(f: Feiten, uitslagen: readonly Uitslag[], vandaag: Dag): Ladderfeiten {
  const gevonden = (instrument: string, vraag: string) => {
    const u = uitslagen.find(x => x.instrument === instrument && x.vraag === vraag && geldt(x, vandaag))
    return u?.antwoord ? { antwoord: u.antwoord, datum: u.datum } : null
  }
  const werk = f.dienstverbanden.filter(d => loopt(d, vandaag))
  const metLoonwaarde = werk.find(d => d.loonwaardePct !== null)
  const [opleiding] = f.opleidingen
  return {
    meting: f.treden[0] ?? null,
    doelgroepen: f.doelgroepen.filter(d => loopt(d, vandaag)).map(d => ({ code: d.doelgroep, begin: d.begin })),
    opleiding: opleiding ? { niveau: opleiding.niveau, op: opleiding.behaaldOp } : null,
    werk: werk.map(d => ({ code: d.soort, begin: d.begin })),
    plekken: f.plaatsingen.filter(p => loopt(p, vandaag)).map(p => ({ code: p.werkvorm, begin: p.begin })),
    loonwaarde: metLoonwaarde ? { pct: metLoonwaarde.loonwaardePct!, begin: metLoonwaarde.begin } : null,
    volledigeOntheffing: f.ontheffingen.find(o => o.soort === "volledig" && loopt(o, vandaag)) ?? null,
    vermogen: gevonden("kunnen-en-nodig", "vermogen"),
    praktijk: gevonden("praktijkassessment", "categorie"),
    techniek: gevonden("techniektest", "mogelijk"),
  }
}

const KLEUR: Readonly<Record<string, TagSoort>> = { haalbaar: "goed", nog_niet: "straks", onbekend: "info", niet: "gewoon" }

/** The placement ladder: per rung why, from which facts, and what would change it; the coach may differ. */
export const ladderPagina: Route = persoonDeel<Regel[]>({
  pad: "/plan/ladder",
  recht: "C15:schrijf",
  categorieen: ["C15", "C04", "C20", ...CATEGORIEEN_UITSLAG],
  deel: null,
  titel: "Plaatsingsladder",
  async load({ tx, vandaag }, persoon) {
    const { oordelen } = await loadGang(tx, persoon.id)
    const feiten = ladderfeiten(await loadFeiten(tx, persoon.id), await loadUitslagen(tx, persoon.id), vandaag)
    return plaatsingsladder(feiten).map(sport => ({ ...sport, coach: oordelen.find(o => o.vorm === sport.vorm) ?? null }))
  },
  kop: (_, persoon) => ({
    kop: `Welk werk past bij ${persoon.voornaam}?`,
    inleiding:
      "Van boven naar beneden, uit de feiten in het dossier. Het is geen oordeel over iemand: wat onbekend is, staat er als onbekend.",
  }),
  inhoud: (regels, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Raster verdeling="2-1" boven>
        <Kaart titel="Plaatsingsladder" vol lang>
          <Tabel
            bijschrift="Per vorm van werk of die kan, waarom, en wat het zou veranderen"
            rijen={regels}
            kolommen={[
              {
                kop: "Vorm",
                naam: true,
                cel: r => (
                  <>
                    {naamVan(PLAATSINGSLADDER, r.vorm)}
                    <Bij>
                      <Tag soort={KLEUR[r.oordeel]}>{naamVan(OORDELEN, r.oordeel)}</Tag>
                    </Bij>
                  </>
                ),
              },
              {
                kop: "Waarom",
                telefoon: "vol",
                breedte: 50,
                cel: r => (
                  <>
                    {r.waarom}
                    {r.anders && <Bij>Wat het zou veranderen: {r.anders}</Bij>}
                    {r.coach && (
                      <Bij>
                        <b>
                          {r.coach.door ?? "De coach"}: {naamVan(OORDELEN, r.coach.oordeel).toLowerCase()}
                        </b>{" "}
                        ({dagTekst(r.coach.op)}). {r.coach.motief}
                      </Bij>
                    )}
                  </>
                ),
              },
            ]}
          />
        </Kaart>
        <Kaart titel="Ziet u het anders?">
          <Kader id={persoon.id} deel="/ladder" knop="Leg vast" shell={shell}>
            <Veld
              {...v.een("vorm")}
              type="select"
              label="Vorm van werk"
              leegTekst="Kies…"
              opties={PLAATSINGSLADDER.map(p => ({ waarde: p.code, tekst: p.naam }))}
            />
            <Veld
              {...v.een("oordeel")}
              type="radio"
              label="Uw oordeel"
              opties={OORDELEN.filter(o => o.code !== "onbekend").map(o => ({ waarde: o.code, tekst: o.naam }))}
            />
            <Veld {...v.een("motief")} type="textarea" label="Waarom?" rijen={3} maxlengte={1000} hint={`${persoon.voornaam} leest mee.`} />
          </Kader>
        </Kaart>
      </Raster>
    )
  },
  act: act({ command: wijkAfOpLadder, naar: ({ deelnemerId }) => planPad(deelnemerId, "/ladder"), melding: "Uw oordeel is vastgelegd." }),
})
