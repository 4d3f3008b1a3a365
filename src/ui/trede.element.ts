/** The one script of every page: what a page does more than its links and forms. */
import "./zoek.element.ts"
import "./waak.element.ts"
import "./filter.element.ts"
import "./kopieer.element.ts"
