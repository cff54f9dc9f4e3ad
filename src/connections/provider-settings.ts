import { ConfigError, type ConfigFault } from '../platform/config/config-error.js';
import type { Provider, Setting, Settings } from './provider.js';

/** A provider, and what the operator set for it. */
export interface ProviderSetup {
  readonly provider: Provider;
  /** Null: it is off. */
  readonly settings: Settings | null;
  /** The names of what the operator set, for a page that tells; never the values. */
  readonly present: readonly string[];
}

/**
 * What the `CONNECT_…` variables say of each provider.
 * @throws ConfigError when one names nothing, or a provider has some of what it needs and not all.
 */
export function readProviderSetups(
  providers: readonly Provider[],
  connect: Readonly<Record<string, string>>,
): ProviderSetup[] {
  const faults = unknownNames(providers, connect);
  const setups = providers.map((provider) => setupOf(provider, connect, faults));
  if (faults.length > 0) throw new ConfigError(faults);
  return setups;
}

/** The variable of a provider's setting. */
export function variableOf({ id }: Provider, name: string): string {
  return `CONNECT_${id.toUpperCase()}_${name}`;
}

function switchOf({ id }: Provider): string {
  return `CONNECT_${id.toUpperCase()}`;
}

function setupOf(
  provider: Provider,
  connect: Readonly<Record<string, string>>,
  faults: ConfigFault[],
): ProviderSetup {
  const valueOf = ({ name }: Setting): string => connect[variableOf(provider, name)]?.trim() ?? '';
  const present = provider.settings.filter((setting) => valueOf(setting) !== '');
  const missing = provider.settings.filter((setting) => setting.isNeeded && !present.includes(setting));
  const switched = connect[switchOf(provider)]?.trim().toLowerCase() || undefined;
  if (switched !== undefined && switched !== 'on' && switched !== 'off') {
    faults.push(faultOf(switchOf(provider), 'must be on or off', 'on'));
  }
  const names = present.map(({ name }) => name);
  const isWanted = switched === 'on' || present.some(({ isNeeded }) => isNeeded);
  if (switched === 'off' || !isWanted) return { provider, settings: null, present: names };
  for (const { name, meaning } of missing) {
    faults.push(faultOf(variableOf(provider, name), `is needed for ${provider.name}: ${meaning}`, '…'));
  }
  const isOn = missing.length === 0 && (!provider.offByDefault || switched === 'on');
  const settings = Object.fromEntries(
    provider.settings.map((setting) => [setting.name, valueOf(setting) || (setting.default ?? '')]),
  );
  return { provider, settings: isOn ? settings : null, present: names };
}

function unknownNames(
  providers: readonly Provider[],
  connect: Readonly<Record<string, string>>,
): ConfigFault[] {
  const known = new Set(
    providers.flatMap((provider) => [
      switchOf(provider),
      ...provider.settings.map(({ name }) => variableOf(provider, name)),
    ]),
  );
  return Object.keys(connect)
    .filter((name) => !known.has(name))
    .map((name) => faultOf(name, `is no setting of any provider; there are: ${[...known].join(', ')}`, ''));
}

function faultOf(variable: string, problem: string, example: string): ConfigFault {
  return { variable, problem, example: example === '' ? `(leave it away)` : `${variable}=${example}` };
}
