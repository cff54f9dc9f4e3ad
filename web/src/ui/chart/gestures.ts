import type { LinkedView } from './linked-view.js';

/** The plotting area that is touched, and what lies where in it. */
export interface Touched {
  readonly area: HTMLElement;
  /** The value of the x axis at so many CSS pixels from the area's left. */
  readonly valueAt: (left: number) => number;
  /** Shows what a drag would zoom into; nothing to hide it. */
  readonly select: (from?: number, to?: number) => void;
}

/** A drag shorter than this, in CSS pixels, is a click. */
const leastDrag = 6;
const doubleTapMs = 300;
/** One notch of a wheel zooms by this much. */
const wheelZoom = 0.0018;

/**
 * Makes a plotting area answer to mouse, touch and wheel: moving points; dragging with the mouse zooms into what was
 * dragged over; a finger pans what is zoomed; two fingers, or the wheel with Ctrl or ⌘, zoom; twice resets. A wheel alone
 * scrolls the page. Returns the function that ends it.
 */
export function followGestures(touched: Touched, view: LinkedView): () => void {
  const fingers = new Fingers(touched, view);
  const mouse = new Mouse(touched, view);
  const of = ({ pointerType }: PointerEvent) => (pointerType === 'mouse' ? mouse : fingers);
  const ends = [
    on(touched.area, 'pointerdown', (event) => of(event).down(event)),
    on(touched.area, 'pointermove', (event) => of(event).move(event)),
    on(touched.area, 'pointerup', (event) => of(event).up(event)),
    on(touched.area, 'pointercancel', (event) => of(event).cancel(event)),
    on(touched.area, 'pointerleave', (event) => event.pointerType === 'mouse' && view.point(undefined)),
    on(touched.area, 'dblclick', () => view.reset()),
    on(touched.area, 'wheel', (event) => turnWheel(event, touched, view), { passive: false }),
  ];
  return () => ends.forEach((end) => end());
}

function on<Name extends keyof HTMLElementEventMap>(
  area: HTMLElement,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
  options?: AddEventListenerOptions,
): () => void {
  area.addEventListener(name, listener, options);
  return () => area.removeEventListener(name, listener, options);
}

function leftIn(area: HTMLElement, { clientX }: { clientX: number }): number {
  return clientX - area.getBoundingClientRect().left;
}

function turnWheel(event: WheelEvent, { area, valueAt }: Touched, view: LinkedView): void {
  const { min, max } = view.range;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    view.zoom(Math.exp(event.deltaY * wheelZoom), valueAt(leftIn(area, event)));
  } else if (view.isZoomed && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    view.pan((event.deltaX / area.clientWidth) * (max - min));
  }
}

class Mouse {
  private from: number | undefined;

  constructor(
    private readonly touched: Touched,
    private readonly view: LinkedView,
  ) {}

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.touched.area.setPointerCapture(event.pointerId);
    this.from = leftIn(this.touched.area, event);
  }

  move(event: PointerEvent): void {
    const left = leftIn(this.touched.area, event);
    this.view.point(this.touched.valueAt(left));
    if (this.from !== undefined) this.touched.select(this.from, left);
  }

  up(event: PointerEvent): void {
    const { from } = this;
    this.cancel();
    const to = leftIn(this.touched.area, event);
    if (from === undefined || Math.abs(to - from) < leastDrag) return;
    const { valueAt } = this.touched;
    this.view.show({ min: valueAt(Math.min(from, to)), max: valueAt(Math.max(from, to)) });
  }

  cancel(): void {
    this.from = undefined;
    this.touched.select();
  }
}

class Fingers {
  private readonly lefts = new Map<number, number>();
  private lastTapMs = 0;
  private moved = 0;

  constructor(
    private readonly touched: Touched,
    private readonly view: LinkedView,
  ) {}

  down(event: PointerEvent): void {
    const left = leftIn(this.touched.area, event);
    this.lefts.set(event.pointerId, left);
    this.moved = 0;
    if (this.lefts.size === 1) this.view.point(this.touched.valueAt(left));
  }

  move(event: PointerEvent): void {
    const before = this.lefts.get(event.pointerId);
    if (before === undefined) return;
    const left = leftIn(this.touched.area, event);
    if (this.lefts.size === 2) this.pinch(event.pointerId, before, left);
    else this.slide(before, left);
    this.moved += Math.abs(left - before);
    this.lefts.set(event.pointerId, left);
  }

  up(event: PointerEvent): void {
    const isTap = this.lefts.size === 1 && this.moved < leastDrag;
    this.lefts.delete(event.pointerId);
    if (!isTap) return;
    if (event.timeStamp - this.lastTapMs < doubleTapMs) this.view.reset();
    this.lastTapMs = event.timeStamp;
  }

  cancel({ pointerId }: PointerEvent): void {
    this.lefts.delete(pointerId);
  }

  /** One finger moves what is zoomed under it; where all is shown, it points. */
  private slide(before: number, left: number): void {
    const { valueAt } = this.touched;
    if (this.view.isZoomed) this.view.pan(valueAt(before) - valueAt(left));
    else this.view.point(valueAt(left));
  }

  private pinch(pointerId: number, before: number, left: number): void {
    const other = [...this.lefts].find(([id]) => id !== pointerId)?.[1];
    if (other === undefined || left === other || before === other) return;
    const { valueAt } = this.touched;
    this.view.zoom(Math.abs((before - other) / (left - other)), valueAt(other));
  }
}
