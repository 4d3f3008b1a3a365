/**
 * Makes one element like another of the same kind with as few changes as can be, so that focus, scroll, open folds and what
 * somebody is typing stay. Rows are told apart by where they lead: a person keeps his row when another comes above him.
 */
export function morph(here: Element, there: Element): void {
  const focus = document.activeElement
  change(here, there)
  if (focus === document.activeElement || !(focus instanceof HTMLElement)) return
  // Moved or gone: a row that was settled takes the focus with it, and the reader goes on from the content.
  const next = focus.isConnected ? focus : document.querySelector<HTMLElement>("#inhoud")
  next?.focus({ preventScroll: true })
}

function change(here: Element, there: Element): void {
  if (isBusy(here) || here.isEqualNode(there)) return
  changeAttributes(here, there)
  changeChildren(here, there)
}

/** A form that somebody began to fill in stays as it is, with the version it is about. */
const isBusy = (here: Element): boolean =>
  here instanceof HTMLFormElement && [...here.elements].some(field => field === document.activeElement || isChanged(field))

function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return (
      field.selectedIndex !==
      Math.max(
        0,
        [...field.options].findIndex(o => o.defaultSelected),
      )
    )
  if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  return false
}

/** What the reader opened stays open. */
const ownedByReader = (here: Element, name: string): boolean => name === "open" && here instanceof HTMLDetailsElement

function changeAttributes(here: Element, there: Element): void {
  for (const { name, value } of there.attributes) {
    if (!ownedByReader(here, name) && here.getAttribute(name) !== value) here.setAttribute(name, value)
  }
  for (const name of here.getAttributeNames()) {
    if (!ownedByReader(here, name) && !there.hasAttribute(name)) here.removeAttribute(name)
  }
}

/** What is gone goes first: then only a change of order moves a node, and a moved node loses the focus. */
function changeChildren(here: Element, there: Element): void {
  const left = new Set(here.childNodes)
  const matches = [...there.childNodes].map(wanted => {
    const match = left.values().find(node => isSame(node, wanted))
    if (match) left.delete(match)
    return { wanted, match }
  })
  for (const node of left) node.remove()
  let place = here.firstChild
  for (const { wanted, match } of matches) {
    if (match && match === place) place = place.nextSibling
    else here.insertBefore(match ?? document.importNode(wanted, true), place)
    if (match instanceof Element) change(match, wanted as Element)
    else if (match && match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue
  }
}

const isSame = (a: Node, b: Node): boolean => a.nodeName === b.nodeName && keyOf(a) === keyOf(b)

/** What a node is about: its id, or the first link in a row. */
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return ""
  if (node.id) return node.id
  return /^(tr|li)$/i.test(node.nodeName) ? (node.querySelector("a[href]")?.getAttribute("href") ?? "") : ""
}
