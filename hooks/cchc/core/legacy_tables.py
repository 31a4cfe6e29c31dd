"""The letters of legacy Vietnamese encodings, as they look when read as Western European text."""

_TONED = {
    "a": "àảãáạ",
    "ă": "ằẳẵắặ",
    "â": "ầẩẫấậ",
    "e": "èẻẽéẹ",
    "ê": "ềểễếệ",
    "i": "ìỉĩíị",
    "o": "òỏõóọ",
    "ô": "ồổỗốộ",
    "ơ": "ờởỡớợ",
    "u": "ùủũúụ",
    "ư": "ừửữứự",
    "y": "ỳỷỹýỵ",
}

# TCVN 5712:1993, VN3 (fonts .VnTime and others, also called ABC): one byte a letter, five tones in the order above.
_TCVN3_TONED = {
    "a": "µ¶·¸¹",
    "ă": "»¼½¾Æ",
    "â": "ÇÈÉÊË",
    "e": "ÌÎÏÐÑ",
    "ê": "ÒÓÔÕÖ",
    "i": "×ØÜÝÞ",
    "o": "ßáâãä",
    "ô": "åæçèé",
    "ơ": "êëìíî",
    "u": "ïñòóô",
    "ư": "õö÷øù",
    "y": "úûüýþ",
}
_TCVN3_PLAIN = dict(zip("¡¢£¤¥¦§¨©ª«¬\xad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))
TCVN3 = {
    **_TCVN3_PLAIN,
    **{sign: letter for base in _TONED for sign, letter in zip(_TCVN3_TONED[base], _TONED[base], strict=True)},
}

# VNI for Windows (fonts VNI-Times and others): a letter and a sign for its tone, or for its mark and tone together.
_VNI_TONES = "øûõùï"
_VNI_MARKED = {"ă": ("a", "ê", "èúüéë"), "â": ("a", "â", "àåãáä"), "ê": ("e", "â", "àåãáä"), "ô": ("o", "â", "àåãáä")}
_VNI_OWN = {"ơ": "ô", "ư": "ö"}
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ"}


def _vni_small() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for base in "aeouy":
        table |= {base + sign: letter for sign, letter in zip(_VNI_TONES, _TONED[base], strict=True)}
    for base, sign in _VNI_OWN.items():
        table |= {sign + tone: letter for tone, letter in zip(_VNI_TONES, _TONED[base], strict=True)}
    for base, (plain, mark, tones) in _VNI_MARKED.items():
        table[plain + mark] = base
        table |= {plain + sign: letter for sign, letter in zip(tones, _TONED[base], strict=True)}
    table.pop("yï")  # ỵ is a sign of its own
    return table


VNI = {
    **_vni_small(),
    **{signs.upper(): letter.upper() for signs, letter in _vni_small().items()},
    **{signs[0].upper() + signs[1:]: letter.upper() for signs, letter in _vni_small().items() if len(signs) == 2},
}

# What TCVN3 made of letters that were Unicode already, as far as they lie among the 256 first letters.
TWICE = {TCVN3[letter]: letter for letter in "áâãèéêìíòóôõùú"}
TWICE_CAPITALS = {TCVN3[letter]: letter for letter in "ÈÉÊÌÒÓÔÕÝ"}

# Syllables that really have a letter which TWICE would change: everything else is changed back.
REAL = frozenset(
    """
    bỏ bỏng đỏ giỏi hỏi hỏng khỏe khoẻ khỏi lỏng mỏ mỏng mỏi nhỏ phỏng sỏi thỏa thoả tỏ tỏa toả trỏ vỏ xỏ
    bụ bụi bụng cụ cụm cụt cục dụ dụng giục gục hụt khụ khuất lụa lụt lục mục nhụ nục phụ phục phụng rụng sụp sụt
    thụ thuộc thục thụt trụ trục trụi tục tụ tụt tụm ụ vụ vụn xụ chụp chụ chục nụ lụi tụng
    bớt chớp cớ dớ đớp gớm hớ khớp lớn lớp lớt mớ mới nhớ ngớt nớ phớt phới rớt sớm tớ tới thớt với vớt xớ
    cởi giới bới khới lớ hớt hớn lợi
    bố cố chống chốn chối chốt cốt cống cốc dốc đốc đối đốm đốt gốc gối giống hối hống khối khống lối lốp mối mống mốc
    mốt nối nốt ngốc nhốt phố phối quốc rối số sống sốt tối tốn tố tống tốc tốt thống thối thố trống trốn vốn vối vốc
    xốp ốc ốm ống hốc đố đống
    bộ bộc bội bộn bột cộc cội cộng cộm cột chộp dội dộc độ độc đội động đột gộp gội giộp hộ hộc hội hộp lộ lộc lội
    lộn lộng lộp mộ mộc một mộng ngộ ngột nội nộp nộ nhộn nhộng phộng rộ rộn rộng rộp sộp tộc tội tột thộn trộm trộn
    trội vội xộc xộn chội
    bờ bời chờ cờ cời dời đời giờ hờ hời khờ lời mời mờ ngờ ngời nhờ nờ phời rời rờ sờ thờ thời tờ trời
    vời vờ xờ người nhời
    cỡ dỡ đỡ gỡ lỡ mỡ nỡ nhỡ sỡ bỡ hỡi hỡ ngỡ lỡm rỡ chỡ
    cũ cũng dũng dũ hũ lũ mũ mũi nhũng nhũ phũ rũ sũng tũm thũng trũng vũ chũ mũm cũi đũa đũng ngũ xũ
    hững bừa bừng cừ cừu chừa chừng chừ dừa dừng đừng gừng hừng khừ lừa lừng mừng ngừa ngừng nhừ rừng sừng từ từng thừa
    thừng trừ trừng vừa vừng xừ lừ hừ giừ bừ
    bực chực cự cực dự dựa dựng đực đựng gự hự hực khự lực lựa lự mực ngực ngự nhựa nực nựng phực rực rựa sự sực
    sựng tự tựa thực trực vực vựa xực chựng đự
    kỳ mỳ tỳ hỳ quỳ thùy thuỳ lỳ bỳ sỳ vỳ tuỳ luỳ ỳ huỳnh quỳnh huỳ khuỳ nguỳ
    thường trường đường nước được
    """.split()
)
