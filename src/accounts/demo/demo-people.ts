import type { Role } from '../tables/account.entity.js';

/** Somebody to try the service as. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** What there is to see as this person. */
  readonly about: string;
}

export const demoRunner: DemoPerson = {
  id: '00000000-0000-7000-8000-0000000000d1',
  name: 'Robin',
  email: 'robin@demo.invalid',
  role: 'runner',
  about: 'A runner with the sample runs, and a patient of Kim.',
};

/** Owner of the practice that the demo makes. */
export const demoPhysio: DemoPerson = {
  id: '00000000-0000-7000-8000-0000000000d3',
  name: 'Kim',
  email: 'kim@demo.invalid',
  role: 'physio',
  about: 'A physio with a practice and its patients, Robin among them.',
};

/** Those who can be signed in as with one click. */
export const demoPeople: readonly DemoPerson[] = [
  demoRunner,
  demoPhysio,
  {
    id: '00000000-0000-7000-8000-0000000000d2',
    name: 'Alex',
    email: 'alex@demo.invalid',
    role: 'admin',
    about: 'Whoever runs the service: accounts and invitations, nobody’s runs.',
  },
];
