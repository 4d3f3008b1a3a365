import type { MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { HTTPException } from "hono/http-exception"
import { UPLOAD_BODY } from "./upload.ts"

/** Largest body of an ordinary form or API call, bytes; who takes a file declares his own, in `bestand`. */
const BODY = 1_000_000

/** Stands before whatever reads a body. Where no file was declared none comes in, so that nobody can forget to declare it. */
export function limitBody(bestand?: number): MiddlewareHandler {
  const largest = bestand ?? BODY
  // What does not say how long it is gets read into memory first: no more than a paper.
  const [said, unsaid] = [largest, Math.min(largest, UPLOAD_BODY)].map(maxSize => bodyLimit({ maxSize, onError: tooLarge }))
  return async (c, next) => {
    if (bestand === undefined && c.req.header("content-type")?.startsWith("multipart/form-data")) throw new HTTPException(415)
    return (c.req.header("content-length") === undefined ? unsaid : said)!(c, next)
  }
}

const tooLarge = (): never => {
  throw new HTTPException(413)
}
