import pg from 'pg';
import { requestRoles, requestRoleSql } from '../database/request-roles.js';
import { servicePassword } from './password.js';
import type { Session } from './session.js';

/** Role and database that the service works with. The role is no superuser: it can touch this database only. */
const serviceName = 'stridecheck';

/** Makes roles and database when they are missing. Processes that do so at once wait for each other. */
export async function ensureServiceDatabase(session: Session, superuserPassword: string): Promise<void> {
  await session.alone(async (client) => {
    if (!(await exists(client, 'select 1 from pg_roles where rolname = $1'))) {
      const password = client.escapeLiteral(servicePassword(superuserPassword));
      await client.query(`create role ${serviceName} login createdb password ${password}`);
    }
    // The service may not make roles by itself.
    for (const role of requestRoles) await client.query(requestRoleSql(role, serviceName));
    if (!(await exists(client, 'select 1 from pg_database where datname = $1'))) {
      await client.query(`create database ${serviceName} owner ${serviceName}`);
    }
  });
}

/** The address of the service's database. Holds the password: never log it. */
export function serviceUrl(port: number, superuserPassword: string): string {
  return `postgres://${serviceName}:${servicePassword(superuserPassword)}@127.0.0.1:${port}/${serviceName}`;
}

async function exists(client: pg.Client, sql: string): Promise<boolean> {
  return ((await client.query(sql, [serviceName])).rowCount ?? 0) > 0;
}
