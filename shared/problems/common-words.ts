/** Words that stand in every sentence and tell nothing of what it is about, in each of our languages. */
export const COMMON: readonly string[] = [
  // English
  `the and for are but not you all any can cannot had her was one our out has his how its may new now old see two way who
  did get let put say she too use this that with have from they will would there their what about which when your them then
  been were into some could other than only also after before because does doing done don doesn didn isn aren wasn hasn
  haven won just very much more most still again please help need want like problem issue question hello hey thanks thank
  try tried trying since today yesterday always never every each here where why while until something anything nothing
  everything somebody anyone it's i'm i've i'd mine my me we us work works working know make makes made`,
  // Spanish
  `que de la el en los las del una uno unos unas por con para como pero sus les más muy sin sobre este esta esto estos
  estas ese esa eso ser son está están estoy era fue han has hay hace hacer tengo tiene tener puedo puede pueden poder no
  si ya cuando donde quien cual porque desde hasta entre también todo todos toda todas nada algo otro otra mi mis me se lo
  le al nos ayuda ayudar necesito quiero problema pregunta hola gracias favor hoy ayer siempre nunca cada aquí bien mal`,
  // Romanian
  `și să nu la cu de pe în din ce că mai este sunt era am ai are avem au pentru prin dar sau dacă când unde cum care cine
  acest această acesta asta aceste un una unei unui lui ei lor meu mea mei mele îmi mi ma mă se sa își foarte tot toate
  toți nimic ceva alt altă pot poate vreau trebuie fac face ajutor ajutați problemă întrebare bună salut mulțumesc rog azi
  ieri mereu niciodată fiecare aici deja doar după până`,
  // Portuguese
  `que de a o e do da em um uma para com não no na por mais os as dos das se ao aos à às pelo pela mas como foi ele ela
  seu sua ou ser quando muito há nos já está estão estou eu também só são era tem ter tenho isso isto este esta esse essa
  meu minha meus minhas me lhe você sem sobre até entre depois antes consigo posso pode fazer faz faço quero preciso ajuda
  ajudar problema pergunta olá obrigado obrigada favor hoje ontem sempre nunca cada aqui tudo nada algo outro outra bem`,
  // French
  `le la les de des du un une et en est que qui dans pour pas ne sur avec ce cette ces cet il elle ils elles je tu nous
  vous on mon ma mes ton son sa ses leur leurs au aux par plus mais ou où si tout tous toute toutes être suis sont était
  ai as avons avez ont fait faire peux peut pouvez veux dois comme quand comment pourquoi depuis jusqu avant après très
  bien mal rien quelque chose autre aide aider besoin problème question bonjour merci svp aujourd hui hier toujours jamais
  chaque ici déjà sans sous entre même me se lui y c d j l m n qu s t`,
  // German
  `der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren bin habe hat haben hatte ich
  du er sie es wir ihr mich mir dich dir sich uns euch mein meine meinen meinem meiner dein sein seine ihre nicht kein
  keine keinen kann können könnte will wollen muss soll wird werden wurde wie was wer wo wann warum wenn weil dass als auch
  noch nur schon sehr mehr immer nie heute gestern seit bis nach vor bei mit von zu zum zur im in am an auf aus für über
  unter um durch ohne gegen hier dort alles nichts etwas andere anderen bitte danke hallo hilfe helfen brauche problem
  frage machen macht mache geht gehen`,
  // Italian
  `il lo la i gli le un uno una di a da in con su per tra fra del della dei degli delle dello al alla ai agli alle dal
  dalla nel nella sul sulla e o ma se che chi cui non come quando dove perché cosa quale questo questa questi queste quello
  quella mio mia miei mie suo sua è sono era ho hai ha abbiamo hanno essere avere fare fa faccio posso può possono voglio
  devo già ancora molto più meno tutto tutti tutta tutte niente qualcosa altro altra mi ti si ci vi lo ne aiuto aiutare
  bisogno problema domanda ciao buongiorno grazie favore oggi ieri sempre mai ogni qui bene male dopo prima senza`,
  // Arabic
  `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين أن إن كان كانت يكون لا لم لن ما ماذا متى أين كيف لماذا هل أو ثم لكن
  قد كل بعض أي أنا نحن أنت هو هي هم لي لك له لها لنا بعد قبل عند عندما منذ حتى أيضا جدا فقط غير ليس يوجد أريد أستطيع
  استطيع يمكن يمكنني أحتاج مساعدة المساعدة مشكلة المشكلة سؤال مرحبا شكرا فضلك اليوم أمس دائما أبدا هنا هناك شيء يعمل تعمل`,
];
