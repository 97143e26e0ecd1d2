/** The enumerations of DriveApp. */
import { enumOf } from './enumeration';

export const driveEnums = {
  Access: enumOf('ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE'),
  Permission: enumOf('VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'FILE_ORGANIZER', 'NONE'),
} as const;
