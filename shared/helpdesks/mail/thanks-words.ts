/**
 * The vocabulary of thanks in English, Spanish, Romanian, Portuguese, French, German, Italian, Arabic, Dutch and Polish, written as
 * `bareWord` leaves words: small letters without marks.
 */

/** A word without capitals, accents, cedillas, vowel signs and letters drawn out ("graciasss"), however it was composed. */
export const bareWord = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .replaceAll(/[’‘`´]/g, "'");

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(bareWord));

export const thanks = words(`
  thanks thank thx ty cheers appreciated bedankt hartelijk dziekuje dziekujemy dzieki obrigadao valeu gracias agradezco agradecemos agradecido agradecida agradecidos graciass
  multumesc multumim mersi merci multam brigado brigada obrigado obrigada obrigados agradeco agradecimentos
  remercie remercions remerciements danke dank dankeschon dankesehr bedanke bedanken
  grazie ringrazio ringraziamo ringraziamenti
  tack takk kiitos dekuji dekuju koszonom tesekkurler gracies grazas hvala spasibo спасибо благодарю дякую ευχαριστω תודה
  谢谢 谢谢你 谢谢您 感谢 ありがとう ありがとうございます ありがとうございました 감사합니다 고맙습니다
  جزاك جزاكم شكرا الشكر اشكرك اشكركم نشكركم نشكرك مشكور مشكورين ممتن ممتنون شكر يعطيك يعطيكم شاكر شاكرين تشكرات تسلم`);

/** What solves a matter: beside it, "problem" complains of nothing. */
export const solving = words(`
  solved fixed resolved sorted working works work worked fine resuelto resuelta solucionado solucionada arreglado funciona funcionando
  rezolvat rezolvata resolvido resolvida solucionada resolveu solucionou resolu resolue regle reglee marche fonctionne
  gelost behoben erledigt geklart funktioniert geklappt klappt geht lauft risolto risolta sistemato funziona
  حل حلت حلها انحلت محلولة يعمل تعمل`);

export const matters = words(`
  problem issue matter problema problemei asunto chestiunea probleme souci question frage anliegen questione المشكلة مشكلتي الامر`);

export const politeness = words(`
  u million did trick bunch wel correcto correcta correctos pronta que tenga tengas tengan promptitudine promptitudinea sunteti minunati cele bune wochenende schones und
  الله خيرا الف تم تمام الحل العافية الاستجابة
  mate vielmal vielmals rasche raschen passt top nickel infiniment precieuse celerita listo paciencia intelegere intelegerea
  charm like star legend lifesaver are information info received got noted explanation clarification
  informacion recibido recibida entendido aclaracion enterado am primit fain informatii informatiile informatia inteles
  recebido recebida informacao informacoes esclarecimento recu recue information informations infos compris
  schon klar info information informationen erhalten verstanden nachricht ricevuto ricevuta ti informazione informazioni capito chiaro
  voor uw jullie je hulp snelle reactie antwoord het werkt weer alles prima opgelost groeten groet vriendelijke met fijne dag hartelijke
  bardzo za pomoc szybka odpowiedz dziala juz teraz wszystko pozdrawiam pozdrowienia serdecznie milego dnia
  you so very much many a lot for your the help support quick fast great perfect perfectly wonderful excellent amazing awesome brilliant
  all good it it's is now nice day weekend week evening afternoon morning best kind warm regards wishes sincerely hi hello hey dear good team
  yes ok okay and i we really do appreciate appreciated that this was have had a everything as well again prompt reply response answer
  assistance effort patience time quickly helping me us with my to of from both guys sir madam mr mrs ms service lovely super big kindly
  yours truly everyone happy my our side been very has in an resolving fixing solving great job done many
  muchas muchisimas mil por su tu vuestra la el ayuda rapida respuesta ya todo bien perfecto perfecta genial excelente esta estupendo
  buen buena buenos buenas dia dias tardes noches fin de semana saludos cordiales un una cordial saludo hola si y muy amable amables atencion
  atentamente gestion apoyo soporte rapidez ahora me nos ha han quedado a ustedes vosotros usted les le os te lo los estimado estimada
  estimados senor senora equipo vale feliz servicio tan pronto gran trabajo abrazo funciono
  mult multe frumos pentru ajutor ajutorul raspuns raspunsul rapid rapida prompt acum merge functioneaza totul bine perfect s-a sa a o zi buna
  ziua seara dimineata cu respect da si foarte amabil amabila sprijin sprijinul suport echipa stima stimate stimata domnule doamna salut
  salutari numai bine placuta frumoasa va iti vi dumneavoastra tuturor super excelent minunat toate le fost este e in regula aia asta
  muito muita muitos muitas pela pelo ajuda agora tudo bem bom boa dia tarde noite ola sim atencao atenciosamente cumprimentos melhores
  abraco abracos otimo otima excelente perfeito perfeita esta funcionou suporte apoio resposta rapido rapidez vocês voces voce equipe equipa
  caro cara prezado prezada senhor senhora os as ao aos da do de com e um uma fim optimo ja por mesmo
  beaucoup bien mille pour votre vos ton ta tes aide l'aide reponse rapidite ca cela c'est maintenant tout toute est parfait parfaite parfaitement
  bonne journee bon soiree apres-midi cordialement bonjour bonsoir salut oui et encore a vous toi toutes tous super genial excellent excellente
  sinceres salutations distinguees meilleures bien-a-vous l'equipe equipe madame monsieur cher chere chers je nous suis tres vraiment soutien
  d'avoir de la le les du votre efficacite rapide reactivite week-end fini ok
  vielen herzlichen besten tausend recht lieben schonen schone schoner sehr fur die schnelle schnellen prompte tolle hilfe es jetzt alles gut
  wunderbar super toll perfekt prima klasse beste viele liebe freundliche freundlichen mit grusse gruss grussen gruesse guten tag morgen abend
  hallo ja und ihre ihrer ihnen ihren dir euch eure deine antwort ruckmeldung unterstutzung muhe bemuhungen geduld nochmals noch einmal ich wir
  mich uns hat hab habe haben das der den dem ist wieder bestens schonen wochenende geehrte geehrter geehrten damen herren herr frau lieber
  einen eine ein wunsche moin servus support-team team herzliche im in ordnung mfg lg vg
  mille tante molte infinite per il vostro vostra suo sua tuo tua aiuto aiutato ora adesso tutto bene perfetto perfettamente ottimo ottima buona
  buon giornata giorno serata lavoro saluti cordiali distinti ciao e ed la l'aiuto rapida risposta rapidita gentile gentilissimi gentilezza
  cortesia supporto assistenza salve buongiorno buonasera si va funziona disponibilita a voi lei te di cuore vi la ringrazio fine settimana
  signor signora spett spettabile cortesi davvero molto siete stati stato veloci
  جزيلا جزيل لك لكم كثيرا الف على مساعدتك مساعدتكم المساعدة مساعدة السريعة سريعة سرعة الرد رد ردكم ردك الان كل شيء شي بشكل جيد جيدا ممتاز رائع
  تم مع تحياتي اطيب التحيات تحية طيبة وبعد يوم يومكم سعيد سعيدا مرحبا اهلا السلام عليكم ورحمة الله وبركاته و في من الدعم فريق عزيزي العزيز
  استاذ السيد السيدة يا نعم حسنا ممتازة خدمتكم خدمة جهودكم جهدكم تعاونكم وقتكم لقد هذا هذه لله الحمد بارك فيكم خير خيرا جزاك جزاكم`);

/** What a mail opens with, before a name. */
export const greetings = words(`
  hi hello hey dear morning afternoon evening hola estimado estimada estimados buenos dias tardes buna salut stimate stimata draga ziua ola caro cara
  prezado prezada bom dia bonjour bonsoir cher chere hallo guten tag liebe lieber geehrte geehrter moin servus ciao salve gentile buongiorno
  buonasera beste geachte mr mrs ms sir madam senor senora sr sra domnule doamna dl dna senhor senhora madame monsieur mme herr frau signor signora sig dr prof
  مرحبا اهلا عزيزي العزيز السيد السيدة استاذ عليكم`);

/** What a mail closes with, before a name. */
export const closings = words(`
  regards wishes sincerely cheers saludos saludo atentamente cordialmente abrazo respect stima salutari bine cumprimentos atenciosamente
  groeten groet pozdrawiam abraco abracos cordialement salutations grusse grussen gruss gruesse mfg lg vg saluti cordiali تحياتي التحيات تحية`);

/** Never a name, however it is written: words of complaint, of asking, and things one asks about. */
export const notNames = words(`
  no not never nothing none nope but however still yet again broken wrong error errors fail failed fails failing failure bad worse useless
  problem problems issue issues help please urgent waiting waited missing refund cancel complaint order orders invoice invoices delivery parcel
  account password login crash crashed crashes bug same unfortunately sadly stop stopped why when where what how can could will would should
  it's isn't doesn't don't didn't won't can't wasn't unsolved unresolved unhappy disappointed sorry only one another also more order
  no pero nada nunca sigue todavia aun error falla fallo roto rota mal problema problemas pedido factura devolucion urgente ayuda favor cuenta tampoco
  nu dar nimic inca eroare defect problema probleme comanda factura urgent ajutor cont parola totusi nici iar
  nao mas nada ainda erro falha problema problemas pedido fatura conta senha urgente ajuda porem tambem infelizmente
  non pas mais rien jamais toujours encore erreur panne probleme problemes commande facture urgent aide compte malheureusement cependant aussi
  niet maar nog steeds geen kapot nie ale nadal wciaz nein nicht aber nichts nie leider immer noch weiterhin fehler kaputt defekt problem probleme bestellung rechnung lieferung paket konto passwort
  dringend hilfe bitte trotzdem jedoch kein keine auch
  ma niente mai ancora errore guasto rotto problema problemi ordine fattura pacco conto urgente purtroppo pero nulla anche aiuto
  مقدما معطل معطلة تعطل توقف توقفت مكسور عطل فشل بطيء سيء سيئ مفقود ناقص لا لم لن ليس لكن ولكن مازال ما زال لازال خطا مشكلة المشكلة طلب فاتورة حساب عاجل ارجو من فضلك ايضا`);
