import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, OnlyForPhysios, type Asker } from '../../accounts/accounts.js';
import { letterListQuerySchema, type LetterListQuery } from '../letter-list.js';
import { requireId } from '../require-id.js';
import { NoteDesk } from './note-desk.js';
import {
  noteChangeSchema,
  noteInputSchema,
  noteListSchema,
  noteSchema,
  type NoteBody,
  type NoteChange,
  type NoteInput,
  type NoteListBody,
} from './notes.contract.js';

/** What the practice notes about a patient, for itself: the patient reads none of it. */
@ApiTags('care')
@OnlyForPhysios()
@Controller('api/v1/care/patients/:id/notes')
export class NotesController {
  constructor(private readonly desk: NoteDesk) {}

  @Get()
  @ApiOperation({ summary: 'What colleagues noted about a patient, newest first' })
  @ApiOkResponse({ standardSchema: noteListSchema })
  async list(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query({ schema: letterListQuerySchema }) query: LetterListQuery,
    @Ip() address: string,
  ): Promise<NoteListBody> {
    return this.desk.list(asker, requireId(id, 'patient'), query, address);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Note something about a patient' })
  @ApiCreatedResponse({ standardSchema: noteSchema })
  async write(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Body({ schema: noteInputSchema }) input: NoteInput,
    @Ip() address: string,
  ): Promise<NoteBody> {
    return this.desk.write(asker, requireId(id, 'patient'), input, address);
  }

  @Put(':noteId')
  @ApiOperation({
    summary: 'Change a note of your own; 409 with the `current` one where it was changed meanwhile',
  })
  @ApiOkResponse({ standardSchema: noteSchema })
  async change(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('noteId') noteId: string,
    @Body({ schema: noteChangeSchema }) input: NoteChange,
    @Ip() address: string,
  ): Promise<NoteBody> {
    return this.desk.change(asker, placeOfNote(id, noteId, address), input);
  }

  @Delete(':noteId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a note of your own' })
  @ApiNoContentResponse()
  async remove(
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Param('noteId') noteId: string,
    @Ip() address: string,
  ): Promise<void> {
    await this.desk.remove(asker, placeOfNote(id, noteId, address));
  }
}

function placeOfNote(id: string, noteId: string, address: string) {
  return { patientId: requireId(id, 'patient'), noteId: requireId(noteId, 'note'), address };
}
