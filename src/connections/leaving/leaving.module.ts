import { Module } from '@nestjs/common';
import { ReceivingModule } from '../../runs/runs.js';
import { AthleteAccess } from '../athlete-access.js';
import { LeaveConnection } from './leave-connection.js';
import { RevokeConnection } from './revoke-connection.js';
import { RunsOfConnections } from './runs-of-connections.js';

/** Asks providers for runners and ends connections: for requests and for jobs alike. */
@Module({
  imports: [ReceivingModule],
  providers: [AthleteAccess, LeaveConnection, RevokeConnection, RunsOfConnections],
  exports: [AthleteAccess, LeaveConnection, RevokeConnection, RunsOfConnections],
})
export class LeavingModule {}
