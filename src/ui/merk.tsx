/** The mark: a stair in a square, with the word; never the sign alone. */
export function Merk() {
  return (
    <a class="merk" href="/">
      <svg viewBox="0 0 26 26" aria-hidden="true">
        <rect class="merk-vlak" width="26" height="26" rx="6" />
        <path class="merk-trap" d="M6 19h4v-4h4v-4h4V7h2" />
      </svg>
      Trede
    </a>
  )
}
