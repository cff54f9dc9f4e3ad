/** What lies beside the documents for somebody who unpacks an export in ten years. */
export const exportReadme = `Stridecheck: everything of one account
======================================

originals/     The files of your runs, byte for byte as you sent them.
reports/       What Stridecheck said of each run, one JSON file a run (schema/report.schema.json).
manifest.json  What this is, when and by which program it was made.
runs.json      Which original holds which run, what you corrected, which recordings you kept apart.
diary.json     What you noted about your runs.
plans.json     Your cadence plans.
reviews.json   What practices signed of your runs; signed-reports/ holds the reports they rest on.
sharing.json   What you ever shared with which practice, from when until when.
messages.json  What practices wrote to you.
connections.json  Which apps you connected, who you are there, when something came last (never a token).
devices.json   What may send runs for you (never its secret).
webhooks.json  Which programs are told of your runs (never their secrets).
imports.json   Which archives of watch makers you had taken in, and what came of them.
profile.json   Height, leg length, units, language, privacy zones.
account.json   Your account: name, address, sessions, tokens (never a password or a token itself).
schema/        A JSON Schema for each of these documents.

The same zip can be taken in by any Stridecheck: Account, "Take an export in". Files that are there already are
recognised; nothing is overwritten. What charts show is worked out from the originals anew. Reviews, sharing and
messages are yours to keep and to show; they are not taken in, since the practices belong to where you came from.

Runs that came from Strava's API are in it for you alone: its terms let nobody else see them, and let them be kept for
six days. runs.json says where each file came from, and that holds wherever this zip is taken in.

This folder holds health data and places where you run. Keep it as safe as you keep letters from your doctor.
`;
