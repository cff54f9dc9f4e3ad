import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/states.js';

interface State {
  readonly error: Error | undefined;
}

/** Shows what broke in a page in its place, so that the way to the others stays. */
export class PageFault extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failed error={error} onRetry={() => location.reload()} />;
  }
}
