import { momentTekst } from "#begrippen/moment"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { doelTekst, dossierNummer, grondTekst } from "./doel.teksten.ts"

import type { Auditregel, Inzage, PerDossier, PerMedewerker } from "./toezicht.sql.ts"
import { type Categorie, functieNaam, gegevensNaam } from "#modules/toegang"

/** Categories of data in words. */
export const gegevens = (categorieen: readonly string[]) => categorieen.map(c => gegevensNaam(c as Categorie) ?? c).join(", ")
const Niets = () => <Leeg titel="Niets gevonden">Kies een langere periode, of haal een filter weg.</Leeg>
const Wie = (props: { naam: string | null; rol: string | null; organisatie?: string | null }) => (
  <>
    {props.naam ?? "account zonder functie"}
    <Bij>
      {functieNaam(props.rol).toLowerCase()}
      {props.organisatie && `, ${props.organisatie}`}
    </Bij>
  </>
)

/** So many files of a list are named; the others are counted. */
const GENOEMD = 4

export function Inzagen({ inzagen, dossier }: { inzagen: readonly Inzage[]; dossier: (id: string) => string }) {
  return (
    <Kaart vol lang>
      <Tabel
        bijschrift="Inzagen, nieuwste eerst"
        rijen={inzagen}
        leeg={<Niets />}
        kolommen={[
          { kop: "Wie", naam: true, cel: i => <Wie naam={i.naam} rol={i.rol} organisatie={i.organisatie} /> },
          { kop: "Wanneer", cel: i => <span class="getal">{momentTekst(i.op)}</span> },
          {
            kop: "Waarom en wat",
            breedte: 30,
            cel: i => (
              <>
                {doelTekst(i.doel)}
                {i.grond && <Bij>{grondTekst(i.grond)}</Bij>}
                <Bij>{gegevens(i.categorieen)}</Bij>
              </>
            ),
          },
          {
            kop: "Dossiers",
            cel: i => (
              <>
                {i.dossiers.slice(0, GENOEMD).map(id => (
                  <>
                    <a class="getal" href={dossier(id)}>
                      {dossierNummer(id)}
                    </a>{" "}
                  </>
                ))}
                {i.dossiers.length > GENOEMD && `en ${i.dossiers.length - GENOEMD} meer`}
                {i.andere > 0 && <Bij>{i.andere} van een andere organisatie</Bij>}
              </>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

export function Kijkers({ kijkers, medewerker }: { kijkers: readonly PerMedewerker[]; medewerker: (accountId: string) => string }) {
  return (
    <Kaart vol lang titel="Wie keek bij de meeste mensen" onder="de eerste vijftig">
      <Tabel
        bijschrift="Inzagen per medewerker"
        rijen={kijkers}
        leeg={<Niets />}
        kolommen={[
          { kop: "Medewerker", naam: true, cel: k => <Wie naam={k.naam} rol={k.rol} organisatie={k.organisatie} /> },
          { kop: "Mensen", rechts: true, cel: k => k.mensen },
          { kop: "Keren", rechts: true, cel: k => k.keren },
          { kop: "Buiten kantoortijd", rechts: true, cel: k => k.buitenKantoortijd },
          {
            kop: "Meer",
            verbergKop: true,
            telefoon: "vol",
            cel: k => (
              <a href={medewerker(k.accountId)}>
                bekijk<span class="vh"> de inzagen van {k.naam}</span>
              </a>
            ),
          },
        ]}
      />
    </Kaart>
  )
}

export function Dossiers({ dossiers, dossier }: { dossiers: readonly PerDossier[]; dossier: (id: string) => string }) {
  return (
    <Kaart vol lang titel="Waar de meeste verschillende mensen keken" onder="de eerste vijftig">
      <Tabel
        bijschrift="Inzagen per dossier"
        rijen={dossiers}
        leeg={<Niets />}
        kolommen={[
          {
            kop: "Dossier",
            naam: true,
            cel: d => (
              <a class="getal" href={dossier(d.dossier)}>
                {dossierNummer(d.dossier)}
              </a>
            ),
          },
          { kop: "Kijkers", rechts: true, cel: d => d.kijkers },
          { kop: "Organisaties", rechts: true, cel: d => d.organisaties },
          { kop: "Keren", rechts: true, cel: d => d.keren },
        ]}
      />
    </Kaart>
  )
}

export function Auditregels({ regels }: { regels: readonly Auditregel[] }) {
  return (
    <Kaart vol lang>
      <Tabel
        bijschrift="Handelingen, nieuwste eerst"
        rijen={regels}
        leeg={<Niets />}
        kolommen={[
          { kop: "Wie", naam: true, cel: r => <Wie naam={r.naam} rol={r.rol} /> },
          { kop: "Wanneer", cel: r => <span class="getal">{momentTekst(r.op)}</span> },
          { kop: "Handeling", cel: r => r.handeling.replaceAll("-", " ") },
          { kop: "Uitkomst", cel: r => r.uitkomst },
        ]}
      />
    </Kaart>
  )
}
