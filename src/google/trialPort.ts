/** What the install check needs of Google beside the ports of the work itself. */
import type { Cells } from '../school/cell';

/** A hidden tab on which the install check tries things; cells from A1. */
export interface TrialTab {
  write(values: Cells, format: string): void;
  read(rows: number, columns: number): Cells;
  shown(rows: number, columns: number): readonly (readonly string[])[];
  /** A1 takes these words alone. */
  restrict(options: readonly string[]): void;
  unrestrict(): void;
  /** Protects the tab, lets people in, takes the protection off again. */
  protectFor(editors: readonly string[]): { readonly mayEdit: boolean; readonly refused: readonly string[] };
}

/** What only a trial tells about the place where the add-on runs. */
export interface TrialPort {
  openTab(): TrialTab;
  /** Takes away every trial tab. */
  tidyUp(): void;
  scriptZone(): string;
  hasDocumentLock(): boolean;
  hasCache(): boolean;
  /** Characters of a page of dist/. */
  pageLength(name: string): number;
}
