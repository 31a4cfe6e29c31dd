"""Letters and signs of which patterns of personal data are made; without patterns, which take long to compile."""

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
NEXT = r"[^\w\n]{1,6}(?:(?i:nam|nữ)[^\w\n]{1,4})?"
# What a list says of somebody behind a name and a year of birth; in small letters or with a capital.
OF_A_LIST = r"(?i:thôn|bản|ấp|xóm|buôn|làng|khóm|khối|khu|tổ|hộ|dân tộc|trú|nam|nữ|nghề|lớp|hoàn cảnh)(?!\w)"
ARMY = (  # the letters of army units
    "A[ABCDTVNP]|B[BCHKLTPSV]|C[ABCDHMNPV]|D[BCHY]|G[BH]|H[ABCDELNQT]|K[ABCDHKLMNPTV]|L[ABCHM]|N[DT]|"
    "P[ABCGHKMPQTVXY]|Q[ABCHKMPRTX]|R[MS]|T[ABCDGHKLMNQTV]|U[ABH]|V[ABCDEFHKLMNPQTY]|X[ABCDEGHLMNP]"
)
