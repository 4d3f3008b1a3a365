// Bundles the programs into dist and the browser's files into dist/public. What does not exist yet is skipped.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { build, stop } from "esbuild"

const PROGRAMS = ["src/web.ts", "src/worker.ts", "src/cli.ts", "src/generate.ts"]
const STYLE = "src/ui/css/trede.css"

/** Writes everything into `outdir`. Throws Error with esbuild's messages. */
export async function bundle(outdir) {
  const sources = filesIn("src")
  const threads = sources.filter(file => file.endsWith(".werker.ts"))
  const benches = filesIn("bench").filter(file => file.endsWith(".bench.ts"))
  const elements = sources.filter(file => file.endsWith(".element.ts"))
  await Promise.all([
    bundlePrograms([...PROGRAMS, ...threads, ...benches].filter(existsSync), outdir),
    bundleBrowser([...elements, STYLE].filter(existsSync), join(outdir, "public")),
  ]).finally(stop) // else its helper process stays as long as ours
}

/** All programs stand side by side, so that a thread is found as ./<name>.werker.js from whatever file starts it. */
async function bundlePrograms(files, outdir) {
  await build({
    entryPoints: files.map(file => ({ in: file, out: basename(file).replace(/\.ts$/, "") })),
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node24",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    chunkNames: "deel-[hash]",
    logLevel: "error",
  })
}

/** Names carry a hash of the content, so a browser may keep them for ever; manifest.json tells the page which is which. */
async function bundleBrowser(files, outdir) {
  const { metafile } = await build({
    entryPoints: files,
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    platform: "browser",
    target: ["chrome123", "firefox120", "safari17.5"], // the first that know light-dark()
    format: "esm",
    loader: { ".woff2": "file", ".woff": "empty", ".svg": "file" },
    entryNames: "[name]-[hash]",
    chunkNames: "deel-[hash]",
    assetNames: "[name]-[hash]",
    metafile: true,
    logLevel: "error",
    write: files.length > 0,
  })
  if (files.length === 0) return
  writeFileSync(join(outdir, "manifest.json"), JSON.stringify(manifestOf(metafile), null, 2))
  for (const file of Object.keys(metafile.outputs).filter(path => /\.(css|js)$/.test(path)))
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
}

/** { "trede.css": "trede-K3J2H1.css", … } for the entries and for the files that the style sheet brings along. */
function manifestOf({ outputs }) {
  const names = Object.entries(outputs).flatMap(([path, { entryPoint, inputs }]) => {
    const sources = Object.keys(inputs)
    const source = entryPoint ?? (sources.length === 1 && !/\.[jt]s$/.test(sources[0]) ? sources[0] : null)
    return source ? [[basename(source).replace(/\.ts$/, ".js"), basename(path)]] : []
  })
  return Object.fromEntries(names.toSorted(([a], [b]) => a.localeCompare(b, "en")))
}

const filesIn = folder =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(file => join(folder, String(file)))
        .toSorted()
    : []
