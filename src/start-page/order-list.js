// Brings a list into an order without rebuilding it, so that nobody loses what they are typing.

/**
 * What to do with the children of a list: `wanted` in their order, and after them those of `shown` that `keeps` says
 * yes to. `gone` are the others.
 */
export function mergedOrder(shown, wanted, keeps) {
  const listed = new Set(wanted);
  const rest = shown.filter((id) => !listed.has(id));
  return { order: [...wanted, ...rest.filter(keeps)], gone: rest.filter((id) => !keeps(id)) };
}

/** Puts `items` into `list` in their order, moves only what stands elsewhere, and leaves the focus where it was. */
export function putInOrder(list, items) {
  const focused = document.activeElement;
  let next = list.firstElementChild;
  for (const item of items) {
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
  if (focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true });
}
