"""More given names in use here, by the community that bears them most."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MUSLIM: Final = """
    abbas abdurrahim adam adawiah afifah ahyar ainal ainul akram alauddin alamsyah alwan
    amrullah anisah annisah arsyad arsyil asdar aslam asma asmar asnidar asraf asyifa atiqah
    aziza badaruddin badrun bahar bahrun bahtiar bakhtiar baso basrah basyir busrah darmiah
    dahniar daharia dahlia djufri darniati emilia fadilah fadillah faizah faizal farid farida
    fatima fauziah fikram gaffar gafur habibah habibi hafiz hafizah haidir hakim halija hamdan
    hamdani hamid hamrah hamsir hamsia hanifah hapsah harfiah harianto harmiati hartati hartina
    haryati hasbullah hasim hasma hasriah hastuti hatija hatta hayana haedar hermansyah hidayati
    hisyam humairah ibrahim ilyas imran irfandi irhamna islamiah ismawati isra jaharuddin
    jalaluddin jamilah jannah jariah jasman jasmin jawaria johar johra juhaeni juhria jumaria
    jumrah junaidah jurana kadir kahar kamaria kamariyah kamil karim karmila karmin khaeruddin
    khaerunnisa khalifah khalik khalilah kudus latifa lutfi lutfiah mahdi mahmuda mahira mahfud
    majdi marhaban marhama marhamah mariyam marjan marzuki mashuri maslan masni mas'ud masud
    maulana mirwan misbahuddin muammar mubarak muhdar muh muhidin mukarramah mukmin mulkan
    munawir munawarah munawwarah munir murdiana musafir musdalipah musfira muslihin musrifah
    mutiara muzakkir muzdalifah najmah najwa nasaruddin nashar nasir naswa nawir nurafifah
    nurasia nuralam nuramin nurbaeti nurcahaya nurdia nurfaida nurfitri nurhalimah nurhana
    nurhasanah nurhikmah nurintan nurjanna nurliah nurmadina nursaid nursamsi nursani nursiah
    nursida nursyam nurwana nurwati rabiah rabiatul rahima raodah rahmayani ramadani rasmi
    rasyida ratnawati rifaldi rifqi riskayanti riswan riswandi rohani rosmini rosmina ruslan
    rusdin rusdiana rusmin rusmiati rusnah rusni rustan ruslia sabaruddin sabariah sadli saenab
    safar sahid sahrul saidah saina salahuddin salmia samsidar samsinar samsul sanusi sarifah
    sarina satturi sawiah shafira sitti sofyan subaedah suhaeni suhardi suharni suharti suhra
    sukmawati sulaeman sulaiman sulfiani sulfikar sulhan sultani supardi suriana suriati
    surianti suwarni syafaruddin syafri syahril syahrini syahrul syamsir syarief syaripuddin
    tarmizi taslim tasmin tahira umrah usmawati wahdania wahyuddin yasmin zaid zainal zakir
    zulaeha zulfadli zulfiah zulkarnaen azzahra alfatih aqila arka arsy azka azzam fathir khaira
    naura rafi rafli raisa salsabila syakila zaskia
"""
_MANDAR_BUGIS: Final = """
    ambe' ammana baco bacotang bada bakka basse beddu bolong cacca cambang cella cenning cicci
    daali ganing hatta indo jumail kaco kacong kaneng kindo kindo' lamba lamming lanjong latang
    laupe makka makkawaru makkulau mappiasse mappuji marajuni massewa nannung nawi pabe pannu
    patimang puaji rahing rammang rundu sappe sitti subu suddin tamma tamming tammu tandi tanri
    tappu tepu tuppu upe uwa yundu andi bau bunga kaling passa paccing palla
"""
_TORAJA_CHRISTIAN: Final = """
    abraham adolf adriana agustin albertus aleks alexander alfred allo andarias andreas angelina
    antonius ariel arruan barnabas bartolomeus batti benyamin bernadet bernadus bertha
    bonifasius bongga bulo cornelis damaris daniela datu debora deppa dominggus duma efraim
    elias elisabet elisabeth emanuel ester esther esron febe felix fransiska fransiskus frederik
    gabriel gideon hanna hendrikus hermin herni ignatius immanuel irene ishak jefri jeni jenny
    joni johanis jonathan josua julianus kalvin kristian kristiani kristina kristanto kristin
    lai lai' lidia limbong linda lince ludia luther maikel magdalena marselinus martha marten
    martina martini matius meiske melki melkianus melki mikael mince naomi natan nataniel nober
    obed oktavia oktavianus oktaviana pasande palimbong palulun paembonan pongmasak priska rante
    ribka robertus rosalina rut ruth salmon samuel sambolangi sarce selfi selvina semuel silas
    simson sintia sonda stefanus stefani stepanus sulle tandi tangke theresia thomas timotius
    tiku tobias toding viktor vincen welem welmince wilhelmina yakobus yermia yeremia yesaya
    yohana yohanis yokebet yonatan yospina yudas yulius yuliana yusuf yustina zakharia
"""
_JAVA_BALI: Final = """
    adhi ahmadi ambar ariyanto aryanti bagas bagus bayu cahyono daryono darmaji darsono dharma
    dwiyanto endro ery galih giyanto giyarti gede hartono hartini haryono heriyanto indriani
    iswanto jarwo joyo jumini juminten jumiran kardi karmini karno karsono kasiyem kadek kasno
    kusnadi kustini legini luh marsono marsudi martono mardiyah marsiyah maryati maryono misiyem
    misnan mugiyono muji mujiati mujiono mukinem murtini mursidi nanik ngadiman ngadinah
    ngatimin ngatiyem nengah ngurah nuryanto oka paino painem painah pariyem parman parmin
    partini ponimin poniyem purnomo purwaningsih purwanti purwanto rahardjo riyanti riyanto
    rohmat rubiyem rusmini sadiman sagimin saimin sakiman samini saminah sarjono sarmi sarti
    sartini sarwono sarwo sekar setiawan setiawati setyawan setyowati siswanto siswoyo siti
    slamet sodikin solikin sri sriyani suardi suardika suastika subagyo subandi subekti sudarmi
    sudarmin sudarno sudarsono sudiarta sudibyo sugeng sugianto sugiarti sugiarto sugimin sugito
    sugiyanto sugiono suhartini suharto suhendra sujana sujarwo sujono sujoko sukardi sukarman
    sukarmin sukarni sukarno sukarsih sukasih sukatmi sukemi sukijan sukinah sukini sukirah
    sukirman sukiyem suliah sulastri sulistyo sulistyowati sulis sumadi sumardi sumarmi sumarni
    sumarno sumarsono sumartini sumiati sumini suminah sumiyati sumiyem sunardi sunarsih sunarti
    sunarto sunaryo supardi suparjo suparman suparmi suparmin suparno suparti supartini supatmi
    supiah supini supomo supono supraptini suprapto supri supriyono surahman suratmi suratno
    suratman suripto suroso suroto surono suryadi surti sutarmi sutarni sutarno sutejo sutikno
    sutini sutinah sutiyem sutomo sutopo sutoyo sutrisni suwandi suwarti suwignyo suyanti
    suyanto suyati suyitno suyono teguh tarno tarmin tukijan tukinem tukini tumiyem tugino
    tugiman wagimin wagiyem wahono waluyo wahyudi warsini warsito warsono wasis wayan wibowo
    widi widiarti widiastuti wijaya wiji wijayanti winarni winarno winarsih winarti wiwik wiwin
    yatini yatmi yatno yono yuyun
"""
_MODERN: Final = """
    aldy alvin amelda andrew angelia arya axel brian bryan calvin cantika caroline cherly clara
    danang dandy denny devi dinda dion donny edward edwin elvin evan fabian fabio felicia
    ferdinand fernando gerald grace gracia hanny hans hengki hengky henry herry jason jefry
    jessy johnny jordan julio justin kelvin kenny leo leonardo lita livia lucky michael michelle
    nadine nathan novia olivia patricia raymond rendy reynaldi ricardo richard riko rinaldi
    rinto rocky ronald ronny roy rudy sheila stella steven susan tommy valentina vanessa velicia
    verawati vincent vivian wahyudin willy yanuar
"""
_SHORT: Final = """
    acil aco accang ading agil alan alda aldo aling aminah anca anci angga anggun anis anjas
    anjar anti anto appang aping arif asri asti ayub babe baim bella berto bobby bondan boy
    chandra cindi daeng dandi deden dedy deril dewa dila dirga dito edo elis ella ellen elsi
    enal endi enda enong erik erika erna ernawati eny fani fatur feni feri ferdy fika fina fira
    firda fito frans galang ganda gani gea gita hamka haikal hendry henny icha ichal ida ikram
    ilo imma inal inda indri intan ipul irna isal itha iin ina ijal jeri jessica jihad jimmy
    joni jumi kevin kiran lala lela lena lestari liana lilik linda lisda lulu maman marco marlin
    martin mia mika milda mimi mira miranda monika mona nadya nana nanda nando neni nensi netty
    ning nisa noni nunu nunung nurma nuni ocha oki ody pipi rafa raka rama randi rasti rara rebi
    refi regi rendi renal rere resky reny rian ricky rido rifki riko rinal rindi risa riswan
    ririn rizwan robby rolly romi rosa rosi rossa ruli rusni sabar sandy sasa selfi serli sherly
    shinta silvi silvia sinta siska sofia sofi sonia sony soni stevi suci susi syila tiara tina
    tini tito tias toni tony uci uddin ucok ujang uli uni upik utari vani vega vera vicky viki
    vivi wati wendi widia wiwi yana yanti yessi yogi yola yolanda yosi yuda yudha yulia yuliani
    yulianto yuni yusi zahira zul
"""

FURTHER_NAMES: Final = _words(
    f"{_MUSLIM} {_MANDAR_BUGIS} {_TORAJA_CHRISTIAN} {_JAVA_BALI} {_MODERN} {_SHORT}"
)
# Those of them that also say something else: alone they prove nothing.
FURTHER_WORDS: Final = _words(
    """
    abraham adam aman anti bada bahar bagus baso batti bau bayu bella bolong bulo bunga cella
    dewa dahlia datu dharma duma emanuel gabriel galang gani hakim ida immanuel indo intan
    islamiah isra jasmin jihad kadir kahar kaling karim kevin khalifah kudus lai lamba latang
    luh maulana melki mubarak muji mukmin musafir mutiara oki palla pannu passa rama rama rara
    rante rosa sabar sekar selfi setiawan sonia sulle tamma tappu tandi tiara tiku toding tuppu
    uli uni upe uwa waluyo wijaya yakobus yuda antonius andreas mikael theresia thomas matius
    yohanis fransiskus yosep yesaya yeremia ester barat martini viktor
    """
)
