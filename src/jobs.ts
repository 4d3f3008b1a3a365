import { meldNoodtoegangTaak } from "#modules/delen"
import { stuurDoorverwijzing } from "#modules/doorverwijzing"
import { archiveerTaak, wisTaak } from "#modules/rechten"
import { leesInTaak, leverUitTaak } from "#modules/verkeer"
import type { Job } from "#platform/jobs"

/** The jobs that commands queue, of every module. */
export const jobs: readonly Job[] = [leesInTaak, leverUitTaak, archiveerTaak, wisTaak, meldNoodtoegangTaak, stuurDoorverwijzing]
