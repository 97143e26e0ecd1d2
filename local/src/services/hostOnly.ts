/** Members of service classes that the services themselves use and scripts do not see. */
const HOST_ONLY: Readonly<Record<string, readonly string[]>> = {
  Folder: ['makeFile'],
  SpreadsheetApp: ['context', 'workbooks'],
};

export function isHostOnly(className: string, member: string): boolean {
  return HOST_ONLY[className]?.includes(member) ?? false;
}
