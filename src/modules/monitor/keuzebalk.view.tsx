import { plusDagen } from "#begrippen/dag"
import { Chips } from "#ui/chips"
import { Melding } from "#ui/melding"
import { Periodekiezer } from "#ui/periodekiezer"
import { adres, periodeVraag } from "./adres.view.ts"
import type { Kader } from "./blad.page.ts"
import { type Periode, type PeriodeFout, voorkeuzen } from "./periode.rules.ts"
import { keuzeTekst } from "./periode.view.ts"

const FOUTEN: Record<PeriodeFout, { veld: "van" | "tm" | "peildag"; tekst: string }> = {
  vorm: { veld: "van", tekst: "Een van deze dagen bestaat niet. Vul een dag in als 31-12-2025." },
  volgorde: { veld: "tm", tekst: "De laatste dag ligt niet na de eerste, of de periode is langer dan 25 jaar." },
  peildag: { veld: "peildag", tekst: "De peildag ligt vóór de periode." },
  niet_vast: { veld: "van", tekst: "" },
}

/** Whom and when: links, so that a choice can be kept and sent. */
export function Keuzebalk(props: { kader: Kader; pad: string }) {
  const { kader, pad } = props
  const { veld, tekst } = kader.periodeFout ? FOUTEN[kader.periodeFout] : { veld: "van" as const, tekst: "" }
  const { van, tot, p } = kader.periode
  return (
    <div class="keuzebalk">
      <Wie {...props} />
      <Periodekiezer
        actie={pad}
        van={van}
        tm={plusDagen(tot, -1)}
        peildag={plusDagen(p, -1)}
        voorkeuzen={periodes(kader, pad)}
        verborgen={{ wie: kader.query.wie, splits: kader.query.splits }}
        fouten={tekst ? { [veld]: tekst } : undefined}
        alleenVoorkeuzen={kader.vast}
      />
      {kader.periodeFout === "niet_vast" && (
        <Melding soort="info">
          Van de hele organisatie ziet u hele jaren die voorbij zijn, en de laatste twaalf maanden: met kortere of vrije perioden zou een
          klein aantal te herleiden zijn.
        </Melding>
      )}
    </div>
  )
}

function Wie({ kader, pad }: { kader: Kader; pad: string }) {
  const { bereik, keuze, query } = kader
  const hier = keuze.soort === "mijn" ? "mijn" : keuze.organisaties.map(o => o.code).join(",")
  const exact = bereik.organisaties.filter(o => o.exact).map(o => o.code)
  const keuzes = [
    ...(bereik.mijn ? [{ waarde: "mijn", tekst: "Mijn deelnemers" }] : []),
    ...bereik.organisaties.map(o => ({ waarde: o.code, tekst: o.naam })),
    ...(exact.length > 1 ? [{ waarde: exact.join(","), tekst: "Alle samen" }] : []),
  ]
  if (keuzes.length < 2) return null
  const chips = keuzes.map(k => ({
    tekst: k.tekst,
    href: adres(pad, query, { wie: k.waarde, splits: undefined }),
    hier: k.waarde === hier,
  }))
  return <Chips naam="Voor wie" chips={chips} />
}

function periodes({ periode, query, vandaag, vast }: Kader, pad: string) {
  const gelijk = (a: Periode) => a.van === periode.van && a.tot === periode.tot && a.p === periode.p
  return voorkeuzen(vandaag, vast).map((keuze, i) => ({
    tekst: i === 0 ? "Laatste 12 maanden" : keuzeTekst(keuze, vandaag),
    href: adres(
      pad,
      query,
      i === 0 ? { van: undefined, tm: undefined, peildag: undefined } : { peildag: undefined, ...periodeVraag(keuze) },
    ),
    hier: gelijk(keuze),
  }))
}
