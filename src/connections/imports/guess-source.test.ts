import { guessSource, tellingNames } from './guess-source.js';

const none = new Map<string | null, number>();

describe('whose archive it is', () => {
  it.each([
    ['DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', 'archive:garmin'],
    ['export/di_connect/x.fit', 'archive:garmin'],
    ['activities.csv', 'archive:strava'],
    ['export_123/activities.csv', 'archive:strava'],
    ['training-session-2019-05-04-1-a.json', 'archive:polar'],
    ['my training-session-2019.json', 'archive:zip'],
    ['Suunto app/2024/run.fit', 'archive:suunto'],
    ['COROS_export.fit', 'archive:coros'],
    ['runs/morning.fit', 'archive:zip'],
  ])('%s says %s', (name, source) => {
    expect(guessSource({ names: ['readme.txt', name], makers: none })).toBe(source);
    expect(new RegExp(tellingNames, 'i').test(name)).toBe(source !== 'archive:zip');
  });

  it('is told by the watches where names say nothing, for makers whose archives have no shape of their own', () => {
    expect(
      guessSource({
        names: [],
        makers: new Map([
          ['coros', 95],
          [null, 5],
        ]),
      }),
    ).toBe('archive:coros');
    expect(
      guessSource({
        names: [],
        makers: new Map([
          ['suunto', 80],
          ['garmin', 20],
        ]),
      }),
    ).toBe('archive:zip');
    expect(guessSource({ names: [], makers: new Map([['garmin', 9]]) })).toBe('archive:zip');
  });
});
