import { naamVan } from "#begrippen/code"
import { OORDELEN, PLAATSINGSLADDER } from "#begrippen/plan"
import { loadFeiten, persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Raster } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Veld } from "#ui/veld"
import { wijkAfOpLadder } from "./evaluatie.command.ts"
import { loadGang } from "./evaluatie.sql.ts"
import { Eerder } from "./eerder.view.tsx"
import { Kader } from "./kader.view.tsx"
import { type Ladderregel, ladderregels, Oordeeltag, zinTekst } from "./ladder.view.tsx"
import { planPad } from "./pad.rules.ts"
import { CATEGORIEEN_UITSLAG, loadUitslagen } from "./uitslag.sql.ts"

/** The placement ladder: per rung why, from which facts, and what would change it; the coach may differ. */
export const ladderPagina: Route = persoonDeel<Ladderregel[]>({
  pad: "/plan/ladder",
  recht: "C15:schrijf",
  categorieen: ["C15", "C04", "C20", ...CATEGORIEEN_UITSLAG],
  deel: null,
  titel: "Plaatsingsladder",
  async load({ tx, vandaag }, persoon) {
    const { oordelen } = await loadGang(tx, persoon.id)
    return ladderregels({ oordelen, feiten: await loadFeiten(tx, persoon.id), uitslagen: await loadUitslagen(tx, persoon.id) }, vandaag)
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
                      <Oordeeltag oordeel={r.oordeel} />
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
                    {r.waarom.map(zinTekst).join(" ")}
                    {r.anders && <Bij>Wat het zou veranderen: {zinTekst(r.anders)}</Bij>}
                    {r.coach && (
                      <Bij>
                        <b>
                          {r.coach.door ?? "De coach"}: {naamVan(OORDELEN, r.coach.oordeel).toLowerCase()}
                        </b>{" "}
                        ({dagTekst(r.coach.op)}). <Letterlijk>{r.coach.motief}</Letterlijk>{" "}
                        <a href={planPad(persoon.id, `/ladder/${r.coach.id}/verbeteren`)}>verbeter het motief</a>
                      </Bij>
                    )}
                    {r.coach && <Eerder eerder={r.coach.eerder} />}
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
  act: act({
    command: wijkAfOpLadder,
    naar: ({ deelnemerId }) => planPad(deelnemerId, "/ladder"),
    melding: "Uw oordeel is vastgelegd.",
    verbeter: { recht: "C15:schrijf", naar: w => planPad(w.deelnemerId, `/ladder/${w.oordeelId}/verbeteren`) },
  }),
})
