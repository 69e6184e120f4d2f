"""A third list of given and family names, with those of elders that few children bear today."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SULAWESI: Final = """
    abbana accing akang allung amiri ammang andung aru asseng attas badollahi baddu baddulu bahtia
    baharia bakkara balla bamma banri baqa baqba baru' becci beddolo beddu benga bibba bodding
    bonga borahima budding bulla bungko caba cabbe cade cakka cammana cammo canga cappa ceppa
    cicu cincing coa coddo coma conda condeng daalle dalle damang dandu danding dangko dare
    dappi daramang darise darman dessa dollah doyya dude dullah embong gaffa gaju gamma gandong
    ganna genda hae haering hama hamang hamina hanapi haniasa hapi hasiah hatijah hawang hawi
    hayati hinda iccu idar imbang imbo inje intang isuri jabba jaddi jaga jaleha jamila jannah
    japri jawi jiba juma jumaing jumading junaeda kabo kaddas kadda kamba kambo kamumu kana kanang
    kanda kannu kasau kassa kasang kemba kenang kobba kolla kombong kondo koneng kulle kunnu kuttu
    labbang lacci laco laduma lahami lahi lajja laju lakko lallo lambogo lanta lappu latif latippa
    lausu lawi lebba leha lemba lempo limpo lippu lolo lomo lotong lubis maddu mading magga
    makkarodda makkita makkasau maloga mammu mandala mandu manja manna manni mannang mannu
    mapparessa
    mappasessu mappatoba mappeabang mappeasse mappesangka mappinawang marala maralla marsuki
    masita
    massora massere mattangnga matto matturungan mangga mattoliang mungkin muning naba naima nambo
    nanda nanring napi nari naro nasse nompo nonci nuhung nurding nurmiah onding otto paccana
    paddi pagga pahamuddin paharuddin pajja palippui palla' pallawa panca pandi panggong
    parenrengi
    passalowongi patta pattola pawellai pebo pella pelle pindang poddi puasa puli raba raddi raga
    rahing rajab rajja rante rappe rasi rassing reppa rewa rinding rombe ruma rumallang sabeang
    sabi
    saba saddia sadia sahabu sahada sahama saharia sahida sahidin saida saing sakka sala salama
    salawati salea salebang salli samaila samang sangaji sangkala saniasa sanneng sanong sanusi
    sapada sapo sappara sarbin sarea sarinah sattu sawati sega selle semmang sewang siama siba
    sibali sijaya sikki silo sima sinara sinta sipa siriati sitaba siti sompa sopu subaer sudding
    suhani sukku sulo sumang sunggu suppu surahi tabba tahang tahirong talebe tallasa tamma'u
    tanda
    tanggi tangnga' tansi tanra taro tassa tawakkal tayyeb tepu tinggi todding tola toding tolleng
    tompo tonji tonni tope tumba tunru uddin ulla umi ummu upa upiq wahida walinono wale walli
    wangnga wawo yaddi yambas yandi yaya yundu
"""
_ARABIC: Final = """
    abdillah abdussalam abduh abidah abubakar adha adhan adlan afifuddin ahsan aiman ainah akif
    alawiyah aliyah alma almira aminullah ammar anas anshar anshari anwari aqidah arham arifah
    arsy
    arsyila arwan asfar asikin asmaul assegaf athar aufa awwaluddin ayyub azhari azmi azwar
    bachtiar badriah badruddin bahrudin basirah basyaruddin burhanudin dahri danial darwin dzaki
    dzakir dzulfikar fachruddin fadhilah fadhlan fadlan fadlu fahira fahrezi faiz fakhri falah
    fandi faris faruq fathan fathur fatihah fikriansyah fuad furqan ghazali ghifari gazali haddad
    hafsa hajar halisa halija hamdiah hamim hamzar hanan hanif hannan hapid harits harmoko hasanah
    hasriadi hasrul haura hidayanti hijrah hikmawati huda humairah ikram ikbal imaduddin inayah
    insyirah intan irawati irham ishak islahuddin izzah izzatul jabbar jaenab jafar jamaah jawahir
    jazuli jufriadi jumain kaharudin kahfi karimah kautsar khadija khaidir khaliq khidir khodijah
    kholid kholis khumaira lukmanul lutfiah mabruri mahfudz mahfuz mahmudah mahyudin maimun makki
    malikah mansyuri mardhiyah marjuki marjuni marwa mashudi maskur masitah maulida maulidia
    miftahul mubarakah muflih muhammadong muhsin muhyiddin mujahid mujahidin mujib mukaddas
    mukarrama mukhsin mukramin mulki mulyati munajat munawwar muntaha murtadha murtala muslimah
    musthafa mustari musyarrafah muthalib muthmainnah nabil nabilah nadhira nadhirah nafisah
    nailah najib najwan namirah nashir nasaruddin nasrun nazwa nisrina nizar nizam nuh nukman
    nurcholis nurdiansyah nurfaizah nurhadi nurhasan nurkhalis nurman nursalam nurzahra pahri
    qalbi qonita quraisy qurrota rabani radhiah radhiatul rafiq rafiqah rahmah rahmaniar raihanah
    rais rasul rayhan razak razaq riyadh rizqi rofiq romadhon rosul rukiah ruqayyah safiah safira
    safiuddin safwan sahabuddin sahar salahudin salamah salehuddin salwa samiun sarifuddin
    saudah sauqi shafiyah shalahuddin shaleh shalihah sholeh sofia sohra sukri suryaningsih syaban
    syafii syafiq syafira syafrudin syahdan syahira syahrini syaifullah syakir syakira syamsi
    syarfuddin syarifudin syauqi syawal syawaluddin syifa tadjuddin takdir talib taqwa taqiyuddin
    tasbih taslima thahir thalib thariq thayyib tohir ubaidillah ulya umairah umaira umayyah
    unaisah
    usamah wafa wafiq wahab wahdah wahdaniah waliyuddin wardah wardiah warida yaqin yasir yasmine
    yusra zahir zahrah zahratul zaini zainul zalfa zamzam zarkasyi zein zeinal zubaedah zuhri
    zulaiha zuldin zulfa zulfahmi zulhijjah zulkifly zulmi
"""
_JAVA: Final = """
    agung ahmadun ambarwati aminarti amini ani'ah anjani aprilia ari arifin arini asih asmoro
    badriyah bandi basiran basri basuni boiman boimin boiran budiarti budiono budiyanto budiyono
    cipto dalimin darmi darsini daryati daryanto dewantara djoko dulah edi fauziyah giman gimin
    giyem gunarto gunawan hadisiswoyo hardjo harjo haryadi hendro imron iskandar istiqomah
    jaiman jamin jarno jasmani joyo jumali jumangin juwari juwita kamdi kamsi karjo karsinem
    karsiman kartono karwati kasan kasdi kasinem kasmin kasri kastini kastini katemi katimin
    katini
    katiyem khoirul khotijah komariyah kuncoro kunto kusmiati kusmini kusumawati kuswanto ladi
    lamini lasiyem lasmi lasminah lasmini lasno legimin legino legiyem lestariningsih maimunatun
    margono mariyem markonah marjono marni marsinah marsini marsiti marsiyem marto martini
    maryanto
    mashadi mesiyem minarti misdi miskun mislan misni misnah mistar mubari muhadi mujiem mujinah
    mujiran mujiyem mukiran mukini mulyono mulyanto munarsih munasir munjiati muntamah murdiyanto
    murjani murniasih mursiyem murtiningsih murtiyem musiran musiyem musringah musrini ngadinem
    ngadino ngadiran ngadiyem ngadiyo ngatemi ngatemin ngatinem ngatini ngatiran ngatirah ngatno
    ngatun nuning nurcahyo nurcahyanti nuriyah nurkholis nurrohman padmi padmo paidi paijem
    paikem painten pairan pairin panut pardi parinem parjan parjiyem parjo parmi parni parsini
    parti partinah partiyem pawiro pinem poirah ponidi ponijo poniran ponirah poniyah priyono
    purwadi purwati purwo rabun radi rahardi rakiyem rameli ramijan ramini ratmi ratno rebo
    retno rianto ripin riwayati rokhmah rosidi rubinem rukimin rukinah rukmini rusiyem rustini
    sabari
    saelan sagiman sagimun sagiyem saijan saiman saimun saino sainah sakimin sakinem sakiyem
    salamun salimin samidi samijan samijo samin samingan saminem samino samirah samsuri sanah
    sarbini sardi sarijan sarijem sariman sarimin sarinem saring sariyem sarmin sarminah sarno
    sarpan sarti sartinem sarto sartono satimin satinem satini satiran satiyem seniman senen
    seno setyo setyaningsih siran sisri siswadi siswati siyam siyem slamat soekarno soleh
    sri srimulyani subadi subardi subarno subiyanto sudadi sudarmaji sudarmanto sudarti sudaryanti
    sudaryono sudiyono sudjarwo sudomo sudrajat sugiman sugiharto sugini suginem sugiyarti suharjo
    suhar suharmi suherman suhermanto sujak sujarno sujati sujiati sujinah sujiman sujito sujiyem
    sukamto sukandar sukari sukarti sukarto sukasno sukatmin sukatno sukemi sukerti sukiman
    sukimin
    sukinem sukirno sukis sukiyah sukiyat sukoco sukri sulami sulaminah sulami sulasih sulasmi
    sulikah sulistiawati sulistiono sulistyorini sumadi sumaji suman sumanto sumari sumarji
    sumarlin sumarmo sumartono sumaryono sumilah sumini suminem sumirah sumitro sumiyem sumono
    sunar
    sunardiyanto sunariyah sunarmi sunarno suntoro supadi suparno suparwati supeni supiyah
    supratman
    supratmi supriadi suprihatin supriyadi supriyanti supriyanto suradi suraji suratman suratmin
    suratinah suratini surati suratin surip suripah suripto surjo surono suryanti suryono susanto
    susilo susilowati susiani susiati sutaji sutardi sutaryo sutiyah sutiyono sutoro sutrimo
    sutrisna suwadi suwaji suwarni suwarsih suwarsono suwartini suwito suwondo suyadi suyamto
    suyatmi
    suyatni suyono suyud tamsir tarmi tarmini tarmuji tasmi tasiyem tasripin tentrem titik
    tohari trimo trisno triyanto triyono trubus tugiran tugirin tugiyem tugiyo tukimin tukirah
    tukiran tukiyem tukiyo tumijan tumini tuminah tumirah tunem turah turmini tutik wagini waginah
    waginem wagirah wagiran wagirin wagito wagiyo wahyono wakidi wakiman wakiyem waluyo wardi
    wardoyo wariyem warjo warni warno warsi warsinah warsiti warso warti wasiman wasimin wasinem
    wasini wasito wasiyem wibisono widayat widayati widyastuti wijayanto winardi wirdiyanti wito
    yatemi yatiman yatinah yitno yuliati yuliono yulistiana yunanto zaenuri zuhriyah
"""
_TORAJA_EAST: Final = """
    allolayuk ambabunga arung barumbun basongan batara bo'ne bua bungin dalle dannari duapadang
    embatau gelong girik kadang kala kalalembang kalua kanuna karangan kendek komba kondolele
    lambe' layuk lebang lembang limbong lobo lolang lotong malino mangalik mangiwa manuk masiku
    matasik minanga misa paembong paganna palangda' palayukan palebangan palimbunga palin
    paliling palinggi palungan panggalo pangloli papayungan parari' parinding parura pasomba
    patandean patandianan patiung payung pongbala pongdatu ponglabba pongpalilu pongsapan
    pongtuluran ra'bang rannu ranteallo rantelino rapang ruruk sa'pang salempang sallata salu
    sampe sampebulu samperante sapan saranga sarira sarungallo sattu sesa siampa simpin singkali
    sirenden so'pang sombolinggi sumbung ta'dung tallulembang tammu tanan tandilino tandiallo
    tandiayu
    tandibua tandiera tandilangi tandililing tandilintin tandiongan tandipau tandirerung tandiseno
    tandungan tangdilintin tangdiombo tanggulungan tappi' tasik tiboyong tikupadang tikurura
    tinting
    todingallo tonapa toyang tulak upa' yoel yosua kosmas agustina dortea fredrik frengky gerson
    hermina herlin marice marlin marselina matelda mesak mikha mince naftali nehemia novita
    octovina orpa rahel rebeka renata ribka rosmina ruben salomo selpi septina serli sesilia
    simeon
    stefani sulce tabita timothius titus yakoba yeni yohanna yosefina yuliance yusak yuspina zeth
"""
_MODERN: Final = """
    adam adzkia agil aidil aisah aiza akila alea alena alesha alfin alika alifia alifah almeera
    alina anaya andra anindya anjeli aprilia aqilah aqeela arga ariana arkana arumi ashila asyila
    athaya atharrazka athira aurel aurelia avika ayla azalea azzahrah bilqis bintang calista
    chelsea
    cinta danish davin debby desita desty dhafin diaz dinar ditya dwina elang elvira emilia excel
    fahmi faiha fariz fathia fatiha faza febriyanti felisha fina fiona fitra freya galuh gendis
    gibran
    ghaisan ghina hafidz hafizh halwa hanum hasya helmi hilda hilmi hilwa inara inayah izza
    jasmine
    jihan jovita karin kayla keisha kenzie kezia khalisa kiara kinara laras latisha lavina luna
    lutfia maira malika marsha marcel meisya melani melati meylani mikayla mikail miza mutia
    nabila
    nafisa naila naira najla najwa nasya nathania naura nayla niken nikita niko nindy noval
    oktaviani
    olivia pasha prisca putry queen rafka raffa raihana rania rayyan refan regina reihan rendra
    resa
    revan revalina reyhan rheva riana rifqah riyan riyana sabrina safa salsa salsabilla sania
    selena
    shakila shanum sherin shireen silvana sindi stefany sukma syafa syahla syaqila syauqi tania
    tasya
    tristan vanya vina vino wildan winda yasmin yazid yesi yuni yura zafran zahwa zaki zalfa
    zaskiya
    zidan zivana akbari aldiansyah andriana andriansyah anugrah anugerah apriani apriliani arfandi
    ariandi asriadi awaluddin darmawansyah dedi dermawan desiana dewanti fardi ferdiansyah
    fitrawati fitriadi handoko hasbiah hasnawati hasriyani haslinda hendriawan herdiana herdianto
    herianti heriyanti hermanto herwan heryanto iswandi isnawati jumarding jumriani karlina
    kasmia kasma lisnawati mardawiah marlina masriadi muliana musriadi nasriani nirwati nurjaya
    nurlita
    nurlinda nurmadia nurmawati nurmila nurpadila nursanti nursapitri nurtina nurwina
    paradilla rahmadani ramlan rasdiana rasna rasnah rismayanti rismawan ristawati rosalia rosliah
    rostina ruhani ruslia rusnawati samriati sariana sarlina sarmila selviana sitiana sriani
    sridewi
    sriwahyuni subria suherni sulastina sulfianti sumarlina sunarsi supriani suriyani suryaningsi
    syahriana syamsidar syamsuriati tenriawaru wahyuningsih wiwi wiwin yulinda yusniar
    yusnita yustika zulhaedah zulkarnain ancu acca aco' amma ante basman bangsawan hamsa iccang
    ical ikki illang ipang ippang juma kasman mamat maman memet nunung odding ompe opi rudding
    sudirmanto syamsu tika tini tiwi tutty ucu uccang ulla umba unding wandi wawan yayu
"""
THIRD_NAMES: Final = _words(f"{_SULAWESI} {_ARABIC} {_JAVA} {_TORAJA_EAST} {_MODERN}")
# Those that also say something else, or a place: alone they prove nothing.
THIRD_WORDS: Final = _words(
    """
    adha agung alma anugrah anugerah aprilia ari arung asih banda bangsawan batara bintang bonga
    bua bungin cakka cappa cinta cipto dinar elang embong falah gamma genda hajar hijrah huda
    imbang intan jaga jasmani jasmine jumat kadang kahfi kala kalua kana kanda karangan kautsar
    kasan
    layuk lebang lembang lobo lolo lotong luna malino mandala mangga manja manna manuk matto
    melati
    minanga misa muflih munajat mungkin napi nuh nurani padi palla pallawa palungan panca payung
    pella
    pinem puasa raga rais rajab rasi rapang rasul rebo retno riwayati rosul ruma saba sabari sabi
    sakinah sala salama salamah salu salwa samin sampe sapo saring satu sega seniman senen sesa
    siam
    sima simpin sinara sintia slamat sopu subuh sulo suman sumbung sunar surip susilo syaban
    syawal
    syifa takdir tanda tanan tanra taqwa taro tasbih tasik tawakkal tentrem tika tinggi titik
    titus tola tompo tulak turah umba upa wafa wale warni warno yaya zamzam queen excel gelong
    aliyah ruben tristan yaqin salim mandu galuh laras danish tope ante semmang hama dare
    lumpu damang gaju hawi hapi juma kambo laju limpo mammu nari nanda pandi passa pindang raba
    rewa
    tanggi' muhsin mujahidin muhajirin muttaqin taqwa amanah baiturrahman yasir ical umi ummu
    senin
    maulida mubarakah kadang titik rante arsy anas
    """
)
