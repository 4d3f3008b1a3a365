import type { Weigering } from "#begrippen/uitkomst"
import type { HtmlEscapedString } from "hono/utils/html"
import type { ZodType } from "zod"
import type { Actor } from "./actor.ts"
import type { Command } from "./command.ts"
import type { Tx } from "./db.ts"
import type { FormValues } from "./form.ts"
import type { Look } from "./inzage.ts"
import type { Services } from "./services.ts"
import type { Taal } from "./taal.ts"
import type { Toestand } from "./toestand.ts"
import type { NaLezen } from "./woordwacht.ts"

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a load may use: one transaction as the actor, the path and the query, checked. */
export interface PageRequest<Q> {
  tx: Tx
  /** Null only on pages with recht 'openbaar'. */
  actor: Actor | null
  query: Q
  params: Record<string, string>
  url: URL
  vandaag: string
  services: Services
  token: string | null
  /** The form as it was sent and why it was refused; absent on a first showing. */
  formulier: RefusedForm | null
}

export interface RefusedForm {
  waarden: FormValues
  weigeringen: Weigering[]
}

/** What a view may use beside its data. */
export interface Shell {
  actor: Actor | null
  pad: string
  url: URL
  vandaag: string
  /** A fresh id for the form on this page: sent along, it makes a second send harmless. */
  opdrachtId: string
  formulier: RefusedForm | null
  /** Said once after an act that succeeded. */
  melding: string | null
  /** What the guard of free text asks about what was just written. */
  naLezen: NaLezen | null
  /** The mark of what this page shows, where it is followed live; else null. */
  live: string | null
  /** What the page is said in; null where it is in Dutch alone, and offers no choice. */
  taal: Taal | null
  /** What holds for the whole house now: the disk is full. */
  toestand: Toestand | null
  mag(recht: string): boolean
}

export interface PageContent {
  /** Of the browser's tab; also the heading where `kop` is left out. */
  titel: string
  /** The heading: a sentence that says what matters now. False: the page draws its own. */
  kop?: string | Html | false
  /** The numbers behind the heading. */
  inleiding?: string | Html
  handelingen?: Html
  tags?: Html
  kruimels?: ReadonlyArray<{ tekst: string; href?: string }>
  inhoud: Html
  /** 'smal': a page without navigation, such as log-in. */
  vorm?: "smal" | "breed"
  /** Seconds after which the page asks itself again, without script: while a job runs. */
  ververs?: number
  /** On to another page after so many seconds, with script or without: nobody stays behind on a tablet that others use. */
  daarna?: { seconden: number; naar: string }
}

/** A form on a page: posts to the page's own path, runs one command, and goes on when it succeeded. */
export interface FormAct<I, O> {
  command: Command<I, O>
  naar(waarde: O, params: Record<string, string>): string
  melding: string
  /** The name of other buttons of this form: they run no command, and the page is shown again with what was typed. */
  opnieuw?: string
  /** Where what was just written can be put right, for whoever has this right: the guard of free text offers it. */
  verbeter?: { recht: string; naar(waarde: O, params: Record<string, string>): string }
}

/** What a load answers when the thing asked for stands under another address now. */
export class Elders {
  readonly pad: string
  constructor(pad: string) {
    this.pad = pad
  }
}

/** A page. It does not exist without a declared right and a declared look: registration fails closed. */
export interface Page<Q, D> {
  soort: "pagina"
  path: string
  recht: string
  inzage: Look<D>
  /** It is translated. What is somebody's own (recht 'eigen') always is. */
  vertaald?: true
  query?: ZodType<Q>
  /** Null answers 404, also for what exists but is out of the actor's reach. */
  load(request: PageRequest<Q>): Promise<D | Elders | null>
  view(data: D, shell: Shell): PageContent
  /** What of the data an open browser follows: it is told when this has become something else. Only JSON counts: no Map, no Set. */
  live?(data: D): unknown
  act?: FormAct<never, never>
  /** Where who has no session is sent; without it to log in. */
  buiten?: string
}

/** A response that is no page: a download, an upload, a redirect. */
export interface Transfer<D> {
  soort: "overdracht"
  methode: "get" | "post"
  path: string
  recht: string
  inzage: Look<D>
  /** As of a page. */
  vertaald?: true
  /** It takes a file: the largest body, bytes. Without it none comes in, and no more than an ordinary form. */
  bestand?: number
  /** Another server sends to it: it proves itself in what it sends, and no cookie counts. */
  vanElders?: true
  load(request: TransferRequest): Promise<D | null>
  /** Runs after the transaction: a response, or a page to show instead (a form that was refused). */
  send(data: D, request: TransferRequest): Answer | Promise<Answer>
}
export type Answer = Response | { pagina: PageContent; status: number }
export interface TransferRequest extends Omit<PageRequest<Record<string, string>>, "formulier"> {
  raw: Request
  https: boolean
  /** Address of the client; null where it is not known. */
  adres: string | null
}

/** On to another page of this site, with cookies on the way. */
export function seeOther(naar: string, ...cookies: string[]): Response {
  return new Response(null, { status: 303, headers: [["location", naar], ...cookies.map((c): [string, string] => ["set-cookie", c])] })
}

export type Route = Page<never, never> | Transfer<never>

/** Declares a page; the types of its query and its data stay inside it. */
export function page<D, Q = Record<string, string>>(
  definition: Omit<Page<Q, D>, "soort" | "act"> & { act?: FormAct<never, never> },
): Route {
  return { soort: "pagina", ...definition } as unknown as Route
}

/** Declares a form act. */
export const act = <I, O>(definition: FormAct<I, O>): FormAct<never, never> => definition as unknown as FormAct<never, never>

/** Declares a transfer. */
export function transfer<D>(definition: Omit<Transfer<D>, "soort">): Route {
  return { soort: "overdracht", ...definition } as unknown as Route
}
