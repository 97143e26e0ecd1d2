/** All requirements in order: the school's own, then the national ones. */
import { NATIONAL_REQUIREMENTS } from './nationalRequirements';
import type { Requirement } from './requirement';
import { SCHOOL_REQUIREMENTS } from './schoolRequirements';

export type { Requirement };
export type RequirementId = (typeof SCHOOL_REQUIREMENTS)[number]['id'] | (typeof NATIONAL_REQUIREMENTS)[number]['id'];

export const REQUIREMENTS: readonly Requirement<RequirementId>[] = [...SCHOOL_REQUIREMENTS, ...NATIONAL_REQUIREMENTS];
