import type { Soortregels } from "./feit.rules.ts"
import type { Veldsoort } from "./veldsoort.schema.ts"

/** A kind of dated fact. */
export interface Feitsoort extends Soortregels {
  /** The table, and the word in the names of acts. */
  naam:
    | "uitkering"
    | "doelgroep"
    | "verplichting"
    | "ontheffing"
    | "stimulans"
    | "bekostiging"
    | "opleiding"
    | "betrokkene"
    | "contactpersoon"
    | "zorgbetrokkenheid"
  /** In addresses. */
  meervoud: string
  titel: string
  categorie: string
  /** The tab of the person's page on which it stands. */
  deel: "uitkering" | "opleiding" | "betrokkenen" | "contact-en-zorg"
  velden: readonly Veldsoort[]
  /** Lines stand beside each other: who may only add, or has an own part, corrects and takes back what he wrote himself (0910). */
  eigenDeel?: true
  /** Has a begin and an end, so it can be ended. */
  periode: boolean
}

/** Where everything stands that was ever recorded of a kind, under the person's address. */
export const geschiedenisPad = (soort: Feitsoort): string => `${soort.meervoud}/geschiedenis`
