import { Controller, Delete, Get, HttpCode, Ip, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { requireId } from '../require-id.js';
import {
  patientListSchema,
  onePatientSchema,
  type OnePatientBody,
  type PatientListBody,
} from './patients.contract.js';
import { PatientDesk } from './patient-desk.js';

/** Who shares runs with the practice where the asker works. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients')
export class PatientsController {
  constructor(private readonly desk: PatientDesk) {}

  @Get()
  @ApiOperation({ summary: 'Who shares something with the practice now, by name' })
  @ApiOkResponse({ standardSchema: patientListSchema })
  async list(@AskedBy() asker: Asker, @Ip() address: string): Promise<PatientListBody> {
    return { patients: await this.desk.list(asker, address) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A patient, and what they share' })
  @ApiOkResponse({ standardSchema: onePatientSchema })
  async read(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Ip() address: string,
  ): Promise<OnePatientBody> {
    return this.desk.read(asker, requireId(id, 'patient'), address);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End it from the side of the practice: nothing more is shared' })
  @ApiNoContentResponse()
  async end(@AskedBy() asker: Asker, @Param('id') id: string, @Ip() address: string): Promise<void> {
    await this.desk.end(asker, requireId(id, 'patient'), address);
  }
}
