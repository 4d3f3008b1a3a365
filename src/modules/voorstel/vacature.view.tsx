import { naamVan } from "#begrippen/code"
import { ANTWOORDEN_VACATURE, REDENEN_GEEN_VACATURE } from "#begrippen/vacaturevoorstel"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import type { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Letterlijk } from "#ui/letterlijk"
import { Veld } from "#ui/veld"
import { urenTekst, type Vacature } from "./voorstel.rules.ts"

/** The vacancy as the resident reads it; what is not known is left out of a short list. */
export function DeVacature({ v }: { v: Vacature }) {
  const uren = urenTekst(v)
  return (
    <Kaart titel={<Letterlijk>{v.titel}</Letterlijk>}>
      <p>
        <Letterlijk>{v.waarom}</Letterlijk>
      </p>
      <Definitielijst
        gegevens={[
          { naam: t("Bij"), waarde: <Letterlijk>{v.werkgever}</Letterlijk> },
          { naam: t("Waar"), waarde: v.plaats && <Letterlijk>{v.plaats}</Letterlijk> },
          { naam: t("Uren per week"), waarde: uren },
          ...(v.sluitOp ? [{ naam: t("Reageer voor"), waarde: dagTekst(v.sluitOp) }] : []),
        ]}
      />
    </Kaart>
  )
}

/** Yes or no, why not, and room for his own words. */
export function AntwoordVelden({ v }: { v: ReturnType<typeof veldenVan> }) {
  return (
    <>
      <Veld
        {...v.een("antwoord")}
        type="radio"
        label={t("Wat is uw antwoord?")}
        opties={ANTWOORDEN_VACATURE.map(a => ({ waarde: a.code, tekst: t(a.naam) }))}
      />
      <Veld
        {...v.een("reden")}
        type="select"
        label={t("Bij nee: waarom niet?")}
        verplicht={false}
        leegTekst={t("Kies…")}
        opties={REDENEN_GEEN_VACATURE.map(r => ({ waarde: r.code, tekst: t(r.naam) }))}
      />
      <Veld
        {...v.een("toelichting")}
        type="textarea"
        label={t("Wilt u er iets bij zeggen?")}
        hint={t("Schrijf niets over uw gezondheid. Dat bespreekt u met wie u helpt.")}
        verplicht={false}
        rijen={2}
        maxlengte={500}
      />
    </>
  )
}

/** The reason of a no, in words. */
export const redenTekst = (reden: string | null): string | null => reden && t(naamVan(REDENEN_GEEN_VACATURE, reden))
