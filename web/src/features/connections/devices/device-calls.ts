import { api, bodyOf, type Body } from '../../../api/client.js';

export type Device = Body<'Device'>;
export type NewDevice = Body<'NewDevice'>;
export type DeviceFault = NonNullable<Device['lastFault']>['code'];

export const devicesKey = ['devices'] as const;

/** The devices that there are, newest first. */
export async function listDevices(): Promise<Body<'DeviceList'>> {
  return bodyOf(api.GET('/api/v1/connections/devices'));
}

/** Adds a device; its secret is in the answer. */
export async function addDevice(name: string): Promise<NewDevice> {
  return bodyOf(api.POST('/api/v1/connections/devices', { body: { name } }));
}

/** Gives a device another name. */
export async function renameDevice(id: string, name: string): Promise<void> {
  await api.PUT('/api/v1/connections/devices/{id}', { params: { path: { id } }, body: { name } });
}

/** Gives a device a new secret, which is in the answer. */
export async function renewSecret(id: string, endOldNow: boolean): Promise<NewDevice> {
  return bodyOf(
    api.POST('/api/v1/connections/devices/{id}/secret', { params: { path: { id } }, body: { endOldNow } }),
  );
}

/** Removes a device. */
export async function removeDevice(id: string): Promise<void> {
  await api.DELETE('/api/v1/connections/devices/{id}', { params: { path: { id } } });
}
