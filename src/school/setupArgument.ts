/** What a page is given that is opened for a step of the set-up: `setup:`, then the kind of list where it imports one. */
export const IN_SETUP = 'setup:';
