"""Les pàgines permanents, en català."""

LEGAL = """
Aquesta pàgina diu qui publica aquest lloc i com contactar-hi. L'animadora o l'animador del territori completa els passatges
entre claudàtors abans d'obrir al públic.

## Editor

[Per completar: nom de l'entitat, forma jurídica, adreça postal, telèfon, número de registre.]

Direcció de la publicació: [per completar].

## Allotjament

[Per completar: nom, adreça i telèfon de l'allotjador.]

## Responsabilitat dels textos

Els articles, els anuncis i els esdeveniments els publiquen els seus autors, sense lectura prèvia. L'editor del lloc els
allotja i retira de seguida allò que és manifestament il·lícit quan en té coneixement. L'enllaç «Denuncia», sota cada
publicació, no demana cap compte.

## Drets

Cada text i cada imatge porta la seva llicència. Si no se n'indica cap, tots els drets són de l'autor. El programari d'aquest
lloc és lliure.
"""

PRIVACY = """
Guardem poques coses, i diem quines.

## Què conservem

- **Si llegiu**: res que us identifiqui. L'audiència es mesura sense galetes i sense adreces.
- **Si teniu un compte**: la vostra adreça electrònica (mai mostrada), el nom que es mostra, allò que trieu d'escriure al perfil, les
  vostres publicacions i els vostres seguiments.
- **Si comenteu sense compte**: el vostre nom, el text i la vostra adreça (mai mostrada) durant un any.
- **Si recomaneu una pàgina sense compte**: una empremta xifrada que evita comptar dues vegades la mateixa persona i, durant un dia, una
  empremta de la vostra connexió. Cap de les dues no permet trobar-vos.
- **Si voteu un projecte sense compte**: una empremta xifrada de la vostra adreça; l'adreça mateixa desapareix quan el correu
  amb l'enllaç ha sortit.
- **Si denuncieu un contingut**: el vostre missatge i, si la doneu, la vostra adreça, el temps de respondre-us.

## Les galetes

Sis, totes necessàries per al que demaneu: la sessió quan esteu connectat; allò que fa reconèixer el vostre navegador quan entreu,
per avisar-vos si algú obre el vostre compte des d'un altre; la protecció dels formularis; la llengua triada;
durant mitja hora, si passeu d'un territori a un altre sense tornar a entrar, allò que prova que ho ha demanat el vostre navegador; i, si recomaneu una pàgina
sense compte, allò que us permet canviar d'opinió. Per això no hi ha cap avís per tancar. Els vídeos i les publicacions d'altres llocs només es carreguen si ho demaneu.

## Els vostres drets

Podeu descarregar les vostres dades, corregir-les i suprimir el vostre compte. Per a qualsevol pregunta: [per completar: adreça de la
persona delegada de protecció de dades].
"""

ACCESSIBILITY = """
Aquest lloc vol ser llegit, escoltat i utilitzat per tothom.

## Què està fet

- Tot es pot recórrer amb el teclat, i el focus es veu sempre.
- Cada mapa és també una llista, amb els mateixos llocs en el mateix ordre.
- Les imatges tenen una descripció; les animacions es poden aturar.
- Es pot llegir, cercar i denunciar sense JavaScript.

## Escriviu-nos

[Per completar: adreça de contacte.]
"""

RULES = """
Aquí es publica sense demanar permís. Això vol dir unes quantes regles, i decisions explicades.

## Benvinguts

Els relats, els debats, els dubtes, els fracassos útils, les descobertes, les invitacions. Un desacord es diu amb arguments; una afirmació
es basa en una font.

## Què es retira

- L'odi, les amenaces, l'assetjament, els atacs a la vida privada.
- La desinformació manifesta que posa persones en perill.
- La publicitat disfressada i els enviaments massius.
- Les imatges i els textos copiats sense dret.

## Com funciona

1. Algú denuncia una publicació, amb compte o sense, i rep un justificant.
2. L'animadora o l'animador llegeix i decideix.
3. La decisió, motivada, s'envia a l'autor i a la persona que ha denunciat.
4. Tothom la pot recórrer durant sis mesos.
"""

WRITING = """
Escriure aquí demana una hora. Això ajuda.

## Triar una forma

Un **article** explica o debat. Un **esdeveniment** té una data i un lloc. Un **anunci** té un termini. Un **projecte** busca suport. Un
**dossier** aplega i comenta el que altres han escrit.

## El títol i l'entradeta

Una pregunta o una imatge val més que una paraula sàvia. L'entradeta són dues frases: de què es tracta, i per què m'interessa.

## El text

- Una idea per paràgraf, i intertítols cada tres paràgrafs.
- Les xifres amb la unitat, la font i la incertesa.
- Digueu què no sabeu: sovint és el passatge més llegit.

## Les imatges

Descriviu-les per a qui no les veu. Anomeneu-ne l'autor i la llicència. Si no n'hi ha, es dibuixarà una coberta a partir del títol.
"""

PAGES = [
    ("mentions-legales", "Avís legal", LEGAL),
    ("donnees-personnelles", "Dades personals", PRIVACY),
    ("accessibilite", "Accessibilitat", ACCESSIBILITY),
    ("moderation", "Regles de moderació", RULES),
    ("aide-a-l-ecriture", "Ajuda per escriure", WRITING),
]
