import { SaxesParser } from 'saxes';

/** An element of a page as a test looks at it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, in order. */
  text: string;
  readonly children: PageElement[];
}

/** A page taken apart by an XML parser, which knows nothing of how it was written. */
export interface ParsedPage {
  readonly root: PageElement;
  /** All elements in document order. */
  readonly elements: readonly PageElement[];
  /** What a person reads: the text without the style sheet. */
  readonly text: string;
}

/** Parses a page, or a piece of one, as XML; throws at the first thing that is not well-formed. */
export function parsePage(html: string): ParsedPage {
  const parser = new SaxesParser({ fragment: true });
  const root: PageElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const elements: PageElement[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: PageElement = {
      name,
      attributes: { ...attributes } as Record<string, string>,
      text: '',
      children: [],
    };
    open[open.length - 1]?.children.push(element);
    open.push(element);
    elements.push(element);
  });
  parser.on('text', (piece) => {
    for (const element of open) element.text += piece;
    if (open[open.length - 1]?.name !== 'style') text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(html.replace('<!DOCTYPE html>', '')).close();
  return { root, elements, text };
}

/** Returns the element with an id; throws when there is none. */
export function byId(page: ParsedPage, id: string): PageElement {
  const found = page.elements.find((element) => element.attributes.id === id);
  if (found === undefined) throw new Error(`no element with the id ${id}`);
  return found;
}

/** Returns all elements inside one, in document order, that have a name and, if given, all of some classes. */
export function inside(element: PageElement, name: string, classes = ''): readonly PageElement[] {
  const wanted = classes.split(' ').filter(Boolean);
  return element.children.flatMap((child) => {
    const has = (child.attributes.class ?? '').split(' ');
    const matches = child.name === name && wanted.every((one) => has.includes(one));
    return [...(matches ? [child] : []), ...inside(child, name, classes)];
  });
}
