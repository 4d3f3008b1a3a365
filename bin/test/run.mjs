import { spawn } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { delimiter, resolve } from "node:path"

const RESULT = "node_modules/.trede-uitslag.json"

/** Runs a tool; shows what it says only when it fails. */
export async function runCheck({ command }) {
  const { ok, said } = await run(command, {}, "pipe")
  if (!ok) console.log(said)
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs one project of vitest. A test that is skipped counts as failed, and so does a suite that breaks outside its tests. */
export async function runSuite({ project, naam, env }) {
  console.log(`\n${naam}`)
  rmSync(RESULT, { force: true })
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${RESULT}`]
  const { ok } = await run(["vitest", "run", "--project", project, "--passWithNoTests", ...reporters], env, "inherit")
  const { passed, failed } = readResult()
  return { passed, failed: ok ? failed : Math.max(failed, 1) }
}

function readResult() {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(RESULT, "utf8"))
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests }
  } catch {
    return { passed: 0, failed: 0 } // it ended before it could write; its exit code tells
  }
}

function run([program, ...args], env, stdio) {
  const PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter)
  const child = spawn(program, args, { stdio: ["ignore", stdio, stdio], env: { ...process.env, ...env, PATH } })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", chunk => (said += chunk))
  return new Promise(done => {
    child.on("error", fout => done({ ok: false, said: `${program}: ${fout.message}` }))
    child.on("close", code => done({ ok: code === 0, said }))
  })
}
