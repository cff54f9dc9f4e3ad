import type { Language } from '../../language/language.js';
import type { MarkKind } from '../html/chart-marks.js';

/** A piece of text in one weight and shade. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly soft?: boolean;
}

/** What is written: plain, or in pieces of several weights. */
export type Words = string | readonly Span[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  readonly size?: 'plain' | 'small' | 'lead';
  /** Drawn before the first line; the words say the same. */
  readonly mark?: MarkKind;
  /** Stays on the page of what follows. */
  readonly keep?: boolean;
  /** Something new begins here. */
  readonly apart?: boolean;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly Words[];
  readonly size?: 'plain' | 'small';
}

/** A number with its name, in a frame; three of them stand side by side. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** A bar that shows the value in its range; what it shows stands in the lines. */
  readonly svg?: string;
  readonly lines: readonly Words[];
}

export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
}

/** Blocks that stand out by a bar at their side. */
export interface Box {
  readonly kind: 'box';
  readonly urgent: boolean;
  readonly blocks: readonly Block[];
}

export interface Column {
  readonly head: string;
  /** Its part of the table's width, beside those of the others. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** A cell holds paragraphs, most often one. */
export interface Cell {
  readonly words: readonly Words[];
  readonly mark?: MarkKind;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A drawing of our own (html/chart-*.ts), and what it shows in words. */
export interface Drawing {
  readonly title: string;
  readonly svg: string;
  readonly alt: string;
}

/** Drawings side by side. */
export interface Drawings {
  readonly kind: 'drawings';
  readonly drawings: readonly Drawing[];
}

/** What the marks of the drawings mean, one after the other. */
export interface Legend {
  readonly kind: 'legend';
  readonly items: readonly { readonly svg: string; readonly words: string }[];
}

export type Block = Heading | Paragraph | Bullets | Tiles | Box | Table | Drawings | Legend;

/** A document for paper: what stands in it and in which order. How it is set is the printer's business. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** Stands at the top of every page but the first. */
  readonly runningHead: string;
  /** Stands at the foot of every page. */
  readonly foot: string;
  readonly pageOf: (page: number, pages: number) => string;
  /** Says what stands for a character that the type does not have. */
  readonly missingNote: string;
  readonly blocks: readonly Block[];
}
