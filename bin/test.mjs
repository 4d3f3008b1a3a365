// Runs the suites in order, says what each took, and ends with one line `N passed, N failed`.
// `--vlug` leaves out the browser and the second PostgreSQL; names of suites run only those: npm test -- rules db
import { rmSync } from "node:fs"
import { checks, suites } from "./test/suites.mjs"
import { runCheck, runSuite } from "./test/run.mjs"

const args = process.argv.slice(2)
const quick = args.includes("--vlug")
const names = args.filter(arg => !arg.startsWith("--"))
const chosen = [...checks(), ...suites({ quick })].filter(({ naam }) => names.length === 0 || names.some(name => naam.startsWith(name)))

const total = { passed: 0, failed: 0 }
const report = []
for (const suite of chosen) {
  const begin = performance.now()
  const { passed, failed } = suite.project ? await runSuite(suite) : await runCheck(suite)
  const seconds = (performance.now() - begin) / 1000
  total.passed += passed
  total.failed += failed
  report.push(line(suite, passed, failed, seconds))
  if (!suite.project) console.log(report.at(-1))
}
rmSync("node_modules/.trede-uitslag.json", { force: true })
console.log(`\n${report.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function line({ naam, budget }, passed, failed, seconds) {
  const took = `${seconds.toFixed(1).padStart(6)} s van ${String(budget).padStart(3)} s${seconds > budget ? "  (te lang)" : ""}`
  return `${failed === 0 ? "✓" : "✗"} ${naam.padEnd(22)} ${String(passed).padStart(5)} goed ${String(failed).padStart(3)} fout ${took}`
}
