import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Who is asking. Every query of a runner's data carries the `runnerId` of its asker. */
export interface Asker {
  readonly runnerId: string;
}

export interface AskedRequest {
  asker?: Asker;
}

/** The asker of a request, as the guard found it. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { asker } = context.switchToHttp().getRequest<AskedRequest>();
  if (!asker) throw new Error('This route is not behind WhoIsAskingGuard.');
  return asker;
});
