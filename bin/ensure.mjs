// Makes the program ready and hands over: `node bin/ensure.mjs web|cli|worker|test|check|bench|generate|beelden|build [args…]`.
// Plain Node 20, no packages: it must work in a bare clone. Progress goes to standard error; standard output is the program's.
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { build, isBuilt } from "./ensure/build.mjs"
import { install, isInstalled } from "./ensure/install.mjs"
import { withLock } from "./ensure/lock.mjs"
import { entryOf, handOver, needsOf } from "./ensure/run.mjs"
import { Weigering } from "./ensure/say.mjs"

const [what = "web", ...args] = process.argv.slice(2)
process.env.INIT_CWD ??= process.cwd() // where the user stands, as npm calls it: paths that he gives are meant from there
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

try {
  const { tools, source } = needsOf(what)
  if (!isInstalled(tools) || !(source || isBuilt()))
    await withLock(async () => {
      if (!isInstalled(tools)) await install(tools)
      if (!(source || isBuilt())) await build()
    })
  const entry = entryOf(what, args)
  if (entry) await handOver(entry)
} catch (fout) {
  if (!(fout instanceof Weigering)) throw fout
  console.error(`\n${fout.message}`)
  process.exitCode = 1
}
