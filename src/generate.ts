import { spawnSync } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { boot, PROJECT } from "./boot.ts"
import { readBegrippen } from "./generate-begrippen.ts"
import { readBestanden } from "./generate-bestanden.ts"
import { readSchema } from "./generate-schema.ts"
import { createApi } from "#platform/endpoint"
import { readConfig } from "#platform/config"
import { endpoints } from "./routes.ts"

// Everything in the repository that follows from something else: `npm run generate` writes it, `npm run check` fails
// when it is not up to date.
const folder = await mkdtemp(join(tmpdir(), "trede-generate-"))
const booted = await boot(readConfig({ TREDE_DATA: folder }), () => {}, { connections: 2 })
try {
  const client = new pg.Client({ connectionString: booted.db.url })
  await client.connect()
  await writeFile(join(PROJECT, "db/schema.sql"), await readSchema(client))
  await client.end()
  writeTypes(booted.db.url)
  await writeFile(join(PROJECT, "docs/begrippen.md"), await readBegrippen(join(PROJECT, "src/begrippen")))
  await mkdir(join(PROJECT, "docs/handleiding"), { recursive: true })
  await writeFile(join(PROJECT, "docs/handleiding/bestanden.md"), readBestanden())
  await mkdir(join(PROJECT, "docs/api"), { recursive: true })
  const api = createApi(endpoints, {
    services: booted.services,
    https: true,
    layout: () => Promise.reject(new Error("de API heeft geen pagina's")),
  })
  const answer = await api.request("/openapi.json")
  if (!answer.ok) throw new Error(`De beschrijving van de API is niet te maken: ${await answer.text()}`)
  await writeFile(join(PROJECT, "docs/api/openapi.json"), `${JSON.stringify(await answer.json(), null, 2)}\n`)
} finally {
  await booted.close()
  await rm(folder, { recursive: true, force: true })
}

function writeTypes(url: string): void {
  const out = join(PROJECT, "src/platform/schema.gen.ts")
  const options = [
    "--dialect=postgres",
    "--camel-case",
    "--include-pattern=(public|ctx).*",
    "--default-schema=public",
    "--date-parser=string",
    "--numeric-parser=number",
  ]
  const run = spawnSync(
    process.execPath,
    [join(PROJECT, "node_modules/kysely-codegen/dist/cli/bin.js"), `--url=${url}`, ...options, `--out-file=${out}`],
    { encoding: "utf8" },
  )
  if (run.status !== 0) throw new Error(`De typen van de database zijn niet gemaakt: ${run.stderr || run.stdout}`)
}
