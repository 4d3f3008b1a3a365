import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { inflate } from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright-core"

const SYSTEM = "/usr/bin/chromium"
// No sandbox: Chromium refuses it to root and cannot have it in most containers, and only our own pages are opened.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** The fonts of the package, wherever it was unpacked, and those of the system. */
const FONTS = `<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/** Starts the system's Chromium, or else the one that ships in npm with its own libraries and fonts. */
export async function startBrowser(): Promise<Browser> {
  if (existsSync(SYSTEM)) return chromium.launch({ executablePath: SYSTEM, args: FLAGS })
  const folder = await unpack()
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") }
  const args = [...FLAGS, "--no-zygote", "--disable-webgl", "--font-render-hinting=none"]
  return chromium.launch({ executablePath: join(folder, "chromium"), args, env })
}

/** The browser's archives, unpacked once beside the packages (1.5 s); appears whole or not at all. */
async function unpack(): Promise<string> {
  const folder = join(import.meta.dirname, "../../node_modules/.cache/trede-chromium")
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const draft = await mkdtemp(`${folder}-`)
  const archives = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin")
  const before = process.env["TMPDIR"]
  process.env["TMPDIR"] = draft // where `inflate` writes; the shared /tmp may hold another user's copy
  for (const name of ["chromium.br", "fonts.tar.br", "al2023.tar.br"]) await inflate(join(archives, name))
  if (before === undefined) delete process.env["TMPDIR"]
  else process.env["TMPDIR"] = before
  await writeFile(join(draft, "fonts/fonts.conf"), FONTS)
  await rename(draft, folder).catch(() => rm(draft, { recursive: true })) // another process was first
  return folder
}
