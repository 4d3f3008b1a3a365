import { expect, test } from "vitest"
import { vindDag } from "./dag-lezen.ts"

const VANDAAG = "2026-11-22"

test.for([
  ["1992-05-09", "1992-05-09", ""],
  ["9-5-1992", "1992-05-09", ""],
  ["09/05/1992", "1992-05-09", ""],
  ["9.5.92", "1992-05-09", ""],
  ["9 - 5 - 1992", "1992-05-09", ""],
  ["9 5 1992", "1992-05-09", ""],
  ["9 mei 1992", "1992-05-09", ""],
  ["9 mei '92", "1992-05-09", ""],
  ["9 maart 1992", "1992-03-09", ""],
  ["9 mrt. 1992", "1992-03-09", ""],
  ["12 September 2003", "2003-09-12", ""],
  ["09051992", "1992-05-09", ""],
  ["19920509", "1992-05-09", ""],
  ["Haddad 9-5-1992", "1992-05-09", "Haddad"],
  ["amira 9 mei 1992 haddad", "1992-05-09", "amira haddad"],
  ["1-1-13", "2013-01-01", ""],
  ["1-1-14", "1914-01-01", ""],
] as const)("%s", ([tekst, dag, rest]) => expect(vindDag(tekst, VANDAAG)).toEqual({ dag, rest }))

test.for(["", "Haddad", "31-2-1992", "06-12345678", "999990123", "mei 1992", "Van den Berg 12"])("geen dag: %s", tekst =>
  expect(vindDag(tekst, VANDAAG)).toBeNull(),
)
