"""Numbers of phones and plates in words, in flat text."""

import re

_DIGIT = r"(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|\d)"
SPELLED = re.compile(
    rf"\b(?!\d\d?[/.\-]\d\d?[/.\-](?:19|20)\d\d\b)"
    rf"(?=(?:\d[ ,./\-]{{0,3}}){{0,20}}(?:khong|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin)(?![a-z]))"
    rf"(?!(?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin) \d){_DIGIT}(?:[ ,./\-]{{0,3}}{_DIGIT}){{7,}}\b"
)
SPELLED_PLATE = re.compile(
    rf"\bbien (?:so )?(?:xe )?(?:la )?(?:(?:{_DIGIT}|muoi),? ){{2,3}}[a-z]{{1,3}}(?:,? {_DIGIT}){{4,6}}\b"
)
