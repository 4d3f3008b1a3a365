import { spawn } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { delimiter, relative, resolve } from "node:path"

/** Runs a tool. `said`: what it printed, for when it fails. */
export async function runCheck({ command }) {
  const { ok, said } = await run(command, {}, "pipe")
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, names: [], said } // the table names it
}

/**
 * Runs one project of vitest. A test that is skipped counts as failed, and so does a suite that breaks outside its tests.
 * `zonder`: files left out; `alleen`: only these. `names`: which failed. On a terminal dots show that it goes on; a log of CI gets only what failed, without
 * colours, and so does a suite that runs beside another.
 */
export async function runSuite({ project, naam, env, zonder = [], alleen = [] }, beside) {
  if (!beside) console.log(`\n${naam}`)
  const result = `node_modules/.trede-uitslag-${naam.replace(/\W+/g, "-")}.json`
  const show = process.stdout.isTTY && !beside ? "dot" : "minimal"
  const reporters = [`--reporter=${show}`, "--reporter=json", `--outputFile.json=${result}`]
  const exclude = zonder.map(bestand => `--exclude=${bestand}`)
  const command = ["vitest", "run", "--project", project, ...alleen, "--passWithNoTests", ...reporters, ...exclude]
  rmSync(result, { force: true })
  const { ok, said } = await run(command, env, beside ? "pipe" : "inherit")
  const { passed, failed, names } = readResult(result)
  return ok || failed > 0 ? { passed, failed, names, said } : { passed, failed: 1, names: ["(buiten de tests om)"], said }
}

/** Reads what vitest counted, and takes it away. */
function readResult(result) {
  try {
    return countTests(JSON.parse(readFileSync(result, "utf8")))
  } catch {
    return { passed: 0, failed: 0, names: [] } // it ended before it could write; its exit code tells
  } finally {
    rmSync(result, { force: true })
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
