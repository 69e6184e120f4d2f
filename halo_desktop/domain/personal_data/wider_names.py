"""Given names and family names of the archipelago, the fourth list.

Written from general knowledge of how people are called in Sulawesi and among those who moved
there: Arabic names in their Indonesian spellings, Bugis, Makassar, Mandar and Toraja names,
Javanese, Balinese, Sundanese, Batak, Minang, Flores and Chinese-Indonesian ones. No list of real
persons was used. Words of the language that are names too are left out on purpose.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ARABIC: Final = """
    aadil abbas abdurrahim abdurrauf abdurrazak abidah abqari abrar adham adibah adlan afandi
    affan afifah afifuddin afiq afrizal ahda ahsan aiman ainal ainiyah ajmal akhmad alfarabi
    alfarizi alfiah alfin alhaq aliffia alimah alimin almira alqadri alwan amaluddin amatullah
    amilia aminullah amirah amirullah ammar anisah anshari ansar ansyar anwaruddin aqil aqila
    aqilah arfan arham arifah arkan arsyad arsyil aruni asfiah ashari asma asmaul asmiah asmin
    asmuni asraf asruddin assidiq asyifa asyura athallah athaya atiqah attamimi aufa aulad
    auliyah awaliah awwal ayyub azharuddin azizi azkia azmi azmiah azril azzahra azzam
    badaruddin badriah badrul bahar bahraeni baihaqi bakhtiar balqis barkah basirah basirun
    basyir burhanul chaeruddin chairunnisa chusnul daffa dahlia daiyah damanhuri danial dardiri
    darwin daud dhiyaul dzakir dzakiyah dzaky faathir fachruddin fadhilah fadhillah fadhlan
    fadliah fadlun fahira fahmiah fahrizal fahruddin faidah fairuz faiz faizah faizal fakhira
    fakhri fakhruddin faqih faradiba faradilla faraz farhah farhana farhanah fariduddin farihah
    fariza farouk farras fathan fathiyah fathul fathurrahman fatihah fatimatuzzahra fattah
    fauziah fauzul fawwaz fawzia fikriyah firdaus fitriah fitriyah fuad furqan ghaffar ghaisan
    ghalib ghani ghifari ghina ghozali ghufran habibah habibi habibie habibullah hadrawi
    hadriani hafidz hafizah hafizh hafni haidar haifa hairil hairul hajar hajaruddin hajir
    hakimah hamdan hamdani hamdi hamidah hamidin hamim hamira hamka hammad hammam hanan hanapi
    hanif hanifa hanifah hanifuddin hanin hanum harir hariri harisah harisuddin harmain haruddin
    hasana hasanah hasbiah hasbiyah hasbullah hasim hasisah hasriah hasrul hasyim hayatun helmi
    helmiah hidayati hidayatullah hikmawati hilal hilman hilmi himmah hisyam hudzaifah huriyah
    husaini husnaini husnan husniah husnul ibrahimah idhar idrus ifan ihlas ihwan ijlal ikram
    ikrimah ilmi ilmiah imaduddin imamuddin imamul imaniar inayah inayatul indah insan intan
    irfandi irhamna irsal irsyad isbah iskandar islah islamiah islamuddin ismah ismi israh
    israil istiqamah istiqomah ithaf iyad izzah izzati izzatul jabaruddin jabbar jafri jahida
    jahra jailani jalaluddin jamaliah jamaluddin jamhari jamhur jamiah jamiluddin jamrah jannah
    jauhar jauhari jawahir jihad jumadi juraij juraid kafrawi kahar kalsum kalsumi kamariyah
    kamaruddin kamarullah kamila kamilah karim karima karimah karimuddin kautsar khadafi
    khaeriah khaeruddin khafid khairani khairiah khairil khairina khairiyah khairuddin khairun
    khairunnisa khalidah khalifah khalil khalilah khalis khansa khatimah khoirul khoiriyah
    kholid kholifah khomariah khoirunnisa lathifah latifa lubna luthfi luthfiah lutfi lutfiah
    maemuna mahbub mahdalena mahdi mahdiah mahfud mahfudz mahir mahira mahirah mahmuda mahrani
    mahrun mahsyar maimuna maisarah maisyarah makbul makhrus makmun malihah maliha mansyah
    manzur maqbul marfuah marhaban marhama marhamah marhumah mariyah marjan marjuki marjuni
    marsuki marsuni marwiah marwiyah marzuki mashuri masjaya maskur maslan masliah masliyah
    masnah masnawi masnun masrah masriah masruri masrurah mastur masturah masud masykur mawaddah
    mawardi mubarak mubarok mubin mubinah muchlis muchsin mudatsir mudatsirah mufidah mufti
    muhadi muhajirah muhamad muhammadin muharram muhdar muhidin muhiddin muhlisa muhrim muhsinah
    muhtadin muhtarom muhyiddin mujahid mujahidah mujib mujiburrahman mukarram mukarramah
    mukaromah mukhlas mukhlisa mukhsin mukmin mukminin muktar mulkan mulki mulkiyah munandar
    munawar munawarah munawir munawaroh munif munifah munirah muniruddin muntaha muqaddim
    muqaddimah murniah mursyid mursyidah murtada murtadha murtala musabbir musafir musakkir
    musawir musawwir musbir musdalifa musfirah mushaddiq musleha muslihah muslihin muslikah
    muslimah musliha mustafainah mustafid mustainah mustaqim mustari mustika mutahharah mutia
    mutiah mutmainna muzakkir muzammil muzdalifah muzayyin naba nabil nabilah nadhif nadhira
    nadirah nadzirah nafisa nafisah nafsiah nahar naharia nahdatul nahla nahrawi nailah nailul
    naim naimah naja najib najibah najmah najmiah najwa nasaruddin nashir nasihah nasiruddin
    nasrawati nasriyah nasrudin nassar nawal nawawi nawir nazar nazaruddin nazifah nazila
    nazilah nazira nizam nizamuddin nizar nufus nuraida nuraliah nuraminah nurani nurasia
    nurasiah nurasma nurazizah nurbaiti nurdahlia nurdiah nurdianah nureni nurfadhilah nurfaidah
    nurfaizah nurfatimah nurfitri nurhafsah nurhaliza nurhalimah nurhalisa nurhamidah nurhamsiah
    nurhanifah nurhasanah nurhikmah nurhuda nurhusna nurilmi nurintan nurjaya nurjihad nurkamal
    nurkhalis nurlatifah nurlaily nurliah nurmadina nurmaya nurmiah nurmila nurmin nurnaningsih
    nurnina nurpadilah nurrahma nurrahmah nursafitri nursaidah nursalam nursalim nursaniah
    nursia nursiah nursida nursidah nursinah nursyam nursyamsi nursyifa nurtina nurwahida
    nurwana nurwanah nurwati nuryamin nuryani qadir qadri qamar qamariah qanita qasim qisthi
    qomariah quraisy qurrata rabiah rabiatul rabina radiah radhiah radiyah rafi rafiah rafiq
    rafiqah rafiuddin rafli ragil rahimah rahimi rahimuddin rahman rahmaniar rahmaniah rahmatia
    rahmatiah rahmatullah rahmatun rahmayanti rahmin rahmini raihana raihanah raihanun raisah
    rajabiah rajiman ramadana ramadania ramadhana rasdiana rasid rasida rasidah rasidin rasman
    rasmi rasmiah rasmin rasna rasul rasulah rasyidah rasyidin raudhah raudhatul rauda raziq
    razak razali razan ridhwan ridwanah rifa rifai rifda rifqah rifqi rifki risna risqi rizqi
    rizqiah rizqullah rofiah rofiq rohana rohani rohanah rohmah rohman rohmat rohmatun romlah
    rosmala rosmini ruhaeni ruhana ruhani ruhul rukayah rukia rukiah rukman rumaisha rusdiana
    rusdin rusnah rusni rusydi sabaruddin sabihah sabilah sabilillah sabirin sabran sabriah
    sabrina sabrun sadaria sadariah saddam sadiah sadikin sadiq safar safaria safariah safia
    safiah safira safitriani safiuddin safiyah safrina safruddin safwan sahabudin sahara saharia
    sahariah saharuna sahban sahida sahidin sahila sahira sahir sahlan sahra sahran sahriah
    sahrani sahrir sahrul sahwa saidah saifuddin saifullah saihun sainab sainuddin sajida
    sajidah sakaria salahuddin salamun salasiah saldi salehah salehuddin saliha salihah salihin
    salimah salmawati salwiah samira samirah samiun samria samsinar samsudin samsidar samsuria
    samsuriani sanawia sanawiah sanusi sapira sapriadi saprina saprudin sarbini sariana sarianti
    sarifa sarifah sarina sariyah saukani shabrina shafira shahnaz shaleh shalihah shidiq shihab
    shofia sholihah sholihin shofwan siddik sidik sidiq silmi silvani sirajuddin siradjuddin
    sitiaminah solehah solihin sopiah sopian subaedah subaidah subhanallah subki sufian sufyan
    suhada suhaela suhaemi suhaila suhaimi suhair suhardin suhartina suheri sukaena sukaenah
    sulaeha sulaiha sulaika sulbiah sulfadli sulfahri sulfaidah sulhan sulihin sultania sumiyati
    sunniah suraedah suraidah suriah suriyani surianti surianto syaban syabri syafaat syafar
    syafarudin syafi syafii syafira syafitri syafiq syafri syafrial syafrizal syafruddin syahban
    syahid syahida syahidah syahidin syahlan syahmi syahra syahran syahrani syahreza syahriah
    syahriar syahrian syahril syahrin syahrini syahrizal syahrullah syahrur syahwal syaidah
    syaifuddin syaifullah syaikhu syakila syakir syakirah syakur syam syamsi syamsia syamsiar
    syamsidar syamsir syamsiyah syamsuar syamsuria syamsurya syamsuryani syanti syarifa syarqawi
    syauqi syawal syawaluddin syihab syuaib syuhada syukran syukriah syukron taha tahira tahirah
    tahiruddin talha talib talha tamim tamsil tamyiz tarmizi tasbiah tasdik tasmiah tasnim
    tasrif taufiqurrahman tawakkal thaha thahir thahirah thalib thalita thoriq tsabit tsania
    tsuraya turmudzi ubaid ubaidillah ubay ukkasyah ulul ulwiyah ulyah umaimah umairah umamah
    umiati ummul umniah usamah usmaniah usniati utbah uwais wafi wafiq wahdah wahdania wahdini
    wahidin wahidiyah wahyuda wahyudi wahyudin wahyuningsih walid walida walidah wardah wardana
    wardani wardania wardiah wardina wardiman warni wildani wildayanti wirdah wirdayani wusnah
    yahya yasmin yasmina yasri yassir yunan yusfi yushar yusni yusniar yusnita yusnidar yusrah
    yusran yusrina yusriani yusriyah yusufa yuswardi zaenuddin zafira zafran zahara zahid
    zahidah zahir zahira zahirah zahratul zahriah zaid zaidah zainabun zaini zainudin zainul
    zainun zaitun zakiyah zakiyyah zakwan zamhari zamharir zamrud zamzami zaskia zayyan zhafira
    zhafran ziad zikri zikrullah zuhdi zuhra zuhrah zuhri zuhriah zuhriyah zulaiha zulaikah
    zulfa zulfadli zulfah zulfahmi zulfan zulfiana zulhaj zulhijah zulhilmi zulkarnaen zulmi
    zulqadri zulvikar zumrah zunaidah zurriyati
"""
_SULAWESI: Final = """
    abboq accong acca aco adhal akkas allung ambotang ammase ammasse ampa anci andarias anduru
    anrong arisang aripa arunglabi asikin asseng atira attas baco badolo badorra bahe bandaso
    bangkona baraniah baranti baraq barlian barumbun barung basoe basseang basso batong battuala
    beccetang beddu beddolo bellang bennu beta'e bintaeng bollo bombong boddi bulaeng bunaiya
    burane cabbeng caco caddi calla cammana canda'i canning caring cawidu cece ceddi cenrana
    cicci cinnong colleng commo coppo cora'e cukka daeng dalle dammar dambong dampang darise
    daruma dattu deppung dolla dondang dullah dundu fatimang galigo gappa garring gassing gau
    gau'e genda'e halwia hanong hapipa hapsa hapsah hapsiah hasang hawang hawise husaeni
    indarwati indotang intang irawa ismaila jabal jabalnur jaga'e jalling jamali jamaria jannang
    jannatang jasman jenne jidong jufriadi jumasia jumaseng jumatang jumatia jumrana jumrang
    jumriani jumrianti juseng kabbi kaco kacobe kada'e kadere kadiran kaebo kahar kalloq
    kamaneng kamase kamba' kambacong kamma kanang kanare kandacong kandora karaengta karannuang
    karappe kare kasau kasmang katio katubi kelling kemma kondeng kulle ladduse lahaba lahaji
    lahuding lajju lakase lalla lallo lamada lamakka lamasi lambaga lamba'e lanto lapanda latief
    latippa lattang ledda lenggang likka limang liwang lolong lotteng lubis lukki luttu ma'do
    ma'mun maccarita macciling madaming madatuang maddolangeng maddukelleng madeali madong
    maggalatung mahaseng maipa makkaraka makkasau makkawaru makkulau makkuradde malla
    mallarangeng mallawa mallawangeng mallingkaan mallo mammang mammana manai manangkasi
    mandacini mandacingi manggabarani manggau manggazali mangile manjilan mannahawu mannassa
    mannuruki mannyingarri manrapi mantasia mappa mappanyukki mappangara mappasere mappatoba
    mappatunru mappaturung mappiasse mappile mappinawang mapparessa maraintang maralla maraqdia
    marannu mariatang maricce marioga massarappi massaratu massikki massiring mattata mattola
    mattugengkeng mattulada matutu megaria melleng mipa muccang mulliati mustamir nabong
    naharuddin nanrang nannie napisah nasida nasse ngai ngalle ngasa ngemba ngeppe ngewa nginga
    ngitung nippi nurcaya nurdiani nurlang nurlindah nyampa nyarrang nyengka pabokori paccing
    paduai paduppa palaguna palallo palammai palinrungi paliwengi palontjongi pammu pammusu
    pangerang panguriseng panre pappa parenrengi parenring pasamangi pasande pasennungi
    pasinringi patahuddin patajangi patarai patimang patimasang patiroi patmawati patola patolla
    patonangi pattarani pattola pattolai paturusi pawelai pawennari pawiloi pemba petta
    pettalolo petta'e podding puanna putiri rabaina rabasia rabania raboko ramang rammang ramise
    rapasiah rapiuddin rasdi rawaeni rellang reppe ressang rosmiati rumaisa rumpang ruwaedah
    sabannur saboe sadapotto saddapotto sahabo saing sakka sakke sammeng sampara sandong sangaji
    sangkala sanneng sanre saodah saodang sappe sappewali sapriati saramma sarappo sarea
    sarintang sarro sattu sawia sawiah sawitto semma sennang seppa sessu sewang sibali sikki
    simpurusiang sinrang sippi sirua sitaba sitimang siwali soalihin soddeng sohra sohrah soleng
    songgo sudding suddin suhora sultani sumange sumpala suneni tabba tadda taddaga takko talebe
    tallasa tamma tammalele tammasse tamming tammu tandiawan tandilolo tangnga'e tanribali
    tanriabeng tanrigau tanrileba tappa tarru tasming tenriabeng tenriajeng tenriawaru tenrigau
    tenrisau tenrisanna tenriola tinro tippa tobo todaeng tolla tonang toppo torro tumming tunru
    ullang umrah unru uttang wa'alang wahe waluddin wangsa warangkana wecoa welle wellang weteng
    yabu yacong yolle yommi yundu allorante ambeng bamba banne batti batulabi birringkanae bokko
    bombongan bongi bottong bua'rante bulawan bunga'rante dannari datu'dolo demmalino
    dendang'allo dengen duma' kala'tiku kala'lembang kalapadang karaeng'bua kendek kondorura
    lai' lallolembang lebang'allo linggi lintin limbongan lobo' mangiri manggalatung mantong
    marampa' marrung massudi minggu'allo paembonan paganna pakadang palalloan palimbong palungan
    pamara' panggalo pare'allo parinding parinussa pasanda' pasaribu patandean patandung
    payung'allo pongkapadang pongmasangka pongtiku ponglabba randa'bunga rantelobo rantetana
    rantetondok ranteallo rantelino rapa' ra'ba' rembon rumbiak salempang sambara' samperante
    sampeallo sampelino sarira sarungallo siappa' sirande sitonda sombolinggi sulle'allo
    sulo'allo tallulembang tambing tandiarrang tandibua tandiola tandipau tandirerung tandirura
    tanduklangi' tangdilintin tangkelangi tarukallo tikupadang tolayuk to'lamba' toding
    todingbua tondok'allo tulak turu'allo upa'labuan
"""
_JAVA_AND_BALI: Final = """
    adiyanto agustono ambarwati amirudin anggoro anjani anjar anjarwati arifianto aristiyanto
    arumi asmorojati asmoro astutik atmojo bagas bagaskara bagus bakir bambang basuki bawono
    bayu bejo bekti budiarti budiarto budihardjo budiono budiyanto budiyono burhanudin cahya
    cahyaningrum cahyanto cahyono damar damayanti danang danarto darmaji darmanto darminto darmo
    darsih darsono darsini darti daryanti daryanto daryati daryono dedik destriana dewanto didik
    dirjo djarot djoko djumadi dwiyanti dwiyono dyah edhi ekawati endah endro eswanto
    estiningsih gatot gatut giman gimin ginah ginem giyanti giyanto giyarti giyem giyono gito
    gondo gunarso gunarti gunawati guntoro haryanti haryanto haryati haryono hartati hartini
    hartono hartoyo hastuti hermanto heriyanto herwanto hesti imron indarti indarto irianto
    isnanto isnawati istanti istiqomah iswanto iswati jaenal jaenuri jarwo jiman jinem jono
    jumangin jumanto juminem jumino jumini jumiran jumirah kadarwati kadiman kadinem kamidi
    kaminah kamto kardi kardiman kardimin karno karso karsono kartijo kartinah kartono karyadi
    karyono kasanah kasdi kasidi kasih kasiman kasinah kasinem kasirah kasiyan kasiyem kasmiran
    kasno kastari kastini kastolan kasturi katijan katijo katinah katinem katiran katmi katono
    kiswanto kiswati kodir koirul koman kristanto kuncoro kundari kunthi kuntoro kusdianto
    kusmanto kusmiati kusnadi kusnan kusnanto kusrini kusumawati kusumo kuswanto kuswati lasiman
    lasinem lasmi lasmini lasmono lasno lasti lastri laswati lugiman maijem mangun marinem
    marinten margono marjono markamah marmi marno marsinah marsini marsiyem marsudi marsono
    martini marto martono marwoto maryadi maryanto maryati maryono masduki maskun mentari
    minarni minarsih minarti mintarsih minto misbahul misdi misinem miskan misno misran misri
    misriati misyanto muanam mugiono mugiyanto mujianto mujiati mujilah mujinah mujinem mujiono
    mujirah mujiyem mukayat mulat mulyaningsih mulyanto mulyati mulyo mulyoto mulyono muntiah
    murdianto murdiono murjiati murjito murtini murtiningsih murwani murwanto muryani muryanto
    muslikhah muslikin mustakim nanik nanto nardi naryo ngadi ngadinem ngadino ngadiran ngadirin
    ngadiyem ngadiyo ngaisah ngateman ngatemi ngatiman ngatimin ngatinah ngatiyem ngatmin ngatno
    ningrum nugraheni nugroho nunung nuryanto padmi pairan pairin pairun pamuji pamungkas
    paniyem panut pardi pardiyem parinem parini parjan parjiman parjinem parmi parminah parmo
    parno parsini partini parti partiyem partono paryanto paryati paryono parwati parwoto patmi
    ponco poniman ponimin ponirah poniran poniyem ponirin pradana pradipta prabowo prakoso
    pramono pranoto prapto prasasti prasetya prasetyono prasojo pratiwi pratomo prawiro prayitno
    prayogi prayogo pribadi prihatin prihatini prihartini priyambodo priyatno priyono puguh
    pujiati pujianto pujiono pujiastuti purbo purnomo purwadi purwani purwaningsih purwanti
    purwanto purwati purwito purwono puryanto puspitasari puspitawati rahardjo raharjo rejo
    rebiyem ribut riyanti riyanto riyono rohmad rubiyah rubinem rubiyanto rukmana rukminah
    rumiati rumini rumiyati rusmiati rusmini rusminah rusmiyati rusminto rustini rustiyah sabar
    sadiman sadimin sadinem sadirah sadiyem sadiyo sahid saikem saiman saimin saimun sakijan
    sakijo sakinem sakimin sakirah sakiran sakiyem salamah salamun salimin samad saman samangun
    samidi samiran samirah samijan samijem samini samino sampan samsi samsuri sandiman sanijo
    sanikem sarbini sardi sardiman sardjono sariman sarimin sarinah sarinem sarip sarjiman
    sarjinem sarjito sarjono sarkam sarman sarmi sarmidi sarmin sarmini sarno sarpan sartika
    sartinah sartini sarto sartono sarwan sarwati sarwendah sarwi sarwinto sarwo sastro satiman
    satimin satinah satinem satiran satiyem satriyo satrio satrya sawitri sawinem sayem sayekti
    sayuti selamet semi semiati seno senen setiaji setiani setianingsih setianto setiasih
    setiawati setiyanto setiyawan setiyono setyani setyaningrum setyanto setyo setyorini
    setyowati sidik sidiq siswadi siswandi siswanto siswati siswono siswoyo siyamti siyem slamat
    sobari sodikin sodiq soekarno sofwan solikah solikhin solikin sopiyah sriatun sriningsih
    sriwahyuni sriyani sriyanto sriyati sriyono suaidi suarni subagio subagyo subandi subandrio
    subari subarjo subarkah subekti subiyanto subrata subroto sucipto sudadi sudadio sudaryanti
    sudaryanto sudaryati sudaryono sudiharti sudirjo sudiro sudiyono sudjarwo sudradjat suganda
    sugiarti sugihartini sugiharto sugimin suginah suginem sugino sugiono sugiran sugirin sugito
    sugiyanti sugiyanto sugiyarti sugiyem sugiyo sugiyono suharjo suharman suharmi suharnanik
    suharni suharsono suharti suhartati suhartatik suhartini suhartono suhermi suherman sujadi
    sujanto sujarno sujarwati sujarwo sujatmi sujatmiko sujiati sujimin sujinah sujinem sujito
    sujono sukaesih sukamto sukanto sukarman sukarmi sukarmin sukarni sukarno sukarsih sukarti
    sukasih sukatmi sukatno sukesi sukendar sukiman sukimin sukinah sukinem sukini sukino
    sukirah sukiran sukirman sukirno sukiswo sukisman sukmono sukoco sulami sulaminah sularmi
    sularno sularso sularti sulasih sulasmi sulastini sulasno sulis sulistyani sulistyaningsih
    sulistyo sulistyowati sulistiani sulistiono sulistiyo sulton sumadi sumanto sumantri sumar
    sumardi sumargono sumariyah sumariyem sumarjo sumarmi sumarmo sumarsih sumarsono sumarti
    sumartini sumarto sumaryani sumaryati sumaryono sumaryanto sumbogo sumiasih sumiarti suminah
    suminem sumini suminto sumirah sumiran sumiyem sumono sunandar sunardi sunarmi sunarni
    sunarno sunarsih sunarso sunarto sunarwan sunaryati sunaryo sundari sungatmi sungkono
    suningsih supadi supangat supanto suparjan suparjo suparlan suparmi suparni suparno suparti
    supartini suparto supatmi supeno supini supiyah suprapti suprapto suprihatin supriatin
    supriatna supriono supriyanti supriyanto supriyati supriyatin supriyono suradi suradji
    surahman surami suraji surani suranto suratin suratinah suratman suratmi suratmin suratno
    suratun surawan suriptini suripto surjono suroso suroto suroyo surtini suryaningsih suryono
    susanta susantini susetyo susiati susilawati susilo susilowati susmiati suswanti suswanto
    suswati sutadi sutami sutaryo sutejo suti sutikno sutiman sutimah sutimin sutinah sutinem
    sutini sutirah sutiran sutiyah sutiyani sutiyem sutiyo sutiyono sutjipto sutomo sutopo
    sutoyo sutrimo sutrisni sutrisniwati suwadi suwaji suwandi suwanto suwardani suwarji suwarna
    suwarni suwarsih suwarti suwartini suwarto suwasti suwati suwignyo suwiji suwiknyo suwito
    suwondo suwono suyadi suyamti suyanti suyanto suyati suyatmi suyatmo suyatin suyitno suyono
    suyoto tabah tarjo tarmi tarmiati tarminah tarminto tarno tarsih tarsiman tarsono tarti
    taryono teguh tejo tentrem tiyem tohari tohir trimo trisno trisnawati triwahyuni triyanti
    triyanto triyono triyoso trubus tugimin tuginah tuginem tugino tugiran tugirin tugiyem
    tugiyo tugiyono tukijan tukijo tukimin tukinah tukinem tukini tukino tukiran tukirin tukiyah
    tukiyem tulus tumijan tumijo tumin tuminah tuminem tumini tumino tumiran tumirah tumiyem
    turasih turinah turino turiyem turmini turyati tusiman utomo wagimin waginah waginem wagino
    wagiran wagirah wagiyem wagiyo wahono wainah wakidi wakidjan wakijan wakijo wakinah wakinem
    wakini wakino wakiran wakirah wakiyem waljinah waluyo wardi wardoyo warjo warkiman warni
    warsinah warsini warsito warsiyem warsono warti wartini wartono waryani waryanto wasiman
    wasinah wasini wasis wasito waskito wastini wasono wibisono wibowo wicaksana wicaksono
    widayanti widayat widayati widianto widiastuti widiyanti widiyanto widiyawati widjaja
    widyastuti widyawati wigati wignyo wiji wijaya wijayanti wijayanto wijianto wijiono winarko
    winarni winarno winarsih winarti winaryo wirawan wiryo wisnu wisnuwardhana wiwik wiwin
    wiyanto wiyono wuryani yatini yatinah yatinem yatmi yatmo yatno yekti yitno yuwono ardana
    ardika arnawa artawan artini ayuning darmaja darmayasa dewantara ngurah gede kadek kartiana
    komang ketut luh mahardika merta negara ngakan pande parwata putu rai rarasati sadnyana
    sastrawan suada suardana suardika suarjana suarsana suarta suartini suastika suastini subawa
    sudana sudarma sudarsana sudarta sudiana sudiani sudiarta sudiasa sugiartha sujana sukadana
    sukarja sukarta sukerta sukrana sumadana sumerta suparta suparwata suryana sutama sutarja
    suwena wardana wayan widana widiana winata wiratama wirya yasa aang acep agah ahdiat asep
    atang ateng cecep cucu cucun cepi dadan dadang dadi dayat dede deden dudung eem elin emed
    encep engkos enjang enok entin epul euis gugun heryana idoy imas iis jajang jejen kokom
    komala komalasari kurniasih lilis maman mimin momon nandang neneng nining oneng otong
    rohaeti rukmana sambas solihat sopandi sukaesih sunandar suhendar suhendra suryana tarsa
    tatang teten titing ujang wawat yaya yayah yoyoh yuyun
"""
_EAST_AND_WEST: Final = """
    abetnego absalom adelina adolof adonia adriana agustin aleksander alfonsius alfred alfrida
    ambrosius amelda ananias andreas anggreani angelina antonius apolonia arnold arnoldus asnat
    barnabas bartolomeus benediktus benyamin bernadus bernard bertha bonifasius brigita carolus
    cornelia cornelis dameria damianus daud debora delfina demianus dermawan diana dominggus
    dominikus donatus dorce dortea elias elieser elisabet elisabeth emanuel emilia ernawati esau
    ester esther eunike evodius fabianus feliks felix ferdinand ferdinandus filipus florensia
    fransina fransisca fransiska fransiskus frederik frits gabriel gaspar gerson gideon gilbert
    goreti goretti gregorius hanna helena hendrika henoch henokh hermanus hermina hermin hesron
    ignasius immanuel irene isak ishak ismelda israel itha jakob jakobus jefri jemi jems jenny
    jeremia jermias jhon jimmy johanes johanis johannes jonas jonathan joni josep josefina
    joshua josua jubelina jufri julius julianus junus kaleb karolina kasianus katarina kanisius
    klaudia kornelia kornelis kristian kristiani kristiana kristina kristofel lambertus
    laurensius lazarus leonard leonardus levi lewi linus lidia lodia lois lorens lorensius ludia
    ludiah lukas lusia lusiana magdalena maksimus malaikhi manase marcel marcelina margareta
    margaretha maria mariano martha martina martinus mateus matius matheus mathius matias
    maurits melania melianus melkias meriana merlin merry meti mikael mikha milka monika musa
    naomi natalis natan nehemia nikodemus nikolaus norbertus obed oktavianus oktovianus oktovina
    olivia onesimus otniel paskalina paskalis paulina petronela philipus pilipus priska rafael
    rahel raimundus regina reinhard ribka ricky robertus rosalina rosina rosalia roslin rosmina
    rufina ruth sabina salmon salomina samgar samson samuel sarce sefnat selfina selvina
    seprianus serli sherli silas silpa silvester simson sintike sipora sonya stefani stefania
    stepanus sulaiman susana tabita theofilus theresia thimotius thomas timotius titus tobias
    tomas urbanus ursula vanesa vincentius vinsensius viktor viktoria vonny wasti welhelmina
    welmi wempi wenny wilhelmina wilhelmus wilson wiliam william yakobus yakomina yakoba
    yanuarius yefta yeheskiel yeremia yermia yohanis yolanda yonas yonatan yosafat yosef
    yosefina yoseph yosia yosina yosua yovita yudas yuliana yulita yulius yuniati yustina
    yustinus zakarias zefanya zet zeth batubara girsang gultom hasibuan hutabarat hutagalung
    hutapea hutasoit manalu manullang manurung marbun marpaung matondang nababan nadeak naibaho
    nainggolan napitupulu nasution pakpahan panggabean pangaribuan panjaitan pardede parhusip
    purba rajagukguk ritonga sagala samosir saragih siagian siahaan sianipar sianturi sibarani
    siburian sidabutar sihaloho sihombing sihotang silaban silaen silalahi silitonga simamora
    simanjuntak simanungkalit simarmata simatupang simbolon sinaga sinambela sinurat siregar
    sirait sitanggang sitepu sitinjak sitohang sitompul sitorus situmeang situmorang sormin
    tambunan tampubolon tarigan tobing tumanggor ginting karosekali perangin sembiring togar
    poltak tigor parulian marudut tiurma tiar rotua hotman lambok maruli monang binsar afrizal
    armaini asnimar asril azwar buyung darlis darmansyah dasril desmawati edwar effendi elfrida
    elida elmawati erizal ermawati ernita eviyanti fadhlul fatmi firdausi gusmawati hasnita
    hendri idrus indrizal ismet jasril jasmaniar jusmaniar kasmir masril mardiah martias masniar
    mawardi murniyati nasril nasrizal nelfa nelwati nofri nofrizal novrizal nurbaiti nurhaida
    nursal nursyirwan rafdinal refrizal ridwansyah rinaldi rosmanidar roza rustamadji syafnil
    syafril syamsurizal syofyan syahrial taslim wirman yarman yasril yenita yosrizal yulherman
    yulizar yulmiati yusrizal zainir zulherman zulkhairi aritonang lumbanraja mandagi manoppo
    mokodompit mokoginta paputungan rondonuwu rumengan runtuwene sumampouw supit tumbelaka
    tumewu turangan walangitan wowor mamonto podomi dachi duha gulo harefa hulu laoli mendrofa
    telaumbanua zebua zega lapian pelupessy tomasoa latuconsina pattimura pattiasina salampessy
    sahetapy tuasikal tuanakotta wattimena matulessy leiwakabessy tahapary lestaluhu ohorella
    lie tan lim oei tjoa gouw kwee liem khoe thio tjan kho ong njoo sie auw lauw halim santoso
    tanuwijaya wijono gunadi kosasih hartanto salim tanjaya wijayakusuma ngantung lete nahak
    seran bere taek klau bria fahik manek talok kefi tefa nenabu bani salu tangke sampe lembang
    paembonan
"""
WIDER_NAMES: Final = _words(f"{_ARABIC} {_SULAWESI} {_JAVA_AND_BALI} {_EAST_AND_WEST}")
# Those that say something else too, or a place or a thing: alone they prove nothing.
WIDER_WORDS: Final = _words(
    """
    acca bagas bagus bahar bambang batti bawono bayu bejo beta'e bani bere bria bulaeng bulawan
    burane cahya caring cece cucu cukka dadi dahlia damar dammar dendang dermawan diana
    duri ester fahri fajar gabriel galla gede ginting gondo guntoro halim hajar hakimah halwia hanum
    harefa hikmah hilal hulu ilmi insan intan jannah jauhar jihad jono kadek kasih kare kelling
    kendek khalifah komang komala kusumo lallo lambok lembang lete lie lim lobang lumbanraja luh
    mahardika malla mangun marga margono masud mawaddah melati mentari merta mubarak mukmin
    mulat musafir mustika mutia negara neneng ngai ong otong pamungkas pande panut panre pappa
    pasande payung petta pradana prayogo pribadi prihatin purba rai rahmah rahman rasul rejo ribut
    rimba rukun sabar sadar sagala sahara sahid sakinah sakka sala salamah sampan sampe salim
    santoso sarira satrio sattu sawitto selamet semi seno sewang siam sidik simson soal sombong
    sopan suada subuh sulis supit syahid syawal tabah tadda taha talib tan tambing tamsil tarru
    tasnim tawakkal teguh tejo tentrem tiar tobo toding toppo tulak tulus tunru uttang utomo wangsa
    wardah waskito wasis wijaya wilson winata wirya yasa yaya zamrud zamzami firdaus syuhada
    nahdatul walid khadijah taqwa salahuddin barlian sangaji lubis kodir patola arham tigor hotman
    warni senen kusumawati darmo darmaji sumantri setyo rajab rohani jalling kulle tamma pattarani
    mappanyukki sultan pattimura sudirman wolter mongisidi makkasau jenne coppo bintaeng mipa
    umrah indah sulbiah sulton semma tondok buntu rante bamba galigo sawerigading lontara dattu
    arung bokko bottong kamba kanang kare karaengta lanto lompo madaming massiring maricce nahar
    nusantara panggalo pemba samma sappe sirua sitaba songgo suppa tippa todaeng tonang weteng
    tawang luttu ngasa kamase bombong bongi cora konda limang lobo marampa minahasa palungan
    rembon sarungallo linggi lintin mega ujang imas mimin
    """
)
