import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import type { Shell } from "#platform/page"
import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
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
  const naam = (c: Categorie) => hoofdletter(zelf ? t(CATEGORIEEN[c]) : gegevensNaam(c))
  return (
    <>
      <Veld
        {...v.een("soort", soort)}
        label={zelf ? t("Wat wilt u?") : "Wat wil de persoon?"}
        type="radio"
        opties={SOORTEN.map(s => ({
          waarde: s,
          tekst: zelf ? t(SOORT[s].vraag) : hoofdletter(SOORT[s].naam),
          ...(zelf ? { hint: t(SOORT[s].uitleg) } : {}),
        }))}
      />
      <Veld
        {...v.een("over")}
        label={zelf ? t("Over welke gegevens gaat het?") : "Over welke gegevens"}
        type="select"
        verplicht={false}
        leegTekst={zelf ? t("Alles, of ik weet het niet") : "Het hele dossier"}
        opties={(Object.keys(CATEGORIEEN) as Categorie[]).map(c => ({ waarde: c, tekst: naam(c) }))}
      />
      <Veld
        {...v.een("tekst")}
        label={zelf ? t("Wat wilt u ons vertellen?") : "Wat vraagt de persoon, in eigen woorden"}
        type="textarea"
        rijen={5}
      />
      <Veld
        {...v.vink("betwist")}
        label={zelf ? t("Gebruik mijn gegevens niet tot dit is nagekeken") : "Tot het is nagekeken worden de gegevens niet gebruikt"}
        hint={t("Alleen bij een verbetering. Het delen met anderen stopt dan meteen, en begint na het besluit niet vanzelf opnieuw.")}
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
      bijschrift={zelf ? t("Uw verzoeken") : "Verzoeken, wat het eerst beantwoord moet worden bovenaan"}
      rijen={rijen}
      leeg={
        <Leeg titel={t("Geen verzoeken")}>
          {zelf ? t("U hebt nog niets gevraagd over uw gegevens.") : "Niemand vraagt nu om correctie, inzage of wissen, of maakt bezwaar."}
        </Leeg>
      }
      kolommen={[
        {
          kop: t("Verzoek"),
          naam: true,
          breedte: 30,
          cel: v => (
            <>
              <a href={naar(v)}>
                {hoofdletter(t(SOORT[v.soort].naam))}
                {!zelf && ` van ${v.naam ?? `dossier ${v.deelnemerId.slice(0, 8)}`}`}
              </a>
              <Bij>{v.over ? hoofdletter(t(CATEGORIEEN[v.over as Categorie] ?? v.over)) : t("Het hele dossier")}</Bij>
            </>
          ),
        },
        { kop: t("Ontvangen"), cel: v => <span class="getal">{dagTekst(v.ontvangenOp)}</span> },
        { kop: t("Antwoord uiterlijk"), cel: v => <Uiterlijk verzoek={v} vandaag={vandaag} /> },
        { kop: t("Besluit"), breedte: 30, cel: v => <Besluit verzoek={v} /> },
      ]}
    />
  )
}

export function Uiterlijk({ verzoek: { uiterlijk, besluit }, vandaag }: { verzoek: Verzoek; vandaag: string }) {
  if (besluit !== null) return <span class="getal stil">{dagTekst(uiterlijk)}</span>
  return uiterlijk < vandaag ? (
    <Tag soort="laat">{t("te laat sinds {{dag}}", { dag: dagTekst(uiterlijk) })}</Tag>
  ) : (
    <span class="getal">{dagTekst(uiterlijk)}</span>
  )
}

export function Besluit({ verzoek }: { verzoek: Verzoek }) {
  return (
    <>
      {verzoek.besluit === null ? (
        <Tag soort="straks">{t("nog geen besluit")}</Tag>
      ) : (
        <Tag>{t(BESLUIT[verzoek.besluit] ?? verzoek.besluit)}</Tag>
      )}{" "}
      {verzoek.beperkt && <Tag soort="laat">{t("gegevens niet gebruiken")}</Tag>}
      {verzoek.besluitReden && (
        <Bij>
          <Letterlijk>{verzoek.besluitReden}</Letterlijk>
        </Bij>
      )}
    </>
  )
}

export const soortOf = (waarde: string | undefined): Soort | "" => (SOORTEN.includes(waarde as Soort) ? (waarde as Soort) : "")
