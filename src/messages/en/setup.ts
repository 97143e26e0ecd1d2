/** English texts of the six steps of setting a workbook up. */
import type { setupTexts as zh } from '../zh/setup';

export const setupTexts: typeof zh = {
  title: 'Getting started: six steps',
  intro:
    'This workbook is not set up yet. Six steps lead to the first class list. You may close it and go on from here later.',
  rest: '{count} steps to go',
  place: 'Step {no} of {all}: {name}',
  steps: {
    rules: 'School and rules',
    staff: 'Staff',
    classes: 'Classes and tutors',
    roster: 'Student roster',
    schedule: 'Schedule',
    uploads: 'Upload status',
  },
  hints: {
    rules:
      'Paste or choose your school’s own rules: limits, seats of the work group, duties and versions are filled in for you to confirm.',
    staff:
      'Choose the list of staff. Rights follow unit and post and are shown before they are written; seats of the work group are filled too.',
    classes: 'Choose the list of classes and tutors. A tutor with a mailbox sees the own class.',
    roster: 'Choose the student roster. ID numbers and birth dates are taken out in this window first.',
    schedule: 'Enter the first day and the closing ceremony: the schedule is proposed and may be changed.',
    uploads: 'Choose the list of uploads from the platform. Without one you may finish now and import it later.',
  },
  counts: {
    rules: '{count} seats',
    staff: '{count} people',
    classes: '{count} classes',
    roster: '{count} students',
    schedule: '{count} items',
    uploads: 'imported',
  },
  lacks: {
    schoolName: 'name of the school',
    seats: 'seats of the work group',
    ruleText: 'text of the rules',
    administrator: 'somebody with the right 管理',
    vacantSeats: 'names of {count} seats',
    tutors: 'tutor’s mailbox of {count} classes',
    emptyClasses: 'students of {count} classes',
    term: 'closing ceremony of this semester',
  },
  lacking: 'Still missing: {list}',
  notYet: 'not imported yet',
  open: 'Begin this step',
  done: 'done',
  next: 'Next: {name}',
  skip: 'Skip for now',
  finish: 'Check and open the class list',
  template: 'Blank template',
  byHand: 'No text at hand: fill in the set-up assistant',
  loading: 'Reading…',
  checking: 'Checking…',
};
