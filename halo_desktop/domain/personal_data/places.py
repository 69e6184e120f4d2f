"""Districts and villages of Polewali Mandar and towns around: after a role they say where."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLACES: Final = _words(
    """
    alu allu amassangan ambopadang amola anreapi arabua arjosari aralle bala balanipa baru
    batetangnga batu batupanga beroangin binuang bonde bonra botto buku bulo bumiayu bumimulyo
    bunga bussu buttu campalagian campurjo dakka darma duampanua duampanua enrekang gattungan
    galeso galung ihing indomakkombong indu kaleok kalimbua karama karombang katumbangan
    kebunsari kelapa kenje kuajang kunyi kurma lagiagi lagi laliko lambanan lampa lampoko landi
    lantora lapeo lego lekopadis lemo lena lenggo limbong limboro luaor luyo luyu madatte majene
    makassar makula mamasa mamuju mammi mampie mambi mambu mandar manding mapilli maradekaya
    matakali matangnga matama matira mirring mombi nepo padang paku palatta palippis pallis
    palece pambusuang panyampa pao pappandangan pappang parappe paropo pare parepare
    passembarang patampanua patulana pasangkayu patambanua pekkabata pelitakan pendulangan
    pinrang piriang pulliwa polewali polman pollewani polo pupen puccadi puppuuring rappang rea
    renggeang riso rumpa sabang sabura sambaliwali samasundu sarampu sattoko segerang sekka
    sendana sepabatu sidodadi sidorejo sidrap silopo sugihwaras suka sulewatang sulbar sulawesi
    sulsel sumberjo suppirang suruang tabone taloba takatidung tamangalle tammangalle tammejarra
    tandasura tandung tangnga tanro tapango tapua taramanu taramanutua tenggelang tibung timbu
    tinambung todang toraja tonrolima tonyaman tubbi tubo tumpiling tumonga tutallu tutar ugi
    ulumanda wattang wonomulyo mekkatta palang makale rantepao toraya banggae pamboang malunda
    topoyo sarudu gowa maros
    agi ba'ba bakka banato banua batulaya besoangin bonne jambu kalumammang kanusuang katimbang
    kurrak lembang lilli lombok malea mosso napo ongko pasiang peburru petampanua petoosang poda
    pussui rangoan ratte rejo salarri sambali saragian sayoang sepporakki subik sumarrang
    tammajarra tapiko tuluk tuttula ugibaru barumbung tippulu silopo palippis maloso lakejo
    sarampu lemo tanete labasang pulliwa tombang tanro massenga axuri bone wajo soppeng luwu
    palopo
    takalar bantaeng jeneponto bulukumba sinjai barru pangkep selayar tator toraja palu poso
    donggala
    parigi kolaka kendari konawe buton balikpapan samarinda surabaya denpasar kalukku tommo
    tobadak
    aceh medan padang pekanbaru jambi palembang lampung serang bandung semarang solo surakarta
    malang kediri madiun jember banyuwangi mataram kupang pontianak palangkaraya banjarmasin
    tarakan nunukan bontang sangatta bitung tomohon luwuk ampana bungku morowali bahodopi weda
    sorowako malili masamba wotu mangkutana belopa siwa sengkang watansoppeng watampone
    pangkajene sungguminasa bira raha wakatobi baubau ternate tidore sorong manokwari jayapura
    merauke timika nabire biak kinabalu sandakan tawau sabah sarawak johor bekasi tangerang
    cirebon garut cianjur sukabumi magelang sragen klaten kudus gresik sidoarjo lamongan
    unaaha wanggudu poleang tinanggea kolonodale donggala sigi touna banggai lasusua
    karossa baras budong sampaga papalang simboro tapalang
    """
)
