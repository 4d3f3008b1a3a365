import { boot, PROJECT } from "./boot.ts"
import { jobs } from "./jobs.ts"
import { readConfig } from "#platform/config"
import { prepareJobs, startWorker } from "#platform/jobs"
import { leerTalen } from "#platform/taal"
import { schedule } from "./schedule.ts"
import { vertalingen } from "./vertalingen.ts"

// The worker as a process of its own, for installations where the web runs in more than one copy.
const meld = (tekst: string) => process.stderr.write(`${tekst}\n`)
const booted = await boot(readConfig(process.env, PROJECT), meld, { connections: 4, houdKopie: true })
leerTalen(vertalingen) // messages are said in the language of who gets them
await prepareJobs(booted.services)
const worker = await startWorker(booted.services, jobs, schedule)
meld("De werker draait.")

let stopping: Promise<void> | undefined
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (stopping ??= stop()))

async function stop(): Promise<void> {
  await worker.stop()
  await booted.close()
  process.exit(0)
}
