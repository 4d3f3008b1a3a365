import { richtingVan, t, TAALNAAM, TALEN, taalNu } from "#platform/taal"

/** The languages, each by its own name: one press, with or without script. `naar`: the page to come back to. */
export function Taalkeuze(props: { naar: string }) {
  return (
    <form class="taalkeuze" method="post" action="/taal" aria-label={t("Taal van deze pagina")}>
      <input type="hidden" name="naar" value={props.naar} />
      {TALEN.map(taal => (
        <button name="taal" value={taal} lang={taal} dir={richtingVan(taal)} aria-current={taal === taalNu() ? "true" : undefined}>
          {TAALNAAM[taal]}
        </button>
      ))}
    </form>
  )
}

/** No native speaker has read these translations yet; the reader must know. */
export const Onbevestigd = () =>
  taalNu() === "nl" ? null : (
    <p class="taal-onbevestigd">{t("Deze vertaling is nog niet nagekeken. Twijfelt u? Dan geldt de Nederlandse tekst.")}</p>
  )
