import { Module } from '@nestjs/common';
import { EraseRuns } from './erase-runs.js';
import { ReceiveFile } from './receive-file.js';

/** Takes files in and erases what their sources take away: for requests and for jobs alike. */
@Module({ providers: [EraseRuns, ReceiveFile], exports: [EraseRuns, ReceiveFile] })
export class ReceivingModule {}
