/**
 * What a migration may not do while the version before it serves: make the table unreadable for long, or take away what that
 * version still asks for. Answers with sentences. Bodies of functions are left out: they run later.
 */
export function overtredingen({ naam, tekst }: { naam: string; tekst: string }): string[] {
  const nieuw = new Set([...tekst.matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map(m => m[1]!.toLowerCase()))
  return statements(tekst).flatMap(statement =>
    WETTEN.flatMap(({ vorm, zin }) => {
      const tabel = vorm.exec(statement)?.[1]?.toLowerCase()
      return tabel === undefined || nieuw.has(tabel) ? [] : [`${naam}: ${zin} (${tabel})`]
    }),
  )
}

/** Taken away only when nothing asks for it any more: the comment names the migration since which that is so. */
const KRIMP = /^-- krimp sinds \d{4}/

function statements(tekst: string): string[] {
  const open = tekst.replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "$$$$")
  return open
    .split(/;[^\n]*\n/)
    .map(s => s.trim())
    .filter(s => !KRIMP.test(s))
    .map(s =>
      s
        .replace(/^\s*--.*$/gm, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
}

const WETTEN: ReadonlyArray<{ vorm: RegExp; zin: string }> = [
  { vorm: /^alter table (?:only )?([\w.]+) .*\balter column \w+ (?:set data )?type\b/i, zin: "een ander type herschrijft de hele tabel" },
  { vorm: /^alter table (?:only )?([\w.]+) .*\bdrop column\b/i, zin: "de vorige versie vraagt deze kolom misschien nog" },
  { vorm: /^alter table (?:only )?([\w.]+) .*\brename\b/i, zin: "de vorige versie kent alleen de oude naam" },
  { vorm: /^drop table (?:if exists )?([\w.]+)/i, zin: "de vorige versie vraagt deze tabel misschien nog" },
  {
    vorm: /^alter table (?:only )?([\w.]+) .*\badd column (?:if not exists )?\w+ [^,]*\bdefault (?:gen_random_uuid|clock_timestamp|random|nextval)\b/i,
    zin: "een standaardwaarde die per rij verschilt herschrijft de hele tabel",
  },
  {
    vorm: /^alter table (?:only )?([\w.]+) .*\badd column (?:if not exists )?(?![^,]*\bdefault\b)[^,]*\bnot null\b/i,
    zin: "verplicht zonder standaardwaarde: de vorige versie kan niets meer toevoegen",
  },
  { vorm: /^alter table (?:only )?([\w.]+) .*\bset not null\b/i, zin: "leest de hele tabel onder slot; eerst een check die not valid is" },
  {
    vorm: /^alter table (?:only )?([\w.]+) .*\badd (?:constraint \w+ )?(?:check|foreign key)\b(?!.*\bnot valid\b)/i,
    zin: "leest de hele tabel onder slot; maak haar not valid en valideer later",
  },
  { vorm: /^(?:update|delete from) ([\w.]+)(?!.*\bwhere\b)/i, zin: "raakt elke rij in één keer" },
  { vorm: /^(?:lock table|vacuum full|cluster|reindex table) ([\w.]+)/i, zin: "houdt de tabel dicht" },
]

/** Tables that exist before it and whose rows it changes as their owner, without setting `force` aside for as long. */
export function wijzigtAlsEigenaar(tekst: string): string[] {
  const los = new Set<string>()
  const nieuw = new Set([...tekst.matchAll(/create table (?:public\.)?(\w+)/gi)].map(m => m[1]!.toLowerCase()))
  return statements(tekst).flatMap(statement => {
    const open = /^alter table (?:public\.)?(\w+) no force row level security/i.exec(statement)?.[1]
    if (open) los.add(open)
    const tabel = /(?:^|\) )(?:update|delete from) (?:only )?(?:public\.)?(\w+) /i.exec(statement)?.[1]?.toLowerCase()
    return tabel && !los.has(tabel) && !nieuw.has(tabel) ? [tabel] : []
  })
}
