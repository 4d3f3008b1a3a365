/** Something that the user can mend: shown without a stack. */
export class Weigering extends Error {}

/** Says what takes time, with the seconds on it for as long as it takes, and gives back what `work` gives. */
export async function during(tekst, work) {
  const begin = Date.now()
  const line = () => `${tekst} ${Math.round((Date.now() - begin) / 1000)} s`
  const live = process.stderr.isTTY
  process.stderr.write(live ? tekst : `${tekst}\n`)
  const timer = setInterval(() => process.stderr.write(live ? `\r${line()}` : `${line()}\n`), live ? 1_000 : 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    if (live) process.stderr.write(`\r${line()}\n`)
  }
}
