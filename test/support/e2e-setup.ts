import type { TestProject } from "vitest/node"
import { dataMap, startWeb } from "./programma.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the program with the example region, shared by all browser tests of a run. */
    basis: string
    /** What it said when it started. */
    gezegd: string
  }
}

/** One program with the example region for all browser tests: its first start is the longest wait of the suite. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { map, weg } = dataMap()
  const programma = await startWeb(map)
  project.provide("basis", programma.basis)
  project.provide("gezegd", programma.gezegd())
  return async () => {
    await programma.stop()
    weg()
  }
}
