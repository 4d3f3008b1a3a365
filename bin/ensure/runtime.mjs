import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { Weigering } from "./say.mjs"

export const runsOnNode24 = () => Number(process.versions.node.split(".")[0]) >= 24

export const pinnedNode = () => resolve(`node_modules/node-${process.platform}-${process.arch}/bin/node`)

/** The Node 24 that came along, or the one that runs this. Throws Weigering when there is neither. */
export function findRuntime() {
  const pinned = pinnedNode()
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned
  if (runsOnNode24()) return process.execPath
  throw new Weigering(
    `Voor dit systeem (${process.platform}-${process.arch}) is er geen meegeleverde Node 24, en dit is Node ${process.versions.node}. Installeer Node 24 of nieuwer van nodejs.org en probeer het opnieuw.`,
  )
}
