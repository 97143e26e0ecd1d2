/** Protections of tabs: made, given their editors, and weakened only where a tab’s description says that it warns. */
import type { ProtectionLayout } from './ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Makes or mends the protection. Gives the addresses that Google does not take as editors; the others are in all the same. */
export function protect(sheet: Sheet, layout: ProtectionLayout): readonly string[] {
  const isHeader = layout.covers.kind === 'header';
  const kind = isHeader ? SpreadsheetApp.ProtectionType.RANGE : SpreadsheetApp.ProtectionType.SHEET;
  const existing = sheet.getProtections(kind).find((p) => p.getDescription() === layout.description);
  if (existing !== undefined && !existing.canEdit()) return [];
  const protection =
    existing ?? (isHeader ? sheet.getRange(1, 1, 1, sheet.getMaxColumns()).protect() : sheet.protect());
  if (existing === undefined) protection.setDescription(layout.description);
  if (layout.covers.kind === 'tab' && layout.covers.freeColumns.length > 0) {
    protection.setUnprotectedRanges(
      layout.covers.freeColumns.map((c) => sheet.getRange(2, c, Math.max(1, sheet.getMaxRows() - 1), 1)),
    );
  }
  const isStrict = existing !== undefined && !existing.isWarningOnly();
  if (layout.strength === 'warn' || (layout.strength === 'warnIfNew' && !isStrict)) {
    if (existing === undefined || isStrict) protection.setWarningOnly(true);
    return [];
  }
  if (existing?.isWarningOnly() === true) protection.setWarningOnly(false);
  // Somebody else's protection is theirs: one more may come in, nobody goes out.
  return admit(protection, layout.editors, layout.strength === 'refuse');
}

/** Who may edit what is newly protected, as Google has it before anybody says otherwise: asked for once. */
export interface FirstEditors {
  addresses: readonly string[] | null;
  isDomain: boolean | null;
}

/** Protects a tab that was just made, on which no protection stands. Gives the addresses that Google does not take. */
export function protectNew(
  sheet: Sheet,
  size: { readonly rows: number; readonly columns: number },
  layout: ProtectionLayout,
  first: FirstEditors,
): readonly string[] {
  const isHeader = layout.covers.kind === 'header';
  const protection = isHeader ? sheet.getRange(1, 1, 1, size.columns).protect() : sheet.protect();
  protection.setDescription(layout.description);
  if (layout.covers.kind === 'tab' && layout.covers.freeColumns.length > 0)
    protection.setUnprotectedRanges(
      layout.covers.freeColumns.map((column) => sheet.getRange(2, column, Math.max(1, size.rows - 1), 1)),
    );
  if (layout.strength !== 'refuse') {
    protection.setWarningOnly(true);
    return [];
  }
  first.addresses ??= othersOf(protection);
  first.isDomain ??= protection.canDomainEdit();
  return admitTo(protection, first.addresses, first.isDomain, layout.editors, true);
}

/** Its editors without the account that made it, which always keeps access. */
function othersOf(protection: Protection): string[] {
  const own = Session.getEffectiveUser().getEmail();
  return protection.getEditors().flatMap((user) => {
    const email = user.getEmail();
    return email === own ? [] : [email];
  });
}

/**
 * Lets these people through every refusing protection of the descriptions that this account may change. Gives whether
 * there was none that it may not, and the addresses that Google does not take.
 */
export function admitEditors(
  descriptions: readonly string[],
  editors: readonly string[],
): { readonly isDone: boolean; readonly refused: readonly string[] } {
  const own = ownProtections(descriptions).filter((protection) => !protection.isWarningOnly());
  const open = own.filter((protection) => protection.canEdit());
  const refused = open.flatMap((protection) => admit(protection, editors, false));
  return { isDone: open.length === own.length, refused: [...new Set(refused)] };
}

/** Takes away the protections of these descriptions that this account may. */
export function unprotect(descriptions: readonly string[]): { readonly removed: number; readonly left: number } {
  const own = ownProtections(descriptions);
  const removed = own.filter((protection) => attempt(() => protection.remove())).length;
  return { removed, left: own.length - removed };
}

function ownProtections(descriptions: readonly string[]): Protection[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...spreadsheet.getProtections(RANGE), ...spreadsheet.getProtections(SHEET)].filter((protection) =>
    descriptions.includes(protection.getDescription()),
  );
}

function admit(protection: Protection, editors: readonly string[], isExact: boolean): string[] {
  const known = protection.getEditors().map((user) => user.getEmail());
  return admitTo(protection, known, isExact && protection.canDomainEdit(), editors, isExact);
}

function admitTo(
  protection: Protection,
  known: readonly string[],
  isDomain: boolean,
  editors: readonly string[],
  isExact: boolean,
): string[] {
  const lower = new Set(known.map((address) => address.toLowerCase()));
  const refused = addEach(
    protection,
    editors.filter((address) => !lower.has(address)),
  );
  const others = isExact ? known.filter((address) => !editors.includes(address.toLowerCase())) : [];
  if (others.length > 0) attempt(() => protection.removeEditors([...others]));
  if (isExact && isDomain) protection.setDomainEdit(false);
  return refused;
}

/** All at once; where Google refuses (which address, it does not say), one after the other. */
function addEach(protection: Protection, addresses: readonly string[]): string[] {
  if (addresses.length === 0 || attempt(() => protection.addEditors([...addresses]))) return [];
  return addresses.filter((address) => !attempt(() => protection.addEditor(address)));
}

function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
