import { isZoomed, panned, within, zoomed, type Range } from './range.js';

type Listener = (view: LinkedView) => void;

/**
 * What charts of one run share: the part that is shown and the place that is pointed at. Listeners are told once per
 * frame, and draw by themselves: nothing is rendered anew for a movement of the pointer.
 */
export class LinkedView {
  private readonly listeners = new Set<Listener>();
  private frame = 0;
  private shown: Range;
  private pointed: number | undefined;

  constructor(readonly full: Range) {
    this.shown = full;
  }

  get range(): Range {
    return this.shown;
  }

  /** A value of the x axis; undefined when nothing is pointed at. */
  get cursor(): number | undefined {
    return this.pointed;
  }

  get isZoomed(): boolean {
    return isZoomed(this.shown, this.full);
  }

  show(range: Range): void {
    this.shown = within(range, this.full);
    this.tell();
  }

  zoom(factor: number, at = this.middle()): void {
    this.shown = zoomed(this.shown, this.full, factor, at);
    this.tell();
  }

  pan(by: number): void {
    this.shown = panned(this.shown, this.full, by);
    this.tell();
  }

  reset(): void {
    this.show(this.full);
  }

  point(at: number | undefined): void {
    this.pointed = at === undefined ? undefined : Math.min(this.full.max, Math.max(this.full.min, at));
    this.tell();
  }

  /** Points at a place and moves the shown part so far that it is in it. */
  pointAndShow(at: number): void {
    this.point(at);
    const { min, max } = this.shown;
    if (this.pointed === undefined || (this.pointed >= min && this.pointed <= max)) return;
    this.pan(this.pointed < min ? this.pointed - min : this.pointed - max);
  }

  /** Calls `listener` after changes, until the function that is returned is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private middle(): number {
    const { min, max } = this.shown;
    const { pointed } = this;
    return pointed !== undefined && pointed >= min && pointed <= max ? pointed : (min + max) / 2;
  }

  private tell(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      for (const listener of this.listeners) listener(this);
    });
  }
}
