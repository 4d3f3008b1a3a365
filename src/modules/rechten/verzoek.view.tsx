import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import type { Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { hoofdletter } from "#ui/hoofdletter"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { Veld } from "#ui/veld"
import { SOORTEN, type Soort } from "./verzoek.rules.ts"
import type { Verzoek } from "./verzoek.sql.ts"
import { BESLUIT, SOORT } from "./verzoek.teksten.ts"

/** What is asked, and about what. `zelf`: the person fills it in. */
export function Vraagvelden({ shell, zelf, soort }: { shell: Shell; zelf: boolean; soort: string }) {
  const v = veldenVan(shell)
  const naam = (c: Categorie) => hoofdletter(zelf ? CATEGORIEEN[c] : gegevensNaam(c))
  return (
    <>
      <Veld
        {...v.een("soort", soort)}
        label={zelf ? "Wat wilt u?" : "Wat wil de persoon?"}
        type="radio"
        opties={SOORTEN.map(s => ({
          waarde: s,
          tekst: zelf ? SOORT[s].vraag : hoofdletter(SOORT[s].naam),
          ...(zelf ? { hint: SOORT[s].uitleg } : {}),
        }))}
      />
      <Veld
        {...v.een("over")}
        label={zelf ? "Over welke gegevens gaat het?" : "Over welke gegevens"}
        type="select"
        verplicht={false}
        leegTekst={zelf ? "Alles, of ik weet het niet" : "Het hele dossier"}
        opties={(Object.keys(CATEGORIEEN) as Categorie[]).map(c => ({ waarde: c, tekst: naam(c) }))}
      />
      <Veld
        {...v.een("tekst")}
        label={zelf ? "Wat wilt u ons vertellen?" : "Wat vraagt de persoon, in eigen woorden"}
        type="textarea"
        rijen={5}
      />
      <Veld
        {...v.vink("betwist")}
        label={zelf ? "Gebruik mijn gegevens niet tot dit is nagekeken" : "Tot het is nagekeken worden de gegevens niet gebruikt"}
        hint="Alleen bij een verbetering. Het delen met anderen stopt dan meteen, en begint na het besluit niet vanzelf opnieuw."
        type="checkbox"
        verplicht={false}
      />
    </>
  )
}

/** Requests, the first to be answered on top. `naar`: where a line leads; `zelf`: for the person himself. */
export function Verzoeken({
  rijen,
  vandaag,
  naar,
  zelf = false,
}: {
  rijen: readonly Verzoek[]
  vandaag: string
  naar: (v: Verzoek) => string
  zelf?: boolean
}) {
  return (
    <Tabel
      bijschrift={zelf ? "Uw verzoeken" : "Verzoeken, wat het eerst beantwoord moet worden bovenaan"}
      rijen={rijen}
      leeg={
        <Leeg titel="Geen verzoeken">
          {zelf ? "U hebt nog niets gevraagd over uw gegevens." : "Niemand vraagt nu om correctie, inzage of wissen, of maakt bezwaar."}
        </Leeg>
      }
      kolommen={[
        {
          kop: "Verzoek",
          naam: true,
          breedte: 30,
          cel: v => (
            <>
              <a href={naar(v)}>
                {hoofdletter(SOORT[v.soort].naam)}
                {!zelf && ` van ${v.naam ?? `dossier ${v.deelnemerId.slice(0, 8)}`}`}
              </a>
              <Bij>{v.over ? hoofdletter(CATEGORIEEN[v.over as Categorie] ?? v.over) : "Het hele dossier"}</Bij>
            </>
          ),
        },
        { kop: "Ontvangen", cel: v => <span class="getal">{dagTekst(v.ontvangenOp)}</span> },
        { kop: "Antwoord uiterlijk", cel: v => <Uiterlijk verzoek={v} vandaag={vandaag} /> },
        { kop: "Besluit", breedte: 30, cel: v => <Besluit verzoek={v} /> },
      ]}
    />
  )
}

export function Uiterlijk({ verzoek: { uiterlijk, besluit }, vandaag }: { verzoek: Verzoek; vandaag: string }) {
  if (besluit !== null) return <span class="getal stil">{dagTekst(uiterlijk)}</span>
  return uiterlijk < vandaag ? (
    <Tag soort="laat">{`te laat sinds ${dagTekst(uiterlijk)}`}</Tag>
  ) : (
    <span class="getal">{dagTekst(uiterlijk)}</span>
  )
}

export function Besluit({ verzoek }: { verzoek: Verzoek }) {
  return (
    <>
      {verzoek.besluit === null ? <Tag soort="straks">nog geen besluit</Tag> : <Tag>{BESLUIT[verzoek.besluit] ?? verzoek.besluit}</Tag>}{" "}
      {verzoek.beperkt && <Tag soort="laat">gegevens niet gebruiken</Tag>}
      {verzoek.besluitReden && <Bij>{verzoek.besluitReden}</Bij>}
    </>
  )
}

export const soortOf = (waarde: string | undefined): Soort | "" => (SOORTEN.includes(waarde as Soort) ? (waarde as Soort) : "")
