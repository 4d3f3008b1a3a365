import { t, taalNu } from "#platform/taal"
import type { Child } from "hono/jsx"

/**
 * As somebody wrote it: a name, a note. On a page in another language it is marked as Dutch, for who has it read aloud, and keeps the
 * direction of its own signs.
 */
export function Letterlijk(props: { children: Child }) {
  return taalNu() === "nl" ? props.children : <bdi lang="nl">{props.children}</bdi>
}

/** Words out of a fixed list in the language of the reader, or what somebody wrote, as it is. `zin`: makes a sentence of it. */
export function Benaming({ tekst, zin = woorden => woorden }: { tekst: string; zin?: (woorden: string) => string }) {
  const vertaald = t(tekst)
  return vertaald === tekst ? <Letterlijk>{zin(tekst)}</Letterlijk> : <>{zin(vertaald)}</>
}
