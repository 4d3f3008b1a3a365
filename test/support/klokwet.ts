import type { Law } from "./house.ts"

const DAG_VAN_UTC =
  /new Date\((?:Date\.now\(\)[^)]*)?\)\.(?:toISOString\(\)\.slice\(0, 10\)|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours)\(\))/g

/** Today is the day in Amsterdam (amsterdamDay, in a test `over`): that of UTC or of the machine is another one for an hour or two each night. */
export const todayIsThatOfTheOffice: Law = files =>
  files.flatMap(({ path, text }) => [...text.matchAll(DAG_VAN_UTC)].map(m => `${path}: '${m[0]}' is niet altijd de dag van vandaag`))
