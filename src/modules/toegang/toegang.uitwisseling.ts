import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { als, code, gemeentecode, naar, nummer, tekst } from "#platform/kolom"
import { bestand } from "#platform/uitwisselbestand"

export const organisaties = bestand("organisaties", {
  tabel: "organisatie",
  gedeeld: true,
  // A new organisation belongs to nobody yet: only who has the right for the whole region may make one.
  wijzigrecht: { nieuw: "false", bestaand: "t.id in (select organisatie_id from mag)" },
  // Others name a municipality by its CBS code (voorzieningen.csv): there can be one.
  uniek: { kolom: "gemeente_code", waar: rij => `${rij}.soort = 'gemeente'` },
  kolommen: {
    "organisatie_code#": als(nummer, "code"),
    "naam*": tekst,
    "soort*": code("gemeente sob uwv zorgaanbieder partner onderwijs uitzendbureau werkcentrum"),
    gemeente_code: gemeentecode,
  },
})

/** A seat, and by its e-mail address an account, without a password as long as nobody made one. */
export const medewerkers = bestand("medewerkers", {
  tabel: "medewerker",
  recht: "organisatie_code",
  // The format knows no end: who has left goes out only where a row still names him.
  uitvoer: "(t.einde is null or t.einde > :vandaag)",
  kolommen: {
    "medewerker_nr#": nummer,
    "organisatie_code*": naar("organisaties", "organisatie_id"),
    "naam*": tekst,
    "email*": {
      ...nummer,
      in: "account_id",
      om: {
        heen: "(select a.id from account a where lower(a.email) = lower(s.email))",
        terug: "(select a.email from account a where a.id = t.account_id)",
      },
    },
    "rol*": code(ROLLEN_MEDEWERKER.join(" ")),
  },
  vooraf: `insert into account (email, naam)
    select distinct on (lower(s.email)) s.email, s.naam from st_medewerkers s where s.goed order by lower(s.email), s.rij
    on conflict do nothing`,
})
