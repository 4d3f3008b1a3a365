/** The foot of each page. Logging out is a POST: no link of a stranger can do it. */
export function Voet(props: { csrf: string | undefined }) {
  return (
    <footer class="voet">
      <a href="/privacy">Privacy</a>
      <a href="/over">Over Trede</a>
      {props.csrf !== undefined && (
        <form method="post" action="/uitloggen">
          <input type="hidden" name="_csrf" value={props.csrf} />
          <button class="voet-knop" type="submit">
            Uitloggen
          </button>
        </form>
      )}
    </footer>
  )
}
