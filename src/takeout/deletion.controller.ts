import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, tooMany, type Asker } from '../accounts/accounts.js';
import { ProblemException } from '../platform/http/problem.js';
import { AccountDeletion, type DeletionAnswer } from './account-deletion.js';
import { deletionInputSchema, type DeletionInput } from './takeout.contract.js';

/** The end of an account. */
@ApiTags('takeout')
@Controller('api/v1/me/deletion')
export class DeletionController {
  constructor(private readonly deletion: AccountDeletion) {}

  @Post()
  @ApiOperation({ summary: 'Delete the account with everything that belongs to it, now or in seven days' })
  @ApiAcceptedResponse({ description: 'It will be deleted; until then it can be taken back.' })
  @ApiNoContentResponse({ description: 'It is deleted.' })
  async ask(
    @AskedBy() asker: Asker,
    @Body({ schema: deletionInputSchema }) input: DeletionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.deletion.ask(asker, input);
    if (typeof answer === 'object') throw tooMany(answer.waitS);
    if (answer !== 'asked' && answer !== 'erased') throw refusals[answer]();
    if (answer === 'erased') void reply.header('clear-site-data', '"cache", "cookies", "storage"');
    void reply.status(answer === 'erased' ? 204 : 202);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the deletion back, as long as it has not begun' })
  @ApiNoContentResponse()
  async takeBack(@AskedBy() asker: Asker): Promise<void> {
    if (await this.deletion.takeBack(asker)) return;
    throw new ProblemException(
      409,
      'no-deletion',
      'There is nothing to take back',
      'The account is not about to be deleted.',
    );
  }
}

const refusals: Record<Exclude<DeletionAnswer, 'asked' | 'erased' | object>, () => ProblemException> = {
  wrongPassword: () =>
    new ProblemException(
      403,
      'wrong-password',
      'The password is not right',
      'Write the password of this account.',
    ),
  signInAgain: () =>
    new ProblemException(
      403,
      'sign-in-again',
      'Sign in again first',
      'Sign out, sign in, then delete the account within ten minutes.',
    ),
  lastAdmin: () =>
    new ProblemException(
      409,
      'last-admin',
      'The last admin cannot go',
      'Make somebody else an admin first, or delete the other accounts.',
    ),
  demo: () =>
    new ProblemException(
      409,
      'demo',
      'This is a person of the demo',
      'They are there for everybody who tries it.',
    ),
  gone: () => new ProblemException(401, 'not-signed-in', 'This account is no more', 'It was deleted.'),
};
