import { createReadStream } from "node:fs"
import { type Info, parse } from "csv-parse"
import type { leesRijen } from "../../src/modules/verkeer/staging.sql.ts"

/** Reads rows with csv-parse, in the pieces that staging expects: the peer of our own reader. */
export const leesMetCsvParse: typeof leesRijen = async function* (pad, _keuring, scheiding) {
  const parser = createReadStream(pad).pipe(
    parse({ delimiter: scheiding, bom: true, info: true, relax_column_count: true, skip_empty_lines: true }),
  )
  let rijen: Array<{ cellen: string[]; regel: number }> = []
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    // csv-parse knows the line on which a row ends; without line breaks in cells that is the line on which it begins.
    rijen.push({
      cellen: record,
      regel: info.lines - record.reduce((n, cel) => n + (cel.includes("\n") ? cel.split("\n").length - 1 : 0), 0),
    })
    if (rijen.length < 2_000) continue
    yield rijen
    rijen = []
  }
  yield rijen
}
