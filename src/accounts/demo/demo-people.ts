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
  about: 'A runner with the sample runs.',
};

export const demoPeople: readonly DemoPerson[] = [
  demoRunner,
  {
    id: '00000000-0000-7000-8000-0000000000d2',
    name: 'Alex',
    email: 'alex@demo.invalid',
    role: 'admin',
    about: 'Whoever runs the service: accounts and invitations, nobody’s runs.',
  },
];
