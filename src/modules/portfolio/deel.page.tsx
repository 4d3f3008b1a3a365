import { t } from "#platform/taal"
import { type Persoon, persoonDeel, loadPersoon } from "#modules/deelnemer"
import { type FormAct, type Html, page, type PageContent, type PageRequest, type Route, type Shell } from "#platform/page"
import { Stapel } from "#ui/raster"

/** Whose portfolio a page is about, and under which address it stands for this reader. */
export interface Plek {
  persoon: Persoon
  /** "/mijn/portfolio", or "/deelnemers/…/portfolio". */
  basis: string
  zelf: boolean
}

interface PortfolioDeel<D> {
  /** Under the portfolio's address, with its slash; '' for the portfolio itself. */
  pad: string
  schrijft?: true
  categorieen: readonly string[]
  titel: string
  load(request: PageRequest<Record<string, string>>, persoon: Persoon): Promise<D | null>
  kop?(data: D, plek: Plek, shell: Shell): Pick<PageContent, "kop" | "inleiding" | "handelingen">
  inhoud(data: D, plek: Plek, shell: Shell): Html
  act?: FormAct<never, never>
}

export const basisVan = (params: Record<string, string>): string =>
  params["deelnemerId"] ? `/deelnemers/${params["deelnemerId"]}/portfolio` : "/mijn/portfolio"

/** Where a portfolio's files stand, and what one has to be allowed there. */
export const PLEKKEN = [
  { begin: "/deelnemers/:deelnemerId/portfolio", lezen: "C13:lees", schrijven: "portfolio" },
  { begin: "/mijn/portfolio", lezen: "eigen", schrijven: "eigen" },
] as const
export const wieVan = ({ params, actor }: Pick<PageRequest<unknown>, "params" | "actor">): string =>
  params["deelnemerId"] ?? actor!.deelnemerId!

/** One page twice: for who guides the person, and for the person himself. */
export function portfolioDeel<D>(deel: PortfolioDeel<D>): Route[] {
  const { pad, titel, act, kop, inhoud } = deel
  const hoofd = pad === ""
  return [
    persoonDeel<D>({
      pad: `/portfolio${pad}`,
      recht: deel.schrijft ? "portfolio" : "C13:lees",
      categorieen: deel.categorieen,
      deel: hoofd ? "portfolio" : null,
      titel,
      load: deel.load,
      ...(kop ? { kop: (data, persoon, shell) => kop(data, plekBij(persoon), shell) } : {}),
      inhoud: (data, persoon, shell) => inhoud(data, plekBij(persoon), shell),
      ...(act ? { act } : {}),
    }),
    page<{ persoon: Persoon; data: D }>({
      path: `/mijn/portfolio${pad}`,
      recht: "eigen",
      inzage: "geen",
      async load(request) {
        const persoon = await loadPersoon(request.tx, request.actor!.deelnemerId!, request.vandaag)
        const data = persoon && (await deel.load(request, persoon))
        return persoon && data !== null ? { persoon, data } : null
      },
      view: ({ persoon, data }, shell) => {
        const plek = { persoon, basis: "/mijn/portfolio", zelf: true }
        return {
          titel: t(titel),
          kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }, ...(hoofd ? [] : [{ tekst: t("Portfolio"), href: "/mijn/portfolio" }])],
          ...kop?.(data, plek, shell),
          inhoud: <Stapel>{inhoud(data, plek, shell)}</Stapel>,
        }
      },
      ...(act ? { act } : {}),
    }),
  ]
}

const plekBij = (persoon: Persoon): Plek => ({ persoon, basis: `/deelnemers/${persoon.id}/portfolio`, zelf: false })
