import { spawn } from "node:child_process"
import { basename } from "node:path"
import { Weigering } from "./say.mjs"

/** Installs exactly the lockfile. Throws Weigering with the last lines of what npm said. */
export async function runNpm(tools) {
  const scope = tools ? "--include=dev" : "--omit=dev"
  const first = await npm(["ci", scope])
  if (first.ok) return
  // A lockfile that somebody's npm left without the packages of other systems is refused by `ci`, not by `install`.
  const second = first.said.includes("EUSAGE") ? await npm(["install", "--no-save", scope]) : first
  if (second.ok) return
  const hint = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(second.said)
    ? "Is er verbinding met internet (of met uw eigen npm-register)?"
    : ""
  throw new Weigering(
    `Het ophalen van de onderdelen is niet gelukt. ${hint}\nnpm zei:\n${second.said.trim().split("\n").slice(-12).join("\n")}`,
  )
}

function npm(args) {
  // The npm that called us, run by the Node that runs us; else the one on the path.
  const script = process.env.npm_execpath ?? ""
  const [program, ...before] = /^npm-cli\.c?js$/.test(basename(script)) ? [process.execPath, script] : ["npm"]
  const quiet = ["--loglevel=error", "--no-audit", "--no-fund", "--no-progress", "--ignore-scripts"]
  const child = spawn(program, [...before, ...args, ...quiet], { stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", chunk => (said += chunk))
  return new Promise(done => {
    child.on("error", fout => done({ ok: false, said: fout.message }))
    child.on("close", code => done({ ok: code === 0, said }))
  })
}
