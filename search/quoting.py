"""Why a result matches: the passage that says it, its words marked."""

import re
from itertools import islice

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from search.questions import words_of
from search.stemming import WORD, folded, split, stem

PASSAGE = 220
SCANNED = 60_000
MOST_HITS = 60


class Marker:
    """Knows the words asked for, and marks them in texts."""

    def __init__(self, query, *, completed=False):
        words = split(query)
        self.stems = set(map(stem, words_of(query)))
        self.beginning = words[-1] if completed and words else ""
        self.known = {}

    def asked(self, word):
        """The stem of a word asked for, "" for any other; each word is read once."""
        if word not in self.known:
            self.known[word] = self._read(folded(word))
        return self.known[word]

    def _read(self, word):
        found = stem(word)
        if found in self.stems or (self.beginning and word.startswith(self.beginning)):
            return found
        return ""

    def hits(self, text):
        """(start, end, stem) of the first words asked for."""
        text = text[:SCANNED]
        asked = sorted(word for word in set(WORD.findall(text)) if self.asked(word))
        if not asked:
            return []
        # One by one are looked at the words that begin like one of these; the whole text is left to `re`.
        begins = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, asked))})")
        words = (WORD.match(text, begin.start()) for begin in begins.finditer(text))
        found = ((word.start(), word.end(), self.asked(word[0])) for word in words)
        return list(islice((hit for hit in found if hit[2]), MOST_HITS))

    def mark(self, text):
        """The text as safe HTML, with <mark> round the words asked for."""
        parts, last = [], 0
        for start, end, _stem in self.hits(text):
            parts += [(text[last:start], False), (text[start:end], True)]
            last = end
        parts.append((text[last:], False))
        pieces = (format_html("<mark>{}</mark>", part) if marked else part for part, marked in parts)
        return format_html_join("", "{}", ((piece,) for piece in pieces))

    def passage(self, text):
        """The passage with the most different words asked for, or nothing."""
        hits = self.hits(text)
        if not hits:
            return ""
        windows = (
            (len({name for at, _end, name in hits[number:] if at < start + PASSAGE - 40}), -start)
            for number, (start, _end, _name) in enumerate(hits)
        )
        start = -max(windows)[1]
        begin = _word_start(text, start - 60)
        end = _word_end(text, begin + PASSAGE)
        before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
        return format_html("{}{}{}", before, self.mark(" ".join(text[begin:end].split())), after)

    def explain(self, summary, text):
        """What to show below a title: the standfirst if it matches or if nothing does, else a passage of the text."""
        if summary and self.hits(summary):
            return self.mark(summary)
        return self.passage(text) or summary or mark_safe("")


def _word_start(text, position):
    if position <= 0:
        return 0
    space = text.find(" ", position)
    return space + 1 if 0 <= space < position + 40 else position


def _word_end(text, position):
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", position - 40, position)
    return space if space > 0 else position
