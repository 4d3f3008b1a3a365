/** htmx with the two extensions of the house, as one file for the pages that ask for it: hx-csp (nonces, Trusted Types) and hx-sse (events). */
import "htmx.org/dist/htmx.esm.js"
import "htmx.org/dist/ext/hx-csp.js"
import "htmx.org/dist/ext/hx-sse.js"
