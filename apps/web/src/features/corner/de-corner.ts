import type { CornerStrings } from './en-corner.ts';

/** The developer's corner and the help, in German. */
export const deCorner: CornerStrings = {
  patterns: {
    newest_page: {
      name: 'Neueste Seite einer Unterhaltung',
      why: 'Eine Unterhaltung ist eine Partition, MSG#…, und ihr Sortierschlüssel ist die Stelle einer Nachricht. Die neueste Seite ist dieser Bereich, vom Ende her gelesen.',
    },
    older_page: {
      name: 'Ältere Seite einer Unterhaltung',
      why: 'Derselbe Bereich, unter einer Stelle beendet. Nichts wird übersprungen, also kostet Seite 1.000 so viel wie Seite 1.',
    },
    newer_page: {
      name: 'Was neuer ist als eine Stelle',
      why: 'Der Bereich über einer Stelle. Die Stellen sind lückenlos, also ist bekannt, wann nichts fehlt.',
    },
    one_message: {
      name: 'Eine Nachricht, nach ihrer Stelle',
      why: 'Unterhaltung und Stelle sind der ganze Schlüssel: billiger lässt sich nicht lesen.',
    },
    append_message: {
      name: 'Senden: am Ende anfügen',
      why: 'Das Schreiben gelingt nur, wenn noch niemand diese Stelle hat. Diese Bedingung ist die Reihenfolge und die Sperre, für einmal Schreiben.',
    },
    inbox: {
      name: 'Posteingang',
      why: 'Alle Zeilen einer Person sind eine Partition, GRP#…, und werden nach dem Lesen nach der letzten Nachricht sortiert. So wandert keine Zeile, und eine neue Nachricht ändert sie nur einmal.',
    },
    members: {
      name: 'Wer in einer Unterhaltung ist',
      why: 'Der Index hält die Zeilen noch einmal, nach Unterhaltung. Er hat nur ihre Schlüssel, damit ihn Änderungen einer Zeile nichts kosten.',
    },
    own_row: {
      name: 'Mitgliedschaft: die eigene Zeile',
      why: 'Wer eine Zeile der Unterhaltung hat, ist darin. Keine Zeile, kein Zutritt.',
    },
    make_row: {
      name: 'Neue Zeile im Posteingang',
      why: 'Jedes Mitglied bekommt eine Zeile, wenn sie noch fehlt. Sie kostet doppelt: Tabelle und Index.',
    },
    mark_read: {
      name: 'Lesemarke',
      why: 'Ungelesenes wird nie gezählt: es ist die letzte Stelle weniger die gelesene. Wegen der Bedingung kann die Marke nur steigen.',
    },
    mute: {
      name: 'Stummschalten',
      why: 'Ein Attribut der eigenen Zeile, das sonst niemand liest.',
    },
    raise_row: {
      name: 'Zeile auf den Stand des Protokolls gebracht',
      why: 'Die Zeile bleibt, wo sie ist, und ihre Zahlen steigen nur: was zu spät oder zweimal kommt, ändert nichts.',
    },
    rename_row: {
      name: 'Geänderter Name in einer Zeile',
      why: 'Zeilen zeigen den Namen des anderen, damit ein Posteingang eine einzige Abfrage ist.',
    },
    profile: {
      name: 'Geändertes Profil',
      why: 'Es wird geschrieben, damit der Stream es in die Zeilen trägt, die den Namen zeigen.',
    },
    other: { name: 'Etwas anderes', why: 'Keiner der Wege, für die die Schlüssel gemacht sind.' },
  },
  close: 'Schließen',
  shortcuts: 'Tastenkürzel',
  or: 'oder',
  shortcutJump: 'Zu Unterhaltung, Person oder Seite springen',
  shortcutHelp: 'Diese Hilfe öffnen',
  shortcutSend: 'Nachricht senden',
  shortcutLine: 'Neue Zeile beginnen',
  shortcutClose: 'Schließen, was offen ist',
  developers: 'Für Entwickler',
  corner: 'Entwicklerecke',
  cornerHint:
    'Zeigt, welche DynamoDB-Abfragen jede Ansicht macht: Schlüssel, Einträge und verbrauchte Einheiten. Bleibt in diesem Browser an.',
  cornerAbsent: 'Die Entwicklerecke gibt es nur, wo Cruddur auf dem eigenen Rechner läuft.',
  whatIsIt: 'Was ist das?',
  whatItIs: [
    'Alle Unterhaltungen von Cruddur stehen in einer einzigen DynamoDB-Tabelle. Ihre Schlüssel sind so gemacht, dass jede Ansicht mit ein, zwei billigen Aufrufen auskommt und nie die ganze Tabelle liest. Die Ecke zeigt diese Aufrufe, während sie geschehen: um den Entwurf am laufenden Produkt zu lernen oder um zu sehen, was eine langsame Ansicht tut.',
    'Zu sehen ist, was die eigenen Anfragen wollten und was der Stream-Prozessor mit eigenen Unterhaltungen tat. Von der Zeile eines anderen stehen hier nur die Schlüssel. Das alles liegt im Speicher, und nur, solange die Ecke offen ist.',
    'Eine Leseeinheit sind 4 KB, konsistent gelesen, oder 8 KB, wie meistens gelesen wird; eine Schreibeinheit ist 1 KB.',
  ],
  thisScreen: 'Diese Ansicht',
  sinceOpened: 'Seit dem Öffnen',
  readUnits: (text, one) => `${text} ${one ? 'Leseeinheit' : 'Leseeinheiten'}`,
  writeUnits: (text, one) => `${text} ${one ? 'Schreibeinheit' : 'Schreibeinheiten'}`,
  items: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
  clear: 'Leeren',
  nothingYet:
    'Noch nichts. Öffnen Sie eine Unterhaltung oder senden Sie eine Nachricht, dann stehen hier ihre Abfragen.',
  streamProcessor: 'Stream-Prozessor',
  streamHint: 'nach der Antwort, für alle Mitglieder',
  between: 'zwischen',
  and: 'und',
  newestFirst: 'neueste zuerst',
  atMost: (count) => `höchstens ${count}`,
  consistent: 'konsistent',
  onlyIf: 'nur wenn',
  ifNew: 'kein Eintrag diesen Schlüssel hat',
  refused: 'abgelehnt: die Bedingung galt nicht',
  failed: 'keine Antwort in der Zeit',
  change: 'setzt',
  itemsOf: (pattern) => `Einträge von: ${pattern}`,
  firstItems: (shown, count) => `Die ersten ${shown} von ${count} Einträgen.`,
  noItems: 'Keine Einträge.',
  otherRow: 'Die Zeile eines anderen: nur ihre Schlüssel werden gezeigt.',
  none: {
    page: 'Kein Tabellenzugriff: die Seite lag noch im Prozess.',
    inbox: 'Kein Tabellenzugriff: der Posteingang lag noch im Prozess.',
    send: 'Kein Tabellenzugriff: ein früherer Versuch hatte sie schon gespeichert.',
    refused: 'Kein Tabellenzugriff: es wurde vorher abgelehnt.',
    elsewhere: 'Kein Tabellenzugriff: was nötig war, lag im Speicher oder in Postgres.',
  },
};
