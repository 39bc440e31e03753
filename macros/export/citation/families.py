"""Families whose name comes first even in Latin letters, as far as a name itself shows it."""

import re
from collections.abc import Sequence
from typing import Final


def comes_first(parts: Sequence[str]) -> bool:
    """Say whether the first part of a name is the family's: `Lin Junyang`, `Kim Jong Un`."""
    family, *given = parts
    if family in _VIETNAMESE:
        return True
    if len(given) == 1 and _HYPHENED.fullmatch(given[0]):
        return True
    if family in SURNAMES and all(_PINYIN.fullmatch(part.lower()) for part in given):
        return True
    return (
        family in _KOREAN
        and len(given) > 1
        and all(_KOREAN_SYLLABLE.fullmatch(part.lower()) for part in given)
    )


SURNAMES: Final = frozenset(
    {
        *("Bai", "Cai", "Cao", "Chang", "Chen", "Cheng", "Cui", "Dai", "Deng", "Ding", "Dong"),
        *("Du", "Duan", "Fan", "Fang", "Feng", "Fu", "Gao", "Gong", "Gu", "Guo", "Han", "Hao"),
        *("He", "Hou", "Hu", "Huang", "Hui", "Jia", "Jiang", "Jin", "Kong", "Lai", "Lei", "Li"),
        *("Liang", "Liao", "Lin", "Liu", "Long", "Lu", "Luo", "Lv", "Ma", "Mao", "Meng", "Mo"),
        *("Pan", "Peng", "Qian", "Qiao", "Qin", "Qiu", "Ren", "Shao", "Shen", "Shi", "Song"),
        *("Su", "Sun", "Tan", "Tang", "Tao", "Tian", "Wan", "Wang", "Wei", "Wen", "Wu", "Xia"),
        *("Xiang", "Xiao", "Xie", "Xiong", "Xu", "Xue", "Yan", "Yang", "Yao", "Ye", "Yin", "Yu"),
        *("Yuan", "Zeng", "Zhang", "Zhao", "Zheng", "Zhong", "Zhou", "Zhu", "Zou"),
    }
)
"""The most frequent Chinese family names as pinyin writes them; they come first."""

_PINYIN: Final = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo"
    r"|ui|un|üe|ue|a|o|e|i|u|ü)['’-]?){1,3}"
)
"""One to three syllables of pinyin: what a Chinese given name is made of."""

_KOREAN: Final = frozenset(
    {
        *("Ahn", "Bae", "Baek", "Cho", "Choe", "Choi", "Chung", "Han", "Heo", "Hong", "Hwang"),
        *("Jang", "Jeon", "Jeong", "Jo", "Jung", "Kang", "Kim", "Ko", "Kwon", "Lee", "Lim", "Moon"),
        *("Nam", "Noh", "Oh", "Park", "Rhee", "Ryu", "Seo", "Shin", "Sohn", "Son", "Song", "Yoo"),
        *("Yoon", "Yun"),
    }
)
_KOREAN_SYLLABLE: Final = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|[bcdghjkmnprst])?[yw]?(?:ae|eo|eu|ui|oe|ee|oo|[aeiou])(?:ng|[nmlkpth])?"
)
_VIETNAMESE: Final = frozenset(
    {
        *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi"),
        *("Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh"),
    }
)
FAMILIES: Final = SURNAMES | _KOREAN | _VIETNAMESE
"""Every name that is known to come first."""

_HYPHENED: Final = re.compile(r"(?!(?:Al|El|Ben|Ibn|Abu|Bin)-)[A-Z][^\W\d_]*-[a-z][^\W\d_]*")
"""A given name whose second syllable is small, as Wade-Giles and Korean names write it."""
