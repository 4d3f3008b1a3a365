import { naamVan } from "#begrippen/code"
import { momentTekst } from "#begrippen/moment"
import { rolNaam } from "#begrippen/rol"
import { persoonDeel } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import {
  type Aansluiting,
  type Afscherming,
  type Deling,
  loadAansluitingen,
  loadAfschermingen,
  loadDelingen,
  loadIngetrokken,
  loadNoodtoegangen,
  loadVerantwoordelijke,
  type Noodtoegang,
} from "./delen.sql.ts"
import { type Aanstaand, loadAanstaand } from "./overdracht.sql.ts"
import { AFSCHERMREDENEN, DOELEN, GRONDEN, NOODREDENEN } from "./keuzes.teksten.ts"
import { gegevensTekst } from "./veld.view.tsx"

/** With whom one person's file is shared, what is shielded, and who came in by another way than being asked. */
export const delenPagina = persoonDeel({
  pad: "/delen",
  recht: "C01B:lees",
  categorieen: ["C01B"],
  deel: "delen",
  titel: "Delen en afschermen",
  load: async ({ tx, vandaag, actor }, { id }) => ({
    eigen: (await loadVerantwoordelijke(tx, id)) === actor!.organisatieId,
    delingen: await loadDelingen(tx, id, vandaag),
    ingetrokken: await loadIngetrokken(tx, id),
    afschermingen: await loadAfschermingen(tx, id),
    nood: await loadNoodtoegangen(tx, id),
    aansluitingen: await loadAansluitingen(tx, id),
    aanstaand: await loadAanstaand(tx, id, vandaag),
  }),
  inhoud: (data, persoon, shell) => {
    const hier = `/deelnemers/${persoon.id}/delen`
    return (
      <Stapel>
        {shell.mag("C01B:toevoeg") && (
          <Knoppen>
            <Knop soort="hoofd" href={`${hier}/nieuw`}>
              Deel met een organisatie
            </Knop>
            <Knop href={`${hier}/afschermen`}>Scherm af</Knop>
            {shell.mag("C01B:schrijf") && data.eigen && <Knop href={`/deelnemers/${persoon.id}/overdragen`}>Draag over</Knop>}
          </Knoppen>
        )}
        {data.aanstaand.map(o => (
          <Melding soort="info" titel={overdrachtTekst(o)}>
            {o.besluit === null && <a href="/overdrachten">Bekijk het aanbod</a>}
          </Melding>
        ))}
        {data.ingetrokken.map(i => (
          <Melding soort="letop" titel={`Deze persoon trok op ${momentTekst(i.op)} de toestemming in om met ${i.aan} te delen`}>
            Het delen is gestopt. Opnieuw delen vraagt een nieuw ja.
          </Melding>
        ))}
        <Delingen delingen={data.delingen} hier={hier} shell={shell} />
        <Afschermingen rijen={data.afschermingen} hier={hier} shell={shell} />
        <Aansluitingen rijen={data.aansluitingen} hier={hier} shell={shell} />
        <Noodtoegangen rijen={data.nood} />
      </Stapel>
    )
  },
})

/** An offer that waits, a transfer that is to come, or one of which colleagues are still involved. */
function overdrachtTekst({ naar, op, besluit, warmTot }: Aanstaand): string {
  const wie = warmTot ? `; enkele collega's blijven betrokken tot ${dagTekst(warmTot)}` : ""
  return besluit === null
    ? `Dit dossier is aangeboden aan ${naar}, voor ${dagTekst(op)}`
    : `${naar} is verantwoordelijk vanaf ${dagTekst(op)}${wie}`
}

function Delingen({ delingen, hier, shell }: { delingen: readonly Deling[]; hier: string; shell: Shell }) {
  return (
    <Kaart titel="Gedeeld met" onder="hoogstens een jaar, en alleen deze gegevens" vol lang>
      <Tabel
        bijschrift="Met wie dit dossier gedeeld is"
        rijen={delingen}
        leeg={<Leeg titel="Met niemand gedeeld">Alleen wie betrokken is en de leiding van de eigen organisatie ziet dit dossier.</Leeg>}
        kolommen={[
          { kop: "Met wie", naam: true, cel: d => <Tweede een={d.aan} twee={d.medewerker ?? "iedereen daar met een passende rol"} /> },
          {
            kop: "Welke gegevens",
            breedte: 30,
            cel: d => (
              <>
                <Tweede een={gegevensTekst(d.categorieen)} twee={d.toevoegen ? "mag ook toevoegen" : "alleen lezen"} />
                {d.eigenDeel.length > 0 && (
                  <Bij>mag alleen zelf iets toevoegen, leest niet wat er al staat: {gegevensTekst(d.eigenDeel).toLowerCase()}</Bij>
                )}
              </>
            ),
          },
          { kop: "Waarom", cel: d => <Tweede een={naamVan(DOELEN, d.doel)} twee={`${naamVan(GRONDEN, d.grond)}: ${d.toelichting}`} /> },
          {
            kop: "Tot",
            cel: d => (
              <span class="getal">
                {d.begin > shell.vandaag ? `${dagTekst(d.begin)} tot ` : ""}
                {dagTekst(d.einde)}
              </span>
            ),
          },
          ...(shell.mag("C01B:schrijf")
            ? [
                {
                  kop: "Handeling",
                  verbergKop: true,
                  cel: (d: Deling) => (
                    <a href={`${hier}/${d.id}/stop`}>
                      stop<span class="vh"> delen met {d.aan}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Kaart>
  )
}

const Tweede = ({ een, twee }: { een: string; twee: string }) => (
  <>
    {een}
    <Bij>{twee}</Bij>
  </>
)

function Afschermingen({ rijen, hier, shell }: { rijen: readonly Afscherming[]; hier: string; shell: Shell }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Afgeschermd" onder="voor iedereen behalve deze lezers" vol lang>
      <Tabel
        bijschrift="Wat is afgeschermd en wie het mag lezen"
        rijen={rijen}
        kolommen={[
          { kop: "Wat", naam: true, cel: a => (a.soort === "adres" ? "Het adres" : "Het hele dossier") },
          { kop: "Waarom", cel: a => naamVan(AFSCHERMREDENEN, a.reden) },
          { kop: "Lezers", breedte: 40, cel: a => a.lezers.join(", ") },
          ...(shell.mag("C01B:schrijf")
            ? [{ kop: "Handeling", verbergKop: true, cel: (a: Afscherming) => <a href={`${hier}/afscherming/${a.id}`}>hef op</a> }]
            : []),
        ]}
      />
    </Kaart>
  )
}

function Aansluitingen({ rijen, hier, shell }: { rijen: readonly Aansluiting[]; hier: string; shell: Shell }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Wie wil of wilde aansluiten" vol lang>
      <Tabel
        bijschrift="Verzoeken om aan te sluiten bij dit dossier"
        rijen={rijen}
        kolommen={[
          { kop: "Wie", naam: true, cel: a => <Tweede een={a.naam} twee={`${rolNaam(a.rol).toLowerCase()}, ${a.organisatie}`} /> },
          { kop: "Wanneer", cel: a => <span class="getal">{momentTekst(a.gevraagdOp)}</span> },
          {
            kop: "Waarom",
            breedte: 40,
            cel: a => (
              <Tweede
                een={a.toelichting}
                twee={a.wijze === "grond" ? "sloot zelf aan op deze grond, voor vier weken" : "vraagt het aan u"}
              />
            ),
          },
          {
            kop: "Besluit",
            cel: a =>
              a.besluit === null && shell.mag("C01B:schrijf") ? (
                <a href={`${hier}/aansluiting/${a.id}`}>
                  besluit<span class="vh"> over {a.naam}</span>
                </a>
              ) : (
                <Tag soort={a.besluit === null ? "straks" : "gewoon"}>{a.besluit ?? "wacht"}</Tag>
              ),
          },
        ]}
      />
    </Kaart>
  )
}

function Noodtoegangen({ rijen }: { rijen: readonly Noodtoegang[] }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Noodtoegang" onder="een uur lang, met reden; de privacy officer beoordeelt het" vol lang>
      <Tabel
        bijschrift="Wie dit dossier in nood opende"
        rijen={rijen}
        kolommen={[
          { kop: "Wie", naam: true, cel: n => <Tweede een={n.naam || "een medewerker"} twee={rolNaam(n.rol).toLowerCase()} /> },
          { kop: "Wanneer", cel: n => <span class="getal">{momentTekst(n.begonnenOp)}</span> },
          { kop: "Waarom", cel: n => <Tweede een={naamVan(NOODREDENEN, n.reden)} twee={n.toelichting} /> },
          { kop: "Welke gegevens", breedte: 25, cel: n => gegevensTekst(n.categorieen) },
          {
            kop: "Oordeel",
            cel: n => <Tag soort={n.oordeel === "onterecht" ? "laat" : "gewoon"}>{n.oordeel ?? "nog niet beoordeeld"}</Tag>,
          },
        ]}
      />
    </Kaart>
  )
}
