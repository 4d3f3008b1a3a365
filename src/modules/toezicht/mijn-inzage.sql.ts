import { sql, type Tx } from "#platform/db"

/** Looks at one's own file on one day, from one organisation, in one capacity and for one purpose. */
export interface MijnInzage {
  dag: string
  organisatie: string | null
  rol: string
  doel: string
  /** The way by which it was open; null: of before that was kept. */
  grond: string | null
  categorieen: string[]
  keren: number
}

/** Where a page ended: the line after which the next one begins. */
export type Plek = readonly [dag: string, organisatie: string, rol: string, doel: string, grond: string]
export const plekVan = (i: MijnInzage): Plek => [i.dag, i.organisatie ?? "", i.rol, i.doel, i.grond ?? ""]

/** Newest first; empty for who is no resident. */
export async function loadMijnInzagen(tx: Tx, aantal: number, na: Plek | null = null): Promise<MijnInzage[]> {
  return (await sql<MijnInzage>`select * from ctx.mijn_inzagen(${aantal}, ${na ? [...na] : null}::text[])`.execute(tx)).rows
}
