import { naamVan } from "#begrippen/code"
import { SOORTEN_CONTACT } from "#begrippen/contact"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import { EigenWoorden, loadWoordrijen, type Woorden, type Woordrij, woordenVan } from "#modules/eigenwoorden"
import { page } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { Bladeren, paginaVan } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { loadMijnGesprekken, type MijnGesprek } from "./gesprek.sql.ts"

/** A note may be long and his line slow: so many at once, the others a page further. */
const PER_PAGINA = 10

interface Data {
  gesprekken: MijnGesprek[]
  rijen: Woordrij[]
  pagina: number
}

/** What was said with him and what was agreed then, for the resident himself: every note tells the writer that he reads it. */
export const mijnGesprekkenPagina = page<Data>({
  path: "/mijn/gesprekken",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, query }) {
    const pagina = paginaVan(query["pagina"])
    const zelf = actor!.deelnemerId!
    const gesprekken = await loadMijnGesprekken(tx, zelf, (pagina - 1) * PER_PAGINA, PER_PAGINA + 1)
    return { pagina, gesprekken, rijen: await loadWoordrijen(tx, zelf) }
  },
  view: ({ gesprekken, pagina, rijen }, shell) => ({
    titel: t("Mijn gesprekken"),
    inleiding: t("Wat u besprak met wie u helpt, en wat u toen afsprak."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    handelingen: <Knop href="/mijn/rechten/nieuw?soort=correctie">{t("Er klopt iets niet")}</Knop>,
    inhoud: (
      <Stapel>
        {gesprekken.length === 0 && (
          <Leeg titel={t("Er is nog geen gesprek opgeschreven")}>{t("Spreekt u iemand die u helpt, dan leest u het hier terug.")}</Leeg>
        )}
        {gesprekken.slice(0, PER_PAGINA).map(gesprek => (
          <Gesprek gesprek={gesprek} woorden={woordenVan(rijen, shell.actor, "/mijn/gesprekken")} />
        ))}
        <Bladeren pagina={pagina} meer={gesprekken.length > PER_PAGINA} naar={nr => `/mijn/gesprekken?pagina=${nr}`} />
      </Stapel>
    ),
  }),
})

function Gesprek({ gesprek: { datum, soort, tekst, medewerker, stappen }, woorden }: { gesprek: MijnGesprek; woorden: Woorden }) {
  return (
    <Kaart
      titel={dagTekst(datum)}
      onder={
        <>
          {t(naamVan(SOORTEN_CONTACT, soort))}
          {medewerker && (
            <>
              {", "}
              <Letterlijk>{medewerker}</Letterlijk>
            </>
          )}
        </>
      }
    >
      {(tekst ?? "").split(/\n+/).map(regel => regel && <p>{<Letterlijk>{regel}</Letterlijk>}</p>)}
      {!tekst && <p class="stil">{t("Er is niets bij opgeschreven.")}</p>}
      {stappen.length > 0 && (
        <>
          <h3>{t("Toen afgesproken")}</h3>
          <ul>
            {stappen.map(s => (
              <li>
                <EigenWoorden tekst={s.wat} woorden={woorden} />{" "}
                <span class="stil">
                  {s.uitkomst ? t(naamVan(UITKOMSTEN_STAP, s.uitkomst)) : t("Uiterlijk {{dag}}", { dag: dagTekst(s.uiterlijk) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Kaart>
  )
}
