// Runs the suites in order, says what each took, and ends with one line `N passed, N failed`.
// `--vlug` leaves out the browser and the second PostgreSQL; names of suites run only those: npm test -- rules db
import { turns } from "./test/suites.mjs"
import { runCheck, runSuite } from "./test/run.mjs"

const args = process.argv.slice(2)
const quick = args.includes("--vlug")
const names = args.filter(arg => !arg.startsWith("--"))
const isChosen = ({ naam }) => names.length === 0 || names.some(name => naam.startsWith(name))

const total = { passed: 0, failed: 0 }
const report = []
const fallen = []
for (const turn of turns({ quick })) await runTurn(turn.filter(isChosen))
if (fallen.length > 0) console.log(`\n${summary(fallen, 30)}`)
console.log(`\n${report.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

async function runTurn(suites) {
  const beside = suites.length > 1
  const lane = async () => {
    for (let suite = suites.shift(); suite; suite = suites.shift()) await runOne(suite, beside)
  }
  await Promise.all([lane(), lane()])
}

async function runOne(suite, beside) {
  const begin = performance.now()
  const { passed, failed, names, said } = suite.project ? await runSuite(suite, beside) : await runCheck(suite)
  const seconds = (performance.now() - begin) / 1000
  total.passed += passed
  total.failed += failed
  fallen.push(...names.map(name => `✗ ${suite.naam} > ${name}`))
  report.push(line(suite, passed, failed, seconds))
  if (failed > 0 && said) console.log(said)
  console.log(report.at(-1))
}

/** What a log's last screen must tell. */
function summary(names, most) {
  const rest = names.length - most
  return [...names.slice(0, most), ...(rest > 0 ? [`… en nog ${rest}`] : [])].join("\n")
}

function line({ naam, budget }, passed, failed, seconds) {
  const took = `${seconds.toFixed(1).padStart(6)} s van ${String(budget).padStart(3)} s${seconds > budget ? "  (te lang)" : ""}`
  return `${failed === 0 ? "✓" : "✗"} ${naam.padEnd(22)} ${String(passed).padStart(5)} goed ${String(failed).padStart(3)} fout ${took}`
}
