import { t, taalNu } from "#platform/taal"
import type { Child } from "hono/jsx"

/**
 * As somebody wrote it: a name, a note. On a page in another language it is marked as Dutch, for who has it read aloud, and keeps the
 * direction of its own signs.
 */
export function Letterlijk(props: { children: Child }) {
  return taalNu() === "nl" ? props.children : <bdi lang="nl">{props.children}</bdi>
}

/** A word out of a fixed list in the language of the reader, or a name that somebody gave, as it is. */
export function Benaming({ tekst }: { tekst: string }) {
  const zin = t(tekst)
  return zin === tekst ? <Letterlijk>{tekst}</Letterlijk> : <>{zin}</>
}
