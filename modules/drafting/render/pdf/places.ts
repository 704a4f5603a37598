import type { BlankKind } from '../layout/flow';

/** A rectangle on a page. PDF points, origin at the bottom left; pages count from 1. */
export interface Place {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room for one thing the clerk fills in at issuing: its text is set in Times at this size on this base line. */
export interface Blank extends Place {
  kind: BlankKind;
  /** Of the letters around it, points. */
  size: number;
  italic: boolean;
  /** Height of the base line above the bottom of the page. */
  baseline: number;
}

/** Where signing and issuing write on the pages. */
export interface IssuePlaces {
  /** Room for the number; null when the document carries its number already. */
  number: Place | null;
  /** "ngày … tháng … năm …" in the head as a whole. */
  date: Place;
  /** Every blank: in the head, and in the references of the appendices. */
  blanks: Blank[];
  /** Where the visible signature goes, between position and name. */
  signature: Place;
  /** Where the body's seal goes: a square around it, over the left third of the signature. */
  organSeal: Place;
}
