/** Pictures of our own for kinds of work, as lines of one drawing each; what has none shows its words alone. */
const LIJNEN: Readonly<Record<string, string>> = {
  // A crate that is lifted.
  aanpakken: "M12 26h24v14H12zM12 32h24M24 26v14M24 20V6M17 13l7-7 7 7",
  // A heart in a hand.
  helpen: "M24 20c-3-6-11-4-11 2 0 5 7 8 11 12 4-4 11-7 11-12 0-6-8-8-11-2zM6 38h12l6 4h12l6-6",
  // A hammer and a nail.
  maken: "M10 10h16v8H10zM18 18v24M34 24v18M29 24h10",
  // A bag with its price.
  verkopen: "M10 16h28l-3 26H13zM18 16v-4a6 6 0 0 1 12 0v4M20 28h8M20 34h8",
  // A van.
  vervoeren: "M4 14h24v20H4zM28 20h9l7 8v6H28zM12 38a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM36 38a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
}

export function Plaatje({ code }: { code: string }) {
  const lijn = LIJNEN[code]
  if (!lijn) return null
  return (
    <svg
      class="plaatje"
      viewBox="0 0 48 48"
      width="56"
      height="56"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={lijn} />
    </svg>
  )
}
