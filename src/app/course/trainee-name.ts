import { setSetting, setting } from '../../records/settings.ts';

/** The name a trainee wants on the certificate; remembered on this device only. */
export const traineeName = async (): Promise<string> => (await setting('trainee')) ?? '';
export const keepTraineeName = (name: string): Promise<void> => setSetting('trainee', name);
