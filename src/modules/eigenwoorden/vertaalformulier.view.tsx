import type { Child } from "hono/jsx"
import { naamVan } from "#begrippen/code"
import { VERTALERS } from "#begrippen/eigenwoord"
import { TALEN } from "#begrippen/taal"
import { rowsOf } from "#platform/form"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import type { Werk, Woordrij } from "./eigenwoord.rules.ts"
import { LANGSTE_VERTALING } from "./eigenwoord.schema.ts"
import { vertaalPad } from "./te-vertalen.view.tsx"

interface Props {
  id: string
  voornaam: string
  taal: string
  werk: readonly Werk[]
  /** What he asked about and is not there any more. */
  weg: readonly Woordrij[]
  shell: Shell
}

/** What a field shows: as it was typed, by the text to which it belongs; the texts may have changed since the form was opened. */
function rijveldenVan({ formulier }: Shell) {
  const getypt = new Map(rowsOf("teksten", formulier?.waarden ?? {}).map(rij => [rij["kenmerk"], rij]))
  return (nr: number, kenmerk: string, naam: string, anders = "") => ({
    naam: `teksten.${nr}.${naam}`,
    waarde: String(getypt.get(kenmerk)?.[naam] ?? anders),
    fout: foutVan(formulier?.weigeringen, `teksten.${nr}.${naam}`),
  })
}
type Rijveld = ReturnType<typeof rijveldenVan>

export function Vertaalformulier({ id, voornaam, taal, werk, weg, shell }: Props) {
  const veld = rijveldenVan(shell)
  return (
    <Formulier
      actie={vertaalPad(id)}
      id={shell.opdrachtId}
      verborgen={{ taal }}
      fouten={shell.formulier?.weigeringen}
      naam="Vertaal wat er geschreven is"
      breed
      waak
    >
      <Stapel>
        {werk.map((w, nr) => (
          <Tekst werk={w} nr={nr} voornaam={voornaam}>
            <Vertaling werk={w} nr={nr} taal={taal} veld={veld} />
            {w.gevraagdOp && <Uitleg veld={veld(nr, w.kenmerk, "uitgelegdOp")} vandaag={shell.vandaag} />}
          </Tekst>
        ))}
        {weg.map((v, i) => (
          <Kaart titel={`Een tekst die er niet meer zo staat, gevraagd op ${dagTekst(v.op)}`}>
            <Sleutels nr={werk.length + i} {...v} />
            <Uitleg veld={veld(werk.length + i, v.kenmerk, "uitgelegdOp")} vandaag={shell.vandaag} />
          </Kaart>
        ))}
        <Vertaler voornaam={voornaam} shell={shell} />
      </Stapel>
      <Knoppen vast>
        <Knop soort="hoofd">Leg vast</Knop>
        <Knop soort="stil" href={`/deelnemers/${id}/plan`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}

const Sleutels = ({ nr, bron, kenmerk }: { nr: number; bron: string; kenmerk: string }) => (
  <>
    <input type="hidden" name={`teksten.${nr}.bron`} value={bron} />
    <input type="hidden" name={`teksten.${nr}.kenmerk`} value={kenmerk} />
  </>
)

/** The words as they were written, and beside them the fields. */
const Tekst = ({ werk: w, nr, voornaam, children }: { werk: Werk; nr: number; voornaam: string; children: Child }) => (
  <Kaart
    titel={w.wat}
    onder={
      w.gevraagdOp ? (
        <Tag soort="laat">{`${voornaam} begreep dit niet (${dagTekst(w.gevraagdOp)})`}</Tag>
      ) : w.vertaler ? (
        `vertaald door: ${naamVan(VERTALERS, w.vertaler).toLowerCase()}`
      ) : (
        <Tag soort="straks">alleen Nederlands</Tag>
      )
    }
  >
    <Sleutels nr={nr} {...w} />
    <Raster verdeling="2" boven>
      <div>
        {w.tekst.split(/\n+/).map(regel => (
          <p>{regel}</p>
        ))}
      </div>
      <Stapel>{children}</Stapel>
    </Raster>
  </Kaart>
)

function Vertaling({ werk: w, nr, taal, veld }: { werk: Werk; nr: number; taal: string; veld: Rijveld }) {
  return (
    <>
      <Veld
        {...veld(nr, w.kenmerk, "tekst", w.nu || (w.vorige ?? ""))}
        type="textarea"
        label={
          <>
            {naamVan(TALEN, taal)} <span class="vh">: {w.tekst.slice(0, 60)}</span>
          </>
        }
        hint={w.vorige && "Wat er stond is veranderd; dit is daar de vertaling van. Pas haar aan."}
        taal={taal}
        rijen={Math.min(8, Math.max(2, Math.ceil(w.tekst.length / 50)))}
        maxlengte={LANGSTE_VERTALING}
        verplicht={false}
      />
      {w.vorige && (
        <Veld
          type="checkbox"
          naam={`teksten.${nr}.klopt`}
          label="Deze vertaling klopt ook voor de nieuwe tekst"
          waarde={veld(nr, w.kenmerk, "klopt").waarde !== ""}
          verplicht={false}
        />
      )}
    </>
  )
}

const Uitleg = ({ veld, vandaag }: { veld: ReturnType<Rijveld>; vandaag: string }) => (
  <Veld {...veld} type="date" label="Of: uitgelegd op" max={vandaag} verplicht={false} />
)

const Vertaler = ({ voornaam, shell }: { voornaam: string; shell: Shell }) => (
  <Kaart titel="Wie vertaalde dit?">
    <Veld
      {...veldenVan(shell).een("vertaler")}
      type="radio"
      label="De vertaling is van"
      hint={`${voornaam} leest dit erbij. Het geldt voor wat u nu invult of verandert.`}
      verplicht={false}
      opties={VERTALERS.map(({ code, naam }) => ({
        waarde: code,
        tekst: naam,
        ...(code === "programma" ? { hint: `${voornaam} leest: vertaald door een programma, niet nagekeken` } : {}),
      }))}
    />
  </Kaart>
)
