import { Injectable } from '@nestjs/common';

/** Whether this process wants requests: false from the moment it is asked to stop. */
@Injectable()
export class Readiness {
  private open = false;

  get isOpen(): boolean {
    return this.open;
  }

  opened(): void {
    this.open = true;
  }

  closing(): void {
    this.open = false;
  }
}
