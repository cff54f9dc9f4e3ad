import type { Texts } from '../../language/say.js';
import type { articleEn } from './article.en.js';

/** The article's points in German; see the English file for what each part is. */
export const articleDe: Texts<keyof typeof articleEn> = {
  'causes.title': 'Rückenschmerzen haben viele Ursachen',
  'causes.text':
    'Der Laufstil ist eine davon; Schuhe, ungleich starke Muskeln, ein Bandscheibenvorfall oder Arthrose sind andere. Welche es bei dir ist, kann dir eine Physiotherapeutin oder ein Orthopäde sagen.',
  'causes.how':
    'Bleibt der Schmerz oder kommt er wieder, lass dort Rücken, Hüften und Beine anschauen. Nimm diesen Bericht mit und erzähle, wann der Schmerz kommt, wo er sitzt und was ihn verändert.',
  'causes.evidence':
    'Eine Übersicht über 19 Studien fand Rückenschmerzen bei Laufenden häufiger nach mehr als sechs Laufjahren, bei einem Body-Mass-Index über 24, bei großen Menschen, bei steifen Hüften, Oberschenkeln und Rücken und bei ungleich langen Beinen. Die Schrittfrequenz steht nicht auf der Liste.',

  'core.title': 'Ein starker Rumpf hält deine Haltung',
  'core.text': 'Mach Rumpfübungen zur Gewohnheit, damit die Haltung bis zum Ende des Laufs hält.',
  'core.how':
    'Mach die Rumpfübungen von weiter unten an 3 Tagen in der Woche und gib ihnen 8 Wochen, bevor du urteilst. Steigere nur, solange dein Rücken bis zum nächsten Morgen ruhig bleibt; lass weg, was Schmerzen bringt.',
  'core.evidence':
    'Der Artikel sagt, dass eine schwache Rumpfmuskulatur die Wirbelsäule stärker belastet. Eine Studie, die das bei Laufenden vom Muskel bis zum Schmerz verfolgt, wurde nicht gefunden.',

  'posture.title': 'Lauf aufrecht',
  'posture.text':
    'Mach dich lang, als zöge dich jemand am Scheitel nach oben: Rippen über dem Becken, Blick nach vorn. Kein Hohlkreuz.',
  'posture.how':
    'Achte in jeweils zehn Minuten eine Minute darauf, dann lass es wieder; nach ein paar Wochen nur noch, wenn du müde wirst. Fühlt es sich steif an, nimm weniger, und hör auf, wenn der Rücken schmerzt.',
  'posture.evidence':
    'Der Artikel rät dazu. Die Krümmung der Lendenwirbelsäule erklärt etwa 30 % der Stöße, die sie abfängt, aber eine Studie zum aufrechten Laufen bei Rückenschmerzen wurde nicht gefunden.',

  'shoulders.title': 'Lass die Schultern sinken',
  'shoulders.text': 'Halte die Schultern tief und locker und die Hände offen.',
  'shoulders.how':
    'Atme alle zehn Minuten aus, lass die Schultern fallen und schüttle die Arme ein paar Schritte lang aus. Zu steigern gibt es nichts, und festhalten sollst du nichts.',
  'shoulders.evidence': 'Der Artikel rät dazu; eine Studie dazu wurde nicht gefunden.',

  'core-engaged.title': 'Lass den Rumpf leicht mitarbeiten',
  'core-engaged.text':
    'Lass den Bauch leicht mitarbeiten, nur so viel, dass du frei atmen und reden kannst. Wird der Rücken steifer, lass es weg.',
  'core-engaged.how':
    'Probier es in jeweils zehn Minuten eine Minute lang, und jede Woche eine Minute mehr, solange es leicht bleibt. Hör auf, wenn du die Luft anhältst oder der Rücken steif wird.',
  'core-engaged.evidence': 'Der Artikel rät dazu; eine Studie dazu beim Laufen wurde nicht gefunden.',

  'overstriding.title': 'Schau nach, wo dein Fuß aufsetzt',
  'overstriding.text':
    'Lass zehn deiner Schritte von der Seite filmen, auf Hüfthöhe und in deinem üblichen Tempo. Halte das Bild an, sobald der Fuß den Boden berührt. Ist der Knöchel vor dem Knie und die Ferse weit vor der Hüfte, bei den meisten der zehn Schritte? Wenn ja, probier kürzere, schnellere Schritte. Wenn nein, lass deine Schritte, wie sie sind; was eine Uhr gefunden hat, ist dann kein Grund, sie zu ändern.',
  'overstriding.how':
    'Nimm Zeitlupe und halte das Telefon ruhig. Filme beide Seiten. Bist du nicht sicher, was du siehst, zeig es in der Physiotherapie oder beim Lauftraining.',
  'overstriding.evidence':
    'Der Artikel sagt, dass zu lange Schritte die Stöße auf die Wirbelsäule erhöhen können. Am nächsten kommt dem eine kleine Studie: Von 15 Läufern verloren die mit schnelleren Schritten beim Laufen weniger Körperhöhe. Sie wurden miteinander verglichen, niemand hat seine Schritte geändert. Das zeigt Belastung der Wirbelsäule, nicht Schmerz. Ob es Rückenschmerzen lindert, näher an der Hüfte aufzusetzen, ist nicht gezeigt.',

  'mid-foot.title': 'Setz die Ferse nicht weit vor dir auf',
  'mid-foot.text':
    'Der Artikel rät, mit dem Mittelfuß aufzusetzen. Erzwing es nicht: Mit kürzeren Schritten kommt der Fuß näher unter dir auf, und das genügt als Versuch.',
  'mid-foot.how':
    'Lass es mit den kürzeren Schritten kommen, ein paar Minuten am Stück. Weiter vorn aufzusetzen belastet Wade und Sprunggelenk: Schmerzen Wade oder Achillessehne, geh für eine Woche zu deinem gewohnten Aufsetzen zurück.',
  'mid-foot.evidence':
    'Der Artikel rät dazu; eine Studie dazu bei Rückenschmerzen wurde nicht gefunden, und eine Uhr sieht nicht, welcher Teil des Fußes zuerst aufsetzt.',

  'short-quick.title': 'Probier kürzere, schnellere Schritte',
  'short-quick.text':
    'Wenn das Video zeigt, dass die Ferse weit vor der Hüfte aufsetzt, oder ohne Video als vorsichtiger Versuch: Lass deine Schritte bei gleichem Tempo etwas kürzer und schneller werden, wo sie lang und langsam waren; wenig genügt.',
  'short-quick.how':
    'Zähl 20 Sekunden lang deine Schritte, wenn sie lang werden, und nimm mal drei. Hör auf, wenn Wade oder Achillessehne schmerzen oder Schmerzen zunehmen.',
  'short-quick.evidence':
    'Kürzere, schnellere Schritte verringern das Bremsen und die Last auf Hüfte und Knie; Wade und Sprunggelenk müssen vielleicht mehr leisten. Etwa 3 % kürzer kostet keine zusätzliche Energie; 5 % können sich etwas anstrengender anfühlen. Ob es Rückenschmerzen lindert, ist nicht gezeigt. In einem Vergleich machten Läufer mit Kreuzschmerzen 166 ± 10 Schritte pro Minute, die ohne 171 ± 9: ein kleiner, grenzwertiger Unterschied (p = 0,05), der nicht zeigt, was zuerst da war.',

  'footwear.title': 'Trag Schuhe, die zu deinem Fuß passen',
  'footwear.text':
    'Nimm Schuhe mit Halt und Dämpfung, die zur Form deines Fußes passen. Ein Fachgeschäft kann sie anpassen und dir beim Laufen zusehen.',
  'footwear.how':
    'Probier sie mit deinen Laufsocken an und lauf ein Stück, bevor du kaufst. Trag neue zwei Wochen lang nur bei jedem zweiten Lauf. Gib zurück, was drückt oder schmerzt.',
  'footwear.evidence': 'Der Artikel rät dazu; eine Studie dazu bei Rückenschmerzen wurde nicht gefunden.',

  'warm-up.title': 'Beweg dich vor dem Lauf',
  'warm-up.text':
    'Fang mit bewegtem Dehnen an: Beinschwünge, Ausfallschritte im Gehen, lockere Kreise mit Hüfte und Rücken.',
  'warm-up.how':
    'Nimm dir 5 bis 10 Minuten: 10 Beinschwünge je Seite, 10 Ausfallschritte, 10 langsame Kreise mit Hüfte und Rücken, dann locker traben. Mach die Bewegungen größer, wenn du warm wirst; keine soll wehtun.',
  'warm-up.evidence': 'Der Artikel rät dazu; eine Studie dazu bei Rückenschmerzen wurde nicht gefunden.',

  'cool-down.title': 'Dehn dich nach dem Lauf',
  'cool-down.text': 'Hör mit gehaltenen Dehnungen auf, ruhig und ohne Schmerz.',
  'cool-down.how':
    'Halte jede Dehnung 30 Sekunden, zweimal je Seite, ohne zu wippen: Hüfte, Oberschenkel, Waden. Ziehen darf es, wehtun nicht.',
  'cool-down.evidence': 'Der Artikel rät dazu; eine Studie dazu bei Rückenschmerzen wurde nicht gefunden.',

  'flexibility.title': 'Halte Hüfte, Oberschenkel und unteren Rücken beweglich',
  'flexibility.text':
    'Dehne die Vorderseite der Hüfte, die Rückseite der Oberschenkel und den unteren Rücken.',
  'flexibility.how':
    'An 3 bis 5 Tagen in der Woche: im Kniestand die Hüfte nach vorn schieben; eine Ferse auf eine niedrige Stufe stellen und dich nach vorn neigen; im Liegen beide Knie zur Brust ziehen. Halte 30 Sekunden, zweimal je Seite. Hör auf, wenn Schmerz ins Bein zieht.',
  'flexibility.evidence':
    'Eine Übersicht über 19 Studien fand steife Hüften, Oberschenkel und Rücken häufiger bei Laufenden mit Rückenschmerzen. Dass Dehnen hilft, ist damit nicht gezeigt.',

  'core-strength.title': 'Kräftige deinen Rumpf',
  'core-strength.text':
    'Unterarmstütz, Schulterbrücke und Bauchpressen, langsam und sauber, mindestens acht Wochen lang.',
  'core-strength.how':
    'An 3 Tagen in der Woche: Unterarmstütz 3 × 20–30 s, Brücke und Bauchpressen 3 × 10. Steigere jede Woche um 5 s und eine Wiederholung, bis 60 s und 15. Hör auf, wenn Schmerz kommt, und lass Bauchpressen weg, wenn es schmerzt, dich nach vorn zu neigen. Die acht Wochen stammen aus der Studie, Sätze und Zahlen sind übliche Praxis.',
  'core-strength.evidence':
    'In einer Studie mit 84 Laufenden mit chronischen Kreuzschmerzen waren stabilisierende Übungen nach 8 Wochen gegen den Schmerz so gut wie Beinübungen und für die Funktion weniger gut.',

  'lower-body.title': 'Kräftige deine Beine',
  'lower-body.text':
    'Kniebeugen, Ausfallschritte und Beinheben, langsam und sauber, mindestens acht Wochen lang. Von allem hier ist das für Laufende mit Rückenschmerzen am besten belegt.',
  'lower-body.how':
    'An 2 bis 3 Tagen in der Woche, nicht am Tag vor einem harten Lauf: je 3 × 8–12. Sind 12 leicht, nimm ein Gewicht dazu oder nur ein Bein. Hör auf, wenn Rücken oder Knie schmerzen. Die acht Wochen stammen aus der Studie, Sätze und Zahlen sind übliche Praxis.',
  'lower-body.evidence':
    'In einer Studie mit 84 Laufenden mit chronischen Kreuzschmerzen besserten acht Wochen Beinübungen die Funktion mehr als Rücken- oder Rumpfübungen; der Schmerz änderte sich in allen Gruppen gleich. Ihre Schritte wurden sogar länger; dieser Rat hängt also nicht von kürzeren Schritten ab.',

  'back-strength.title': 'Kräftige deinen Rücken',
  'back-strength.text': 'Rückenstrecken, langsam und ohne Schmerz, für die Muskeln entlang der Wirbelsäule.',
  'back-strength.how':
    'An 3 Tagen in der Woche: Leg dich auf den Bauch, heb Brust und Arme ein wenig, halte 3 s, 3 × 8. Jede Woche eine mehr, bis 15. Hör auf, wenn Schmerz kommt oder ins Bein zieht. Die acht Wochen stammen aus der Studie, Sätze und Zahlen sind übliche Praxis.',
  'back-strength.evidence':
    'In einer Studie mit 84 Laufenden mit chronischen Kreuzschmerzen waren Rückenübungen nach 8 Wochen gegen den Schmerz so gut wie Beinübungen und für die Funktion weniger gut.',

  'seek-help.title': 'Wann du Hilfe brauchst',
  'seek-help.text':
    'Sofort in die Notaufnahme: neue Probleme mit Blase, Darm oder Sexualfunktion, Taubheit zwischen den Beinen, oder Schwäche in einem Bein, die zunimmt, oder in beiden Beinen. Bald ärztlich oder physiotherapeutisch abklären lassen: Rückenschmerzen, die stark sind oder nicht weggehen; Taubheit, Kribbeln oder Schwäche in einem Bein. Ärztlich abklären lassen: Rückenschmerzen nach einem Sturz, mit Fieber oder ungewolltem Gewichtsverlust, nach einer Krebserkrankung, oder nachts, wenn keine Lage hilft. Bis dahin: keine harten Läufe, keine neuen Übungen, keine Änderung deiner Schritte, was immer dieser Bericht sagt.',
  'seek-help.how': 'Schreib auf, wann es begann, wo es sitzt und was es schlimmer macht, und nimm das mit.',
  'seek-help.evidence':
    'Eine Sicherheitsregel, die vor jedem Befund über den Laufstil steht und nicht auf Studien zum Laufen wartet. Was über die Liste des Artikels hinausgeht, ist übliche Vorsicht.',

  'listen.title': 'Hör auf deinen Körper',
  'listen.text':
    'Werde langsamer oder geh, wenn es beim Laufen wehtut; hör auf, wenn der Schmerz zunimmt, ins Bein zieht oder deine Bewegung verändert. Frag eine Fachperson, wenn du unsicher bist.',
  'listen.how':
    'Wenn es wehtut (0 bis 10): Bis 2 lauf weiter; bei 3 bis 5 werde langsamer oder geh; über 5, oder wenn der Schmerz zunimmt oder ins Bein zieht, hör für heute auf. Ist es am nächsten Morgen schlimmer, lauf beim nächsten Mal weniger. Diese Zahlen sind übliche Praxis und stammen aus keiner Studie über Rücken.',
  'listen.evidence': 'Der Artikel rät dazu; es ist gesunder Menschenverstand, keine Studie.',

  'disclaimer.title': 'Was das hier ist',
  'disclaimer.text':
    'Dieser Bericht informiert dich über dein Laufen; er ist kein medizinischer Rat und findet die Ursache von Schmerzen nicht. Frag dazu eine Fachperson.',
  'disclaimer.how':
    'Nimm es für ein Gespräch mit einer Fachperson. Keine Entscheidung über deinen Rücken sollte allein darauf beruhen.',
  'disclaimer.evidence': 'Der Artikel sagt von sich dasselbe.',
};
