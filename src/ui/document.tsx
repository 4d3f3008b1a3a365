import { richtingVan, taalNu } from "#platform/taal"
import type { Child } from "hono/jsx"
import { raw } from "hono/html"

/** The built files of a page, from the manifest of the build. */
export interface Middelen {
  css: string
  js: readonly string[]
}

export interface DocumentProps {
  /** Title in the browser's tab; ' · Trede' is added. */
  titel: string
  middelen: Middelen
  /** The resident's own part: one weight of letters less, for a slow line. */
  eigen?: boolean
  /** The reader's own choice; without it the system decides. */
  thema?: "licht" | "donker" | undefined
  /** Without script: load this page anew after so many seconds (progress). */
  ververs?: number | undefined
  /** On to another page after so many seconds, with script or without. */
  daarna?: { seconden: number; naar: string } | undefined
}

/** The HTML document: no inline style, no inline script. */
export function Document(props: DocumentProps & { children: Child }) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={taalNu()} dir={richtingVan(taalNu())} data-thema={props.thema} data-deel={props.eigen ? "eigen" : undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${props.titel} · Trede`}</title>
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          {props.ververs !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(props.ververs)} />
            </noscript>
          )}
          {props.daarna && <meta http-equiv="refresh" content={`${props.daarna.seconden};url=${props.daarna.naar}`} />}
          <link rel="icon" href="/merk.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={props.middelen.css} />
          {props.middelen.js.map(src => (
            <script type="module" src={src} />
          ))}
        </head>
        <body>{props.children}</body>
      </html>
    </>
  )
}
