import { t } from "#platform/taal"

/** To the next and the one before: keyset paging knows no page numbers. `tekst`: "51 tot en met 100 van 1.204". */
export function Paginering(props: { tekst: string; vorige?: string | undefined; volgende?: string | undefined }) {
  return (
    <nav class="paginering" aria-label={`${t("Bladeren")}: ${props.tekst}`}>
      <span class="stil">{props.tekst}</span>
      {props.vorige && (
        <a class="utrecht-button knop" href={props.vorige} rel="prev">
          {t("Vorige")}
        </a>
      )}
      {props.volgende && (
        <a class="utrecht-button knop" href={props.volgende} rel="next">
          {t("Volgende")}
        </a>
      )}
    </nav>
  )
}

/** Which page of a list an address asks for, from 1; what is no such number counts as the first. */
export const paginaVan = (tekst: string | undefined): number => (/^[1-9]\d{0,3}$/.test(tekst ?? "") ? Number(tekst) : 1)

/** Pages by number, of a list of which is known only whether there is more; nothing where one page holds it. */
export function Bladeren({ pagina, meer, naar }: { pagina: number; meer: boolean; naar(pagina: number): string }) {
  if (pagina === 1 && !meer) return null
  return (
    <Paginering
      tekst={t("Bladzijde {{nr}}", { nr: pagina })}
      vorige={pagina > 1 ? naar(pagina - 1) : undefined}
      volgende={meer ? naar(pagina + 1) : undefined}
    />
  )
}
