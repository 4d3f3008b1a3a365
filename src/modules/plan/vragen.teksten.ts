/** The three questions of page one (Ontwikkelprogramma TDC 2017, hoofdstuk 3), as the coach asks them and as the resident reads them. */
export const VRAGEN = [
  {
    veld: "kan",
    vraag: "Wat kun je (leren)?",
    hint: "Ervaring, vaardigheden, talenten, en wat iemand wil leren. Schrijf geen diagnose.",
  },
  { veld: "wil", vraag: "Wat wil je?", hint: "Werk, uren, plek, met wie; ook wat iemand niet wil." },
  {
    veld: "markt",
    vraag: "Wat vraagt de arbeidsmarkt?",
    hint: "Waar in de buurt werk is dat hierbij past, en wat werkgevers daar vragen.",
  },
] as const
