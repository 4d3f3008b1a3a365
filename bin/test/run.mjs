import { spawn } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { delimiter, relative, resolve } from "node:path"

const RESULT = "node_modules/.trede-uitslag.json"

/** Runs a tool; shows what it says only when it fails. */
export async function runCheck({ command }) {
  const { ok, said } = await run(command, {}, "pipe")
  if (!ok) console.log(said)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, names: [] } // the table names it
}

/**
 * Runs one project of vitest. A test that is skipped counts as failed, and so does a suite that breaks outside its tests.
 * `zonder`: files left out. `names`: which failed. On a terminal dots show that it goes on; a log of CI gets only what failed, without colours.
 */
export async function runSuite({ project, naam, env, zonder = [] }) {
  console.log(`\n${naam}`)
  rmSync(RESULT, { force: true })
  const show = process.stdout.isTTY ? "dot" : "minimal"
  const reporters = [`--reporter=${show}`, "--reporter=json", `--outputFile.json=${RESULT}`]
  const exclude = zonder.map(bestand => `--exclude=${bestand}`)
  const { ok } = await run(["vitest", "run", "--project", project, "--passWithNoTests", ...reporters, ...exclude], env, "inherit")
  const { passed, failed, names } = readResult()
  return ok || failed > 0 ? { passed, failed, names } : { passed, failed: 1, names: ["(buiten de tests om)"] }
}

function readResult() {
  try {
    return countTests(JSON.parse(readFileSync(RESULT, "utf8")))
  } catch {
    return { passed: 0, failed: 0, names: [] } // it ended before it could write; its exit code tells
  }
}

/** A file that could not be read has no tests, and counts as one that failed. */
function countTests({ numPassedTests, numTotalTests, testResults }) {
  const broken = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0)
  const names = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status !== "passed").map(({ fullName }) => `${relative(".", name)}: ${fullName}`),
  )
  return {
    passed: numPassedTests,
    failed: numTotalTests - numPassedTests + broken.length,
    names: [...broken.map(({ name }) => `${relative(".", name)}: niet te lezen`), ...names],
  }
}

function run([program, ...args], env, stdio) {
  const PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter)
  // Child processes see a pipe where the runner has a terminal, or are told by CI=true to colour: we decide for all of them.
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined }
  const child = spawn(program, args, { stdio: ["ignore", stdio, stdio], env: { ...process.env, ...colours, ...env, PATH } })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", chunk => (said += chunk))
  return new Promise(done => {
    child.on("error", fout => done({ ok: false, said: `${program}: ${fout.message}` }))
    child.on("close", code => done({ ok: code === 0, said }))
  })
}
