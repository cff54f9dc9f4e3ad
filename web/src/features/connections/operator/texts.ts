const en = {
  title: 'Sites and apps',
  about:
    'The sites and apps that runners can connect. Each is on once its settings stand in the environment of the service; docs/connections tells for each what is registered where. You see counts here, and nothing of anybody.',
  on: 'On',
  isOff: 'Off',
  connections:
    '{connected, plural, =0 {Nobody is connected} one {One connection} other {# connections}}{revoked, plural, =0 {.} one {, one ended by the provider or the runner.} other {, # ended by the provider or the runner.}}',
  activities:
    '{waiting, plural, =0 {Nothing waits} one {One activity waits} other {# activities wait}} to be fetched{failed, plural, =0 {.} one {, one was given up.} other {, # were given up.}}',
  noEvent: 'It never told of anything yet.',
  lastEvent: 'It told of something last on {date}.',
  paused: 'It asked us to wait: nothing is fetched until {date}.',
  trouble: 'What last did not work ({date})',
  missing: 'Missing',
  switchedOff: 'It is off: {variable}=on switches it on; read its document first.',
  allSettings: 'All settings',
  isSet: 'is set',
  isMissing: 'is missing',
  isUsual: 'is not set: as usual',
  redirectUrl: 'Address to come back to, to be registered with the provider (redirect URI)',
  hookUrl: 'Address for what it tells us (webhook). It is a secret: whoever knows it can send there.',
  registerYourself: 'Register the address for what it tells us in the pages of {name}.',
  notSubscribed: '{name} does not send here yet.',
  subscribed: '{name} has been sending here since {date}.',
  subscribe: 'Register now',
  subscribeAgain: 'Check and register again',
};

const de: Record<keyof typeof en, string> = {
  title: 'Seiten und Apps',
  about:
    'Die Seiten und Apps, die sich verbinden lassen. Jeder Anbieter ist an, sobald seine Einstellungen in der Umgebung des Dienstes stehen; docs/connections sagt zu jedem, was wo anzumelden ist. Du siehst hier Anzahlen und von niemandem etwas.',
  on: 'An',
  isOff: 'Aus',
  connections:
    '{connected, plural, =0 {Niemand ist verbunden} one {Eine Verbindung} other {# Verbindungen}}{revoked, plural, =0 {.} one {, eine wurde von außen beendet.} other {, # wurden von außen beendet.}}',
  activities:
    '{waiting, plural, =0 {Nichts wartet} one {Eine Aktivität wartet} other {# Aktivitäten warten}} darauf, geholt zu werden{failed, plural, =0 {.} one {, eine wurde aufgegeben.} other {, # wurden aufgegeben.}}',
  noEvent: 'Gemeldet hat er noch nie etwas.',
  lastEvent: 'Zuletzt hat er am {date} etwas gemeldet.',
  paused: 'Er bat uns zu warten: Bis {date} wird nichts geholt.',
  trouble: 'Was zuletzt nicht geklappt hat ({date})',
  missing: 'Es fehlt',
  switchedOff: 'Ausgeschaltet: {variable}=on schaltet ihn ein; lies vorher sein Dokument.',
  allSettings: 'Alle Einstellungen',
  isSet: 'ist gesetzt',
  isMissing: 'fehlt',
  isUsual: 'ist nicht gesetzt: wie üblich',
  redirectUrl: 'Adresse zum Zurückkommen, beim Anbieter anzumelden (Redirect URI)',
  hookUrl:
    'Adresse für seine Meldungen (Webhook). Sie ist ein Geheimnis: Wer sie kennt, kann dorthin senden.',
  registerYourself: 'Melde die Adresse für seine Meldungen in den Seiten von {name} an.',
  notSubscribed: '{name} meldet hier noch nichts.',
  subscribed: '{name} meldet hier seit {date}.',
  subscribe: 'Jetzt anmelden',
  subscribeAgain: 'Prüfen und neu anmelden',
};

/** Texts of the providers, for whoever runs the service. */
export const operatorTexts = { en, de };
