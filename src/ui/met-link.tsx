/** A sentence with one link in it, at <a>…</a>: where that stands differs from language to language. */
export function MetLink(props: { tekst: string; href: string }) {
  const [voor = "", link = "", na = ""] = props.tekst.split(/<\/?a>/)
  return (
    <>
      {voor}
      <a href={props.href}>{link}</a>
      {na}
    </>
  )
}
